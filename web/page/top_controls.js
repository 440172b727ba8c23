// SPDX-License-Identifier: MIT
// Beside the title: which article and whose view to start from, and the language.

import { make, setText } from './dom.js';

export class TopControls {
  constructor(holder, choosePreset, chooseLanguage) {
    this.holder = holder;
    this.choosePreset = choosePreset;
    this.chooseLanguage = chooseLanguage;
  }

  /** `articles`: with title and presets, whose ids are their own; `languages`: [{ id, name }] */
  build(words, articles, languages) {
    this.words = words;
    this.select = make(
      'select#preset',
      {
        'aria-label': words.say('page.preset'),
        on: { change: () => this.choose() },
      },
      ...articles.map(({ id, title, presets }) =>
        make(
          'optgroup',
          { label: title[words.language] },
          ...presets.map((preset) =>
            make(
              'option',
              {
                value: preset.id,
                'data-article': id,
                'data-name': preset.name[words.language],
              },
              preset.name[words.language],
            ),
          ),
        ),
      ),
    );
    const language = (code, label) =>
      make(
        'button',
        {
          type: 'button',
          lang: code,
          title: label,
          'aria-pressed': String(words.language === code),
          on: { click: () => this.chooseLanguage(code) },
        },
        code,
        make('span.unseen', {}, ` (${label})`),
      );
    const focused = this.holder.contains(document.activeElement) ? document.activeElement.lang : '';
    this.holder.replaceChildren(
      make('div.preset', {}, this.select),
      make(
        'div.languages',
        { role: 'group', 'aria-label': words.say('page.language') },
        ...languages.map(({ id, name }) => language(id, name)),
      ),
    );
    if (focused) this.holder.querySelector(`button[lang="${focused}"]`)?.focus();
  }

  choose() {
    const { value, dataset } = this.select.selectedOptions[0];
    this.choosePreset(value, dataset.article);
  }

  update(screen) {
    if (this.select.value !== screen.preset_id) this.select.value = screen.preset_id;
    const [option] = this.select.selectedOptions;
    const isChanged = screen.inputs.some((line) => line.changed);
    const { preset_name: name } = screen;
    if (this.named && this.named !== option) setText(this.named, this.named.dataset.name);
    setText(option, isChanged ? this.words.say('page.modified', name) : name);
    this.named = option;
  }
}
