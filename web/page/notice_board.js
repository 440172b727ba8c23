// SPDX-License-Identifier: MIT
// What the page has to tell its reader, above the picture: one box for each matter.

import { make } from './dom.js';

const shownChanges = 3;

export class NoticeBoard {
  constructor(holder) {
    this.holder = holder;
    this.boxes = new Map();
  }

  /**
   * Sentences or elements; `buttons`: [{ label, click }]. `role`: alert for what went wrong, else
   * status.
   */
  show(matter, sentences, { role = 'status', buttons = [] } = {}) {
    this.clear(matter);
    const box = make(
      'div.notice',
      { role },
      make('div', {}, ...sentences.map(paragraph)),
      ...buttons.map(({ label, click }) =>
        make('button', { type: 'button', on: { click } }, label),
      ),
    );
    box.dataset.matter = matter;
    this.boxes.set(matter, box);
    this.holder.append(box);
  }

  clear(matter) {
    this.boxes.get(matter)?.remove();
    this.boxes.delete(matter);
  }
}

const paragraph = (content) => (content instanceof Node ? content : make('p', {}, content));

/** What a link changes, value by value. `back()` puts everything back. */
export function showChanges(board, words, inputs, back) {
  board.clear('changes');
  const lines = inputs
    .filter(({ changed }) => changed)
    .map(({ label, value, default_value: was }) =>
      make('li', {}, words.say('page.changed_line', label, value, was)),
    );
  if (lines.length === 0) return;
  const rest = lines.splice(shownChanges);
  const content = [words.say('page.link_changes'), make('ul', {}, ...lines)];
  if (rest.length > 0) {
    content.push(
      make(
        'details',
        {},
        make('summary', {}, `+ ${words.count(rest.length)}`),
        make('ul', {}, ...rest),
      ),
    );
  }
  const dismiss = () => board.clear('changes');
  const buttons = [
    { label: words.say('page.back_all'), click: back },
    { label: words.say('page.dismiss'), click: dismiss },
  ];
  board.show('changes', content, { buttons });
}

/** Issues of a link, said plainly; `takeNew` loads the corrected values of an older edition. */
export function showLinkIssues(board, say, issues, takeNew) {
  board.clear('link');
  if (issues.length === 0) return;
  const isOlder = (issue) => issue.code === 'older_edition';
  const isDamaged = issues.some((issue) => !isOlder(issue));
  const sentences = issues.map((issue) => issue.message);
  if (isDamaged) sentences.push(say('page.link_kept'));
  const buttons = [];
  if (issues.some(isOlder)) {
    buttons.push({
      label: say('page.take_new'),
      click: () => {
        board.clear('link');
        takeNew();
      },
    });
  }
  buttons.push({ label: say('page.dismiss'), click: () => board.clear('link') });
  board.show('link', sentences, { role: isDamaged ? 'alert' : 'status', buttons });
}
