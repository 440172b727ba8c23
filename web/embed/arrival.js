// SPDX-License-Identifier: MIT
// Between a frame's opening and its first figures: why they do not come, as soon as that is known.

/** From the opening on: what hangs may never tell of a `load`. */
const longestArrivalS = 20;
/** Between a frame's `load`, before which its script runs, and the script's first word. */
const longestSilenceMs = 1500;

/**
 * `silent`: it was loaded and said nothing; `refused`: the article's policy wants no such frame;
 * `late`: it may still come. Returns what ends the watch.
 * @param {HTMLIFrameElement} frame
 * @param {{ silent(): void, refused(directive: string): void, late(limit: string): void }} on
 */
export function watchArrival(frame, { silent, refused, late }) {
  const limit = setTimeout(() => late(`${longestArrivalS} s`), longestArrivalS * 1000);
  let silence = 0;
  frame.onload = () => {
    silence = setTimeout(silent, longestSilenceMs);
  };
  /** @param {SecurityPolicyViolationEvent} event */
  const violated = ({ effectiveDirective, blockedURI }) => {
    const isFrame = effectiveDirective === 'frame-src' && blockedURI;
    if (isFrame && frame.src.startsWith(blockedURI)) refused(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', violated);
  return () => {
    clearTimeout(silence);
    clearTimeout(limit);
    document.removeEventListener('securitypolicyviolation', violated);
  };
}
