// SPDX-License-Identifier: MIT
// What the text version asks of the session.

export function textActions(session) {
  return {
    edit: (id, text) => session.edit(id, text),
    reset: (id) => session.reset(id),
    setFocus: (output) => session.setFocus(output),
    undo: () => session.undo(),
    redo: () => session.redo(),
    history: () => ({ canUndo: session.canUndo, canRedo: session.canRedo }),
    pin: (what) => session.pin(what),
    pinned: () => session.pinned(),
    charts: () => session.charts(),
    required: (claim) => session.required(claim),
  };
}
