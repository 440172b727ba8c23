// SPDX-License-Identifier: MIT
// What web/build/html.mjs escapes, read back.

export const unescaped = (text) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
