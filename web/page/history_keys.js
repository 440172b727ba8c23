// SPDX-License-Identifier: MIT
// Undo and redo by the keyboard.

/** A select or a button has no undo of its own; a text field has while something is typed in it. */
function isTypedIn(target) {
  return target.matches?.('textarea, input:not([type="checkbox"]):not([type="radio"])') ?? false;
}

export function listenForHistory(guard, session) {
  const takeKey = guard.onPageKey;
  guard.onPageKey = (event) => takeHistoryKey(event, session) || takeKey(event);
}

/** True where the key was meant for the session: Ctrl or Command with Z, Shift+Z or Y. */
function takeHistoryKey(event, session) {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (ctrlKey === metaKey || altKey || isTypedIn(target)) return false;
  const letter = key.toLowerCase();
  const isRedo = letter === 'y' || (letter === 'z' && shiftKey);
  if (!isRedo && letter !== 'z') return false;
  event.preventDefault();
  if (isRedo) session.redo();
  else session.undo();
  return true;
}
