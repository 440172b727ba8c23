// SPDX-License-Identifier: MIT
// What embed.js adds to a page. Numbers are in the unit of their id; texts are ready to print, in the
// calculator's language.

export interface Statistics {
  mean: number;
  p5: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
}

/** `error`: the Monte Carlo standard error of each. */
export interface OutputNumbers extends Statistics {
  error: Statistics;
}

export interface OutputTexts {
  label: string;
  p5: string;
  p50: string;
  p95: string;
  mean: string;
  range: string;
}

export interface InputState {
  label: string;
  unit: string;
  typed: string;
  value: string;
}

/** `detail` of `reckoner:ready` and `reckoner:change`, and of the messages of the same names. */
export interface ReckonerState {
  /** The number of the order that was carried out last, as the message that gave it had it. */
  stamp?: number;
  link: string;
  /** What is shown: the article's question, or the claim that stands alone. */
  title: string;
  /** The link without language, theme and view. */
  bare_link: string;
  scenario: Record<string, string | number>;
  /** The outputs that sum the scenario up, as ids. */
  headline: string[];
  outputs: Record<string, OutputNumbers>;
  texts: Record<string, OutputTexts>;
  inputs: Record<string, InputState>;
}

export interface ReckonerIssue {
  field: string;
  code: string;
  message: string;
}

/** How the calculator is to look; the element sends it by itself as the article changes. */
export interface ReckonerLook {
  lang?: string;
  theme?: 'light' | 'dark';
  view?: string;
  /** Colours as CSS writes them; ink on paper must have a contrast of 4.5 to 1. */
  paper?: string;
  ink?: string;
  /** The accents of the two kinds of cost: what was used, what is owned. */
  use?: string;
  own?: string;
  /** A font that readers have, such as "Georgia, serif". */
  font?: string;
  /** Of corners, as a CSS length. */
  radius?: string;
}

/**
 * What the calculator takes: values in link notation, a whole link, texts as a reader types, or how
 * to look. A bare object is a scenario; values that are left out stay as they are, a preset starts
 * afresh.
 */
export type ReckonerChange =
  | { scenario: Record<string, string | number> }
  | { link: string }
  | { typed: Record<string, string> }
  | { ui: ReckonerLook }
  | Record<string, string | number>;

/**
 * Attributes: article, preset, scenario (link text or JSON), lang (en, fr ...; else the article's own), theme
 * (auto, light, dark), view (full, compact, ladder, claim:<id>), share (calculators with the same
 * name follow one scenario), loading (lazy, eager, click), height (px to keep free until the
 * calculator is there), src (where the pages lie), frame-title.
 */
export interface ClaimReckonerElement extends HTMLElement {
  readonly state?: ReckonerState;
  load(): void;
  set(change: ReckonerChange): void;
}

/** Attributes: output, stat (p5, p50, p95, mean, range), for (id of a calculator). */
export type ReckonerValueElement = HTMLElement;

/** Attributes: parameter, label, for (id of a calculator). */
export type ReckonerInputElement = HTMLElement;

declare global {
  interface HTMLElementTagNameMap {
    'claim-reckoner': ClaimReckonerElement;
    'reckoner-value': ReckonerValueElement;
    'reckoner-input': ReckonerInputElement;
  }
  interface HTMLElementEventMap {
    'reckoner:ready': CustomEvent<ReckonerState>;
    'reckoner:change': CustomEvent<ReckonerState>;
    /** What was set was refused; nothing has changed. */
    'reckoner:issue': CustomEvent<{ issues: ReckonerIssue[] }>;
    /** The calculator cannot run here; the card stays. */
    'reckoner:failed': CustomEvent<{ message: string }>;
    'reckoner:set': CustomEvent<ReckonerChange>;
  }
}
