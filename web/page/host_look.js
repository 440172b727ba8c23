// SPDX-License-Identifier: MIT
// What the article around a frame dresses it in: paper, ink, two accents, font, corners. Colours
// that could not be read on each other are not taken; other shades follow from paper and ink.

const colourNames = ['paper', 'ink', 'use', 'own'];
const shades = ['paper', 'card', 'ink', 'mute', 'rule', 'edge', 'use', 'own', 'fill', 'on_accent'];
/** Of text (WCAG 2.2, 1.4.3), and of what only has to be seen (1.4.11). */
const readable = 4.5;
const visible = 3;

const root = document.documentElement;
const property = (name) => `--reckoner-${name}`;

/** [red, green, blue], 0 to 1; undefined for what is no opaque colour. */
function colourOf(text) {
  const probe = document.createElement('i');
  probe.style.color = `color-mix(in srgb, ${text}, ${text})`;
  if (!probe.style.color) return undefined;
  root.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  const [, list] = computed.match(/^color\(srgb ([^/]*)\)$/) ?? [];
  return list
    ?.trim()
    .split(/\s+/)
    .map((part) => Math.min(1, Math.max(0, Number(part) || 0)));
}

const hex = (colour) =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
const mixed = (a, b, share) => a.map((part, at) => part + (b[at] - part) * share);

/** WCAG's relative luminance. */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

/** From paper towards ink, at least so far that the shade stands out from the paper as wanted. */
function shade(paper, ink, share, least) {
  for (let at = share; at < 1; at += 0.02) {
    const found = mixed(paper, ink, at);
    if (contrast(found, paper) >= least) return found;
  }
  return ink;
}

export class HostLook {
  constructor() {
    this.given = {};
    /** [{ field, id, values }]: the text that says why, and what stands in it. */
    this.problems = [];
  }

  /** Applied to the HTML; what the module is told. `isForced`, `isStrong`: the reader's wish. */
  entries(isForced, isStrong) {
    this.problems = [];
    for (const name of [...shades, 'font', 'radius'])
      root.style.removeProperty(this.variable(name));
    const palette = isForced ? {} : this.palette();
    if (isStrong && palette.ink) Object.assign(palette, { mute: palette.ink, edge: palette.ink });
    for (const [name, colour] of Object.entries(palette)) {
      root.style.setProperty(this.variable(name), hex(colour));
    }
    this.plain('font', 'font-family');
    this.plain('radius', 'border-radius');
    return Object.fromEntries(
      shades.map((name) => [`host_${name}`, palette[name] ? hex(palette[name]) : '']),
    );
  }

  variable(name) {
    return ['font', 'radius'].includes(name) ? `--host-${name}` : `--${name}`;
  }

  plain(name, cssProperty) {
    const text = this.given[name];
    if (text === undefined) return;
    if (CSS.supports(cssProperty, text)) root.style.setProperty(this.variable(name), text);
    else this.refuse('look_unknown', property(name), text);
  }

  refuse(id, ...values) {
    this.problems.push({ field: values[0], id, values });
  }

  palette() {
    const taken = {};
    for (const name of colourNames.filter((each) => this.given[each] !== undefined)) {
      const colour = colourOf(this.given[name]);
      if (colour) taken[name] = colour;
      else this.refuse('look_unknown', property(name), this.given[name]);
    }
    const usual = (name) => colourOf(getComputedStyle(root).getPropertyValue(`--${name}`));
    const check = (name, ground) => {
      const ratio = contrast(taken[name] ?? usual(name), ground);
      if (ratio >= readable) return;
      this.refuse('look_contrast', property(name), property('paper'), Math.floor(ratio * 10) / 10);
      delete taken[name];
      if (name === 'ink') delete taken.paper;
    };
    if (taken.paper || taken.ink) check('ink', taken.paper ?? usual('paper'));
    for (const name of ['use', 'own']) if (taken[name]) check(name, taken.paper ?? usual('paper'));
    if (!taken.paper && !taken.ink) return taken;
    const paper = taken.paper ?? usual('paper');
    const ink = taken.ink ?? usual('ink');
    const accent = taken.use ?? usual('use');
    return {
      ...taken,
      paper,
      ink,
      card: paper,
      fill: mixed(paper, ink, 0.05),
      rule: mixed(paper, ink, 0.12),
      edge: shade(paper, ink, 0.45, visible),
      mute: shade(paper, ink, 0.6, readable),
      on_accent: contrast(paper, accent) > contrast(ink, accent) ? paper : ink,
    };
  }

  /** The refusals as issues, in the words of the page. */
  issues(words) {
    return this.problems.map(({ field, id, values }) => ({
      field,
      code: id,
      message: words.say(`page.${id}`, ...values.map(String)),
    }));
  }
}
