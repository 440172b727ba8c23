// SPDX-License-Identifier: MIT
// Between a frame's opening and its first figures: that they do not come, as soon as that is known.

/** From the opening on: what hangs may never tell of a `load`. */
const longestArrivalS = 20;
/** Between a frame's `load`, before which its script runs, and the script's first word. */
const longestSilenceMs = 1500;

/**
 * `silent`: it was loaded, or refused, and said nothing; `late`: it may still come. Returns what
 * ends the watch.
 * @param {HTMLIFrameElement} frame
 * @param {() => void} silent
 * @param {(limit: string) => void} late
 */
export function watchArrival(frame, silent, late) {
  const limit = setTimeout(() => late(`${longestArrivalS} s`), longestArrivalS * 1000);
  let silence = 0;
  frame.onload = () => {
    silence = setTimeout(silent, longestSilenceMs);
  };
  return () => {
    clearTimeout(silence);
    clearTimeout(limit);
  };
}
