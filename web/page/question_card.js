// SPDX-License-Identifier: MIT
// "Ask your own question": an output, an amount, and what each input alone would have to be. The
// answers are searches: made when the card comes into sight, and again when the scenario rests.

import { make, setText } from './dom.js';
import { TypedAnswer, isRefused } from './typed_answer.js';

const shownAtFirst = matchMedia('(max-width: 479px)').matches ? 2 : 3;

export class QuestionCard {
  /**
   * `asked`: { outputs: [{ id, label }], output, amount }, the article's own question.
   * `actions`: ask(output, amount) -> { issues, answers }, showInput(parameter).
   */
  constructor(words, holder, asked, actions) {
    this.words = words;
    this.actions = actions;
    this.isWhole = false;
    this.output = make(
      'select#question-output',
      { on: { change: () => this.renew(true) } },
      ...asked.outputs.map(({ id, label }) => make('option', { value: id }, label)),
    );
    this.output.value = asked.output;
    this.amount = make('input#question-amount', {
      type: 'text',
      inputMode: 'decimal',
      autocomplete: 'off',
      spellcheck: false,
      value: asked.amount,
      'aria-describedby': 'question-issue',
      on: { change: () => this.renew(true) },
    });
    this.answer = new TypedAnswer('question-issue', (text) => this.choose(text));
    this.list = make('ol.answers', {});
    this.more = make('button.plain', {
      type: 'button',
      hidden: true, // until there are answers
      on: { click: () => this.toggle() },
    });
    holder.replaceChildren(
      make('h2', {}, words.say('page.question_heading')),
      this.sentence(),
      this.answer.element,
      this.list,
      this.more,
    );
    this.isDue = true;
    this.isInSight = false;
    this.observer = new IntersectionObserver((entries) => {
      this.isInSight = entries.at(-1).isIntersecting;
      if (this.isInSight && this.isDue) this.renew();
    });
    this.observer.observe(holder);
  }

  sentence() {
    const label = (control, word) => make('label', { htmlFor: control.id }, this.words.say(word));
    return make(
      'p.question',
      {},
      label(this.output, 'page.question_output'),
      this.output,
      label(this.amount, 'page.question_amount'),
      this.amount,
      make('span', {}, this.words.say('page.question_end')),
    );
  }

  /** The scenario rests: asked anew, at once or when the card comes into sight. */
  settle() {
    this.isDue = true;
    if (this.isInSight) this.renew();
  }

  /** Spoken where the question itself was changed, not where the answers follow the scenario. */
  renew(isAsked = false) {
    this.isDue = false;
    this.list.setAttribute('aria-live', isAsked ? 'polite' : 'off');
    const { issues, answers } = this.actions.ask(this.output.value, this.amount.value);
    this.answer.show(issues);
    this.amount.setAttribute('aria-invalid', String(isRefused(issues)));
    this.answers = answers;
    this.show();
  }

  /** One of the readings of what was typed. */
  choose(text) {
    this.amount.value = text;
    this.amount.focus();
    this.renew(true);
  }

  toggle() {
    this.isWhole = !this.isWhole;
    this.show();
  }

  show() {
    const { answers, isWhole, words } = this;
    const shown = isWhole ? answers : answers.slice(0, shownAtFirst);
    this.list.replaceChildren(...shown.map((answer) => this.row(answer)));
    this.more.hidden = answers.length <= shownAtFirst;
    this.more.setAttribute('aria-expanded', String(isWhole));
    const word = isWhole ? 'page.claims_fewer' : 'page.question_more';
    setText(this.more, words.say(word, words.count(answers.length)));
  }

  row(answer) {
    return make(
      'li',
      { className: answer.is_possible ? '' : 'never' },
      make(
        'a',
        {
          href: `#input-${answer.parameter}`,
          on: {
            click: (event) => {
              event.preventDefault();
              this.actions.showInput(answer.parameter);
            },
          },
        },
        answer.title,
      ),
      make('span.note', {}, answer.note),
      answer.is_possible && track(answer),
    );
  }
}

/** Where the input stands now, and a ghost of its handle where it would have to be. */
function track({ low, middle, high, at }) {
  const mark = (kind, from, to = from) => {
    const element = make(`span.${kind}`, {});
    element.style.setProperty('--from', from);
    element.style.setProperty('--to', to);
    return element;
  };
  return make(
    'span.answer-track',
    { 'aria-hidden': 'true' },
    mark('assumed-range', low, high),
    mark('assumed', middle),
    mark('ghost', at),
  );
}
