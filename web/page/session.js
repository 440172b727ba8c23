// SPDX-License-Identifier: MIT
// The page module's calls with values in place of texts. One Scenario lives in the module; canvas
// and text version both edit it through here.

import { entriesText } from '../module/core_api.js';

export class Session {
  constructor(module) {
    this.module = module;
  }

  prepare() {
    this.module.prepare();
  }

  /** Empty, or a sentence that says what graphics lack. */
  start() {
    return this.module.start();
  }

  configure(settings) {
    this.module.configure(entriesText(settings));
  }

  /** [{ id, name, locale, decimal_sign, loaded }] */
  languages() {
    return JSON.parse(this.module.languages());
  }

  /** `text`: of the language's file. False where it is none. */
  loadLanguage(language, text) {
    this.description = undefined; // its texts have one more language
    return JSON.parse(this.module.loadLanguage(language, text)).length === 0;
  }

  strings(language) {
    return JSON.parse(this.module.strings(language));
  }

  describe() {
    this.description ??= JSON.parse(this.module.describe());
    return this.description;
  }

  /** Issues: [{ field, code, message }]. */
  load(linkText) {
    return JSON.parse(this.module.load(linkText)).issues;
  }

  edit(parameter, text) {
    return JSON.parse(this.module.edit(parameter, text));
  }

  reset(parameter = '') {
    this.module.reset(parameter);
  }

  setPreset(id) {
    this.module.setPreset(id);
  }

  setFocus(output) {
    this.module.setFocus(output);
  }

  slotHeight(name, cssHeight) {
    this.module.slotHeight(name, cssHeight);
  }

  openClaim(id) {
    this.module.openClaim(id);
  }

  /** `what`: "pin", "unpin" or "swap". */
  pin(what) {
    this.module.pin(what);
  }

  /** [{ name, pinned, current, difference, ratio, above }], empty where nothing is pinned. */
  pinned() {
    return JSON.parse(this.module.pinned());
  }

  /** What would have to be true for a claim, as sentences. */
  required(claim) {
    return JSON.parse(this.module.required(claim));
  }

  link() {
    return this.module.link();
  }

  scenario() {
    return JSON.parse(this.module.scenario());
  }

  /** Of a whole scenario, as exported, without taking it: issues, and its link. */
  validate(scenario, language) {
    return JSON.parse(this.module.validate(entriesText(scenario), language));
  }

  linkOf(scenario) {
    return JSON.parse(this.module.encodeScenario(entriesText(scenario), '')).link;
  }

  screen() {
    return JSON.parse(this.module.screen());
  }

  /** The screen's inputs alone: fields follow a drag frame by frame. */
  inputs() {
    return JSON.parse(this.module.inputs());
  }

  ladderPicture() {
    return this.module.ladderPicture();
  }

  /** The estimate's outputs alone: an article is told them in every frame of a drag. */
  outputs() {
    return JSON.parse(this.module.outputsNow()).outputs;
  }

  estimate() {
    return JSON.parse(this.module.estimateNow());
  }
}
