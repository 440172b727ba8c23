// SPDX-License-Identifier: MIT
// The page module's calls with values in place of texts. One Scenario lives in the module; canvas
// and text version both edit it through here.

import { entriesText } from '../module/core_api.js';

export class Session {
  constructor(module) {
    this.module = module;
  }

  /** What draws the canvas' glyphs. False where there is none. */
  takePen(pen) {
    this.module.pen = pen;
    return Boolean(pen);
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

  /** What the first file of a language left out. */
  loadLater(language, text) {
    this.description = undefined;
    return this.module.loadLater(language, text);
  }

  strings(language) {
    return JSON.parse(this.module.strings(language));
  }

  describe() {
    this.description ??= JSON.parse(this.module.describe());
    return this.description;
  }

  /** As shown: { lang, theme, view }; `awaited`: a language whose texts must come first. */
  look() {
    return JSON.parse(this.module.look());
  }

  /** What the reader chose: `key` is "lang", "theme" or "view". */
  chooseUi(key, value) {
    return JSON.parse(this.module.chooseUi(key, value));
  }

  /** What the page around a frame shows: { lang, theme, view }. */
  followUi(ui) {
    return JSON.parse(this.module.followUi(entriesText(ui)));
  }

  /** Issues, here and below: [{ field, code, message }]. `address`: query and fragment. */
  open(address, ownLink) {
    return JSON.parse(this.module.open(address, ownLink));
  }

  /** Whether the address that was opened had its link in the query. */
  get isLinkInQuery() {
    return this.module.isLinkInQuery();
  }

  visit(address) {
    return JSON.parse(this.module.visit(address));
  }

  load(linkText) {
    return JSON.parse(this.module.load(linkText));
  }

  /** Sets some values of the scenario; a preset among them starts afresh. */
  merge(entries) {
    return JSON.parse(this.module.merge(entriesText(entries)));
  }

  edit(parameter, text) {
    return JSON.parse(this.module.edit(parameter, text));
  }

  reset(parameter = '') {
    return JSON.parse(this.module.reset(parameter));
  }

  /** Of that article. */
  setPreset(article, id) {
    return JSON.parse(this.module.setPreset(article, id));
  }

  takeNewEdition() {
    this.module.takeNewEdition();
  }

  setFocus(output) {
    return JSON.parse(this.module.setFocus(output));
  }

  get canUndo() {
    return this.module.canUndo();
  }

  get canRedo() {
    return this.module.canRedo();
  }

  undo() {
    this.module.undo();
  }

  redo() {
    this.module.redo();
  }

  slotHeight(name, cssHeight) {
    this.module.slotHeight(name, cssHeight);
  }

  openClaim(id) {
    return JSON.parse(this.module.openClaim(id));
  }

  /** `what`: "pin", "unpin" or "swap". */
  pin(what) {
    return JSON.parse(this.module.pin(what));
  }

  /** [{ name, pinned, current, difference, ratio, above }], empty where nothing is pinned. */
  pinned() {
    return JSON.parse(this.module.pinned());
  }

  /** What would have to be true for a claim, as sentences. */
  required(claim) {
    return JSON.parse(this.module.required(claim));
  }

  /** What each input would have to be: { issues, answers }, see core/screen/question.h. */
  ask(output, amount) {
    return JSON.parse(this.module.ask(output, amount));
  }

  link() {
    return this.module.link();
  }

  /** With these view settings ({ lang, theme, view }) in place of those that were asked for. */
  linkWith(ui) {
    return this.module.linkWith(entriesText(ui));
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

  /** [{ id, name, title, note, columns, groups }]: every chart that has something to show. */
  charts() {
    return JSON.parse(this.module.charts());
  }

  /** A chart alone; `address` and `date` stand below it. */
  pictureSvg(chart, address, date) {
    return this.module.pictureSvg(chart, address, date);
  }

  /** The estimate's outputs alone: an article is told them in every frame of a drag. */
  outputs() {
    return JSON.parse(this.module.outputsNow()).outputs;
  }

  /** What the page around a frame is told. */
  state() {
    // First the numbers: they are made exact where no frame was drawn yet, and the texts follow.
    const outputs = this.outputs();
    return {
      link: this.link(),
      bare_link: this.linkWith({}),
      scenario: this.scenario(),
      screen: this.screen(),
      outputs,
    };
  }

  estimate() {
    return JSON.parse(this.module.estimateNow());
  }
}
