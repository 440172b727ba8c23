// SPDX-License-Identifier: MIT
// shell.html filled in: one template for the calculator's own pages and for presets and claims.
/** A name such as DeepSeek-V3 stays on one line: page/dom.js does the same for a new title. */
export const wholeNames = (text) =>
  escapeHtml(text).replace(/\S+-\S+/g, '<span class="whole">$&</span>');

export const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** {{name}} is one of `values` (markup), else a key of words/en.po (text). */
export function fillTemplate(template, values, strings) {
  return template.replace(/\{\{([\w.-]+)\}\}/g, (whole, key) => {
    if (key in values) return values[key];
    if (key in strings) return escapeHtml(strings[key]);
    throw new Error(`shell.html: ${whole} is neither a value nor a key of words/en.po`);
  });
}

/** data-link="v=1" and the like, for <html>. */
export const dataAttributes = (data) =>
  Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join('');
