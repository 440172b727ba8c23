// SPDX-License-Identifier: MIT
// The canvas and what stands over it: size, frames, pointer, keyboard, typed entry.

import { CanvasFocus } from './canvas_focus.js';
import { byId } from './dom.js';
import { Editor } from './editor.js';
import { Frames } from './frames.js';
import { hasWebGl, makePen } from './loader.js';
import { feedPointer } from './pointer.js';
import { Viewport } from './viewport.js';

export class CanvasView {
  constructor(canvas, guard, session) {
    this.canvas = canvas;
    this.session = session;
    const { module } = session;
    this.focus = new CanvasFocus(canvas, guard, module);
    this.editor = new Editor(byId('editor'), canvas, (id, text) => session.edit(id, text));
    this.viewport = new Viewport(canvas, byId('stage'), {
      resized: (width, ratio) => {
        module.resize(width, ratio);
        this.wake();
      },
      // At once: the canvas has moved, and would show the part that it left.
      moved: (y, height) => {
        module.showPart(y, height);
        this.frames?.drawNow();
      },
    });
    guard.keepsFocus = () => this.editor.isOpen;
    const cancel = (event) => event.key === 'Escape' && Boolean(this.pointer?.cancel());
    guard.onPageKey = (event) =>
      cancel(event) || this.focus.takeKey(event) || this.editor.takeKey(event);
    const { onEscape } = guard;
    guard.onEscape = () => this.pointer?.cancel() || onEscape();
  }

  /** Lays out the first frame before it asks for a context. False where one of them is refused. */
  open() {
    const { canvas, session } = this;
    if (!session.takePen(makePen())) return false;
    canvas.hidden = false;
    byId('sheet').classList.add('waiting');
    this.viewport.start();
    session.prepare();
    return hasWebGl(canvas) && !session.start();
  }

  /**
   * `shown` is called once, after the first frame took the static card's place; `on`: lost() for
   * good, restored(), height().
   */
  start(shown, on) {
    const { canvas } = this;
    this.frames = new Frames(canvas, this.session.module);
    this.pointer = feedPointer(canvas, this.session.module, {
      pressed: () => this.editor.commit(false),
      // Within the reader's gesture, or a phone opens no keyboard for the field that a tap asks
      // for.
      released: () => this.frames.drawNow(),
    });
    this.frames.onLostForGood = on.lost;
    this.frames.onRestored = on.restored;
    this.onHeight = on.height;
    this.frames.onFirstFrame = () => {
      byId('sheet').classList.remove('waiting');
      byId('card').hidden = true;
      this.onHeight();
      setTimeout(shown);
    };
    this.wake();
  }

  describe(words) {
    this.focus.describe(words);
  }

  wake() {
    this.frames?.wake();
  }

  hostEvent(name, payload) {
    switch (name) {
      case 'wake':
        this.wake();
        break;
      case 'height':
        this.viewport.setHeight(Number(payload));
        this.onHeight?.();
        break;
      case 'cursor':
        this.canvas.style.setProperty('--canvas-cursor', payload);
        break;
      case 'type':
        this.editor.open(JSON.parse(payload));
        break;
      case 'leave':
        this.focus.leave(payload);
        break;
      default:
        console.warn(`unknown event ${name}`);
    }
  }
}
