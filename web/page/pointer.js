// SPDX-License-Identifier: MIT
// Pointer events with capture, in CSS px relative to the canvas's sheet. A vertical pan stays the
// browser's (touch-action: pan-y pinch-zoom): it cancels the pointer and the module lets go.

/**
 * `on`: pressed() before a press is told, released() after a release was.
 * @param {HTMLCanvasElement} canvas
 * @param {import('./types.d.ts').PageModule} module
 * @param {{ pressed(): void, released(): void }} on
 */
export function feedPointer(canvas, module, on) {
  /** @param {string} type @param {PointerEvent} event */
  const send = (type, event) => {
    if (!event.isPrimary) return;
    const box = /** @type {HTMLElement} */ (canvas.parentNode).getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    module.pointer(type, x, y, event.pointerType || 'mouse');
  };
  let isDown = false;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    on.pressed();
    capture(canvas, event.pointerId);
    if (event.isPrimary) isDown = true;
    send('down', event);
  });
  canvas.addEventListener('pointermove', (event) => {
    // A release over another process's part of the screen is never told: no button is down any
    // more.
    if (isDown && event.buttons === 0 && event.isPrimary) {
      isDown = false;
      send('up', event);
    }
    send('move', event);
  });
  canvas.addEventListener('pointerup', (event) => {
    if (event.isPrimary) isDown = false;
    send('up', event);
    on.released();
  });
  canvas.addEventListener('pointercancel', (event) => send('cancel', event));
  canvas.addEventListener('lostpointercapture', (event) => {
    if (event.buttons !== 0) send('cancel', event);
  });
  canvas.addEventListener('pointerleave', (event) => send('leave', event));
  return {
    /** True where something was held: it goes back to where it was taken. */
    cancel() {
      if (!isDown) return false;
      isDown = false;
      module.pointer('cancel', 0, 0, 'mouse');
      return true;
    },
  };
}

/** @param {HTMLCanvasElement} canvas @param {number} pointerId */
function capture(canvas, pointerId) {
  try {
    canvas.setPointerCapture(pointerId);
  } catch {
    // The pointer is already gone; its cancel event follows.
  }
}
