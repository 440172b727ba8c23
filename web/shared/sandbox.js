// SPDX-License-Identifier: MIT
// The sandbox of every frame that is handed out for other people's pages.
export const FRAME_SANDBOX =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
