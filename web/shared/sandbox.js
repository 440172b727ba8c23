// SPDX-License-Identifier: MIT
// The sandbox of every frame that is handed out for other people's pages.

/** Of a frame without an origin of its own, for pages that may share the calculator's. */
export const FRAME_SANDBOX =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * For pages of another origin: there the frame keeps its own, and with it the browser's cache. On
 * the calculator's own origin it would be no sandbox.
 */
export const FOREIGN_SANDBOX = `${FRAME_SANDBOX} allow-same-origin`;
