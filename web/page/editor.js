// SPDX-License-Identifier: MIT
// Typed entry over the canvas: a real text field, so that the soft keyboard, the clipboard and
// assistive technology work as everywhere. What was typed stays until it is valid or given up.

import { make } from './dom.js';
import { isRefused, TypedAnswer } from './typed_answer.js';

const leastWidthPx = 160;

export class Editor {
  constructor(holder, canvas, apply) {
    this.canvas = canvas;
    this.apply = apply;
    this.answer = new TypedAnswer('editor-issue', (text) => this.choose(text));
    this.field = make('input', {
      type: 'text',
      inputMode: 'decimal',
      autocomplete: 'off',
      spellcheck: false,
      'aria-describedby': 'editor-about editor-issue',
      on: { blur: (event) => this.leave(event) },
    });
    this.about = make('span#editor-about', { hidden: true });
    this.form = make(
      'form.editor',
      {
        hidden: true,
        noValidate: true,
        on: {
          submit: (event) => {
            event.preventDefault();
            this.commit(true);
          },
        },
      },
      this.field,
      this.about,
      this.answer.element,
    );
    holder.append(this.form);
  }

  /** `request`: { parameter, text, label, about, x, y, width, height } in CSS px of the canvas. */
  open(request) {
    this.parameter = request.parameter;
    this.started = request.text;
    this.field.value = request.text;
    this.field.setAttribute('aria-label', request.label);
    this.about.textContent = request.about;
    this.answer.clear();
    this.field.setAttribute('aria-invalid', 'false');
    this.form.hidden = false;
    this.place(request);
    this.field.focus({ preventScroll: true });
    this.field.select();
  }

  place({ x, y, width }) {
    const { clientWidth: room, offsetLeft, offsetTop } = this.canvas.parentNode;
    const wide = Math.min(room, Math.max(leastWidthPx, width));
    this.form.style.width = `${wide}px`;
    this.form.style.left = `${offsetLeft + Math.max(0, Math.min(x, room - wide))}px`;
    this.form.style.top = `${offsetTop + y}px`;
  }

  commit(isAsked) {
    if (this.form.hidden) return;
    const text = this.field.value.trim();
    if (text === this.started.trim()) {
      this.close(isAsked);
      return;
    }
    const issues = this.apply(this.parameter, text);
    if (issues.length === 0) this.close(isAsked);
    else this.show(issues, text);
  }

  /** What was read in another way than the page's own stays to be seen until the next step. */
  show(issues, text) {
    this.answer.show(issues);
    this.field.setAttribute('aria-invalid', String(isRefused(issues)));
    if (isRefused(issues)) return;
    this.started = text;
    const isAway = !this.form.contains(document.activeElement);
    if (isAway) addEventListener('pointerdown', () => this.close(false), { once: true });
  }

  /** One of the readings of what was typed. */
  choose(text) {
    this.field.value = text;
    this.commit(true);
  }

  /** To one of the readings is no way out. */
  leave({ relatedTarget }) {
    if (!this.form.contains(relatedTarget)) this.commit(false);
  }

  get isOpen() {
    return !this.form.hidden;
  }

  close(returnFocus) {
    if (this.form.hidden) return;
    this.form.hidden = true;
    if (returnFocus) this.canvas.focus({ preventScroll: true });
  }

  /** True when the key was the one that gives up. */
  takeKey(event) {
    if (event.key !== 'Escape' || this.form.hidden) return false;
    event.preventDefault();
    this.close(true);
    return true;
  }
}
