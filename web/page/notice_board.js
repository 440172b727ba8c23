// SPDX-License-Identifier: MIT
// What the page has to tell its reader, above the picture: one box for each matter.

import { make } from './dom.js';

export class NoticeBoard {
  constructor(holder) {
    this.holder = holder;
    this.boxes = new Map();
  }

  /** `buttons`: [{ label, click }]. `role`: alert for what went wrong, else status. */
  show(matter, sentences, { role = 'status', buttons = [] } = {}) {
    this.clear(matter);
    const box = make(
      'div.notice',
      { role },
      make('div', {}, ...sentences.map((sentence) => make('p', {}, sentence))),
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
