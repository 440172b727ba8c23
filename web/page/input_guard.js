// SPDX-License-Identifier: MIT
// The GLFW glue listens on the window and swallows Backspace and Tab whatever has the focus, the
// wheel over the canvas, and it loses presses and releases. This guard is registered before the
// glue is imported and therefore hears everything first: the glue gets only the keys a reader types
// inside the canvas. Wheel, mouse and touch never reach it (pointer.js feeds the module instead).

const pointing = [
  'wheel',
  'mousewheel',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseenter',
  'mouseleave',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
];

/** Keys whose default would scroll or leave the page while the reader is inside the canvas. */
const kept = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
  'Enter',
  'Tab',
  'Backspace',
  '/',
  "'",
]);

export class InputGuard {
  constructor(canvas) {
    this.canvas = canvas;
    this.isEntered = false;
    /** Called for keys that the glue does not get: the page's own key handling. */
    this.onPageKey = () => {};
    this.onEscape = () => {};
    /** Called when the last of the keys that went to the canvas is up. */
    this.onReleased = () => {};
    /** True while a press on the canvas must not take the focus (typed entry is open over it). */
    this.keepsFocus = () => false;
    this.passed = new Set();
  }

  install() {
    const capture = { capture: true, passive: true };
    window.addEventListener('mousedown', (event) => this.guardFocus(event), { capture: true });
    for (const type of pointing) {
      window.addEventListener(type, (event) => this.guardPointing(event), capture);
    }
    window.addEventListener('keydown', (event) => this.guardDown(event), { capture: true });
    window.addEventListener('keypress', (event) => this.guardPress(event), { capture: true });
    window.addEventListener('keyup', (event) => this.guardUp(event), { capture: true });
    // Released in another window, a key never comes up here.
    window.addEventListener('blur', () => {
      this.passed.clear();
      this.onReleased();
    });
  }

  /** A key is down inside the canvas. */
  get isHeld() {
    return this.passed.size > 0;
  }

  get takesKeys() {
    return this.isEntered && document.activeElement === this.canvas;
  }

  guardPointing(event) {
    if (event.target !== this.canvas) return;
    event.stopImmediatePropagation();
  }

  /** After a tap the browser plays a mouse press, which would take the text field's focus. */
  guardFocus(event) {
    if (event.target === this.canvas && this.keepsFocus()) event.preventDefault();
  }

  guardDown(event) {
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
    if (!this.takesKeys || isShortcut) {
      event.stopImmediatePropagation();
      this.onPageKey(event);
      return;
    }
    if (event.key === 'Escape') {
      event.stopImmediatePropagation();
      event.preventDefault();
      this.onEscape();
      return;
    }
    if (kept.has(event.key)) event.preventDefault();
    this.passed.add(event.code);
  }

  guardPress(event) {
    if (!this.takesKeys) event.stopImmediatePropagation();
  }

  guardUp(event) {
    // A key that went down inside goes up inside, or the module would think it is held.
    if (!this.passed.delete(event.code)) event.stopImmediatePropagation();
    else if (!this.isHeld) this.onReleased();
  }
}
