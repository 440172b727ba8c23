// SPDX-License-Identifier: MIT
// Elements without markup text: nothing here parses HTML, so no value can become markup.

/** @typedef {Record<string, any>} Properties */
/** @typedef {Node | string | null | undefined} Child */

/**
 * make('a.button#x', {href: '#'}, 'text', child): properties by name, attributes with a dash.
 * @param {string} selector
 * @param {Properties} [properties]
 * @param {...Child} children
 * @returns {any} the element of that tag
 */
export function make(selector, properties = {}, ...children) {
  const [head = '', id] = selector.split('#');
  const [tag, ...classes] = head.split('.');
  const element = document.createElement(tag || 'div');
  if (id) element.id = id;
  if (classes.length) element.className = classes.join(' ');
  setProperties(element, properties);
  for (const child of children) {
    if (child !== null && child !== undefined && child !== '') element.append(child);
  }
  return element;
}

/**
 * @param {any} element
 * @param {Properties} properties
 */
export function setProperties(element, properties) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (name === 'on') {
      for (const [type, listen] of Object.entries(value)) element.addEventListener(type, listen);
    } else if (name.includes('-') || name === 'role' || name === 'for') {
      element.setAttribute(name, value);
    } else {
      element[name] = value;
    }
  }
}

/**
 * Sets text only where it differs, so that selections and screen readers are left in peace.
 * @param {Node} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent === text) return;
  const { firstChild } = element;
  // A text node that stays costs the browser less than a new one.
  if (firstChild instanceof Text && !firstChild.nextSibling) firstChild.data = text;
  else element.textContent = text;
}

/**
 * A heading in which a name such as DeepSeek-V3 stays on one line.
 * @param {Element} element
 * @param {string} text
 */
export function setHeading(element, text) {
  if (element.textContent === text) return;
  element.replaceChildren(
    ...text.split(/(\S+-\S+)/).map((part, at) => (at % 2 ? make('span.whole', {}, part) : part)),
  );
}

/**
 * @param {string} id
 * @returns {any} what the template of the page holds under that id
 */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * Calls `work` once, `delay` ms after the last call.
 * @param {number} delay
 * @param {() => void} work
 */
export function debounced(delay, work) {
  let timer = 0;
  const call = () => {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  };
  call.now = () => {
    clearTimeout(timer);
    work();
  };
  return call;
}

/**
 * Opens what an element is folded in.
 * @param {Element} element
 */
export function unfold(element) {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.open = true;
  }
}

/** In a frame whose origin is opaque (sandbox), pop-ups, storage and workers may be missing. */
export const isSandboxed = self.origin === 'null';
export const isFramed = self.parent !== self;

/**
 * Calls `work` soon, at most once every `pause` ms, the last time after the last call.
 * @param {number} pause
 * @param {() => void} work
 */
export function throttled(pause, work) {
  let timer = 0;
  let last = -Infinity;
  return () => {
    timer ||= setTimeout(
      () => {
        timer = 0;
        last = performance.now();
        work();
      },
      Math.max(0, last + pause - performance.now()),
    );
  };
}

/**
 * Calls `work` once at the end of the present task, however often asked for; `now()`: now.
 * @param {() => void} work
 */
export function coalesced(work) {
  let isAsked = false;
  const run = () => {
    if (!isAsked) return;
    isAsked = false;
    work();
  };
  const call = () => {
    if (!isAsked) queueMicrotask(run);
    isAsked = true;
  };
  call.now = run;
  return call;
}
