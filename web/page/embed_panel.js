// SPDX-License-Identifier: MIT
// What puts this scenario into an article: the element, the plain frame, the oEmbed answer.

import { FRAME_SANDBOX as sandbox } from '../shared/sandbox.js';
import { copyButton } from './clipboard.js';
import { make } from './dom.js';

const startHeights = { full: 1800, compact: 1200, ladder: 840, claim: 800 };
const oembedWidth = 720;
const startHeight = (view) => startHeights[view.split(':')[0]];

const attribute = (text) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** `scenario`: { address(view), base, link, title, figures, language } of what is shown now. */
export function embedPanel(words, scenario, claims, chosen, choose) {
  const element = make('textarea#embed-element', { readOnly: true, rows: 6 });
  const frame = make('textarea#embed-frame', { readOnly: true, rows: 4 });
  const oembed = make('textarea#embed-oembed', { readOnly: true, rows: 4 });
  const write = (view) => {
    element.value = elementSnippet(scenario, view);
    frame.value = frameSnippet(scenario, view);
    oembed.value = oembedAnswer(scenario, view);
    choose(view);
  };
  const show = make(
    'select#embed-show',
    { on: { change: () => write(show.value) } },
    ...['full', 'compact', 'ladder'].map((view) =>
      make('option', { value: view }, words.say(`page.view_${view}`)),
    ),
    ...claims.map((claim) =>
      make(
        'option',
        { value: `claim:${claim.id}` },
        words.say('page.view_claim', claim.chip_value),
      ),
    ),
  );
  show.value = chosen;
  write(chosen);
  const field = (id, label, control, ...more) =>
    make('div.field', {}, make('label', { htmlFor: id }, words.say(label)), control, ...more);
  return {
    heading: words.say('page.embed_heading'),
    closeLabel: words.say('page.close'),
    content: [
      field('embed-show', 'page.embed_show', show),
      field(
        'embed-element',
        'page.embed_element',
        element,
        make('div.row', {}, ...copyButton(words, element)),
      ),
      field(
        'embed-frame',
        'page.embed_iframe',
        frame,
        make('div.row', {}, ...copyButton(words, frame)),
      ),
      field(
        'embed-oembed',
        'page.embed_oembed',
        oembed,
        make('div.row', {}, ...copyButton(words, oembed)),
      ),
    ],
  };
}

/** Inside the element: what stands there without scripts, with the figures of now. */
function elementSnippet(scenario, view) {
  const address = attribute(scenario.address(view));
  return (
    `<script async src="${attribute(new URL('embed.js', scenario.base).href)}"></script>\n` +
    `<claim-reckoner lang="${scenario.language}" view="${view}" height="${startHeight(view)}" ` +
    `scenario="${attribute(scenario.link)}">\n` +
    `  <p>${attribute(scenario.figures)}</p>\n` +
    `  <p><a href="${address}">${attribute(scenario.title)}</a></p>\n` +
    '</claim-reckoner>'
  );
}

function frameSnippet(scenario, view) {
  return (
    `<iframe src="${attribute(scenario.address(view))}" title="${attribute(scenario.title)}" ` +
    `width="100%" height="${startHeight(view)}" loading="lazy" frameborder="0" ` +
    `allow="clipboard-write; web-share" sandbox="${sandbox}"></iframe>`
  );
}

/** For a system that asks for it by oEmbed; hosted presets have theirs as files. */
function oembedAnswer(scenario, view) {
  return JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title: scenario.title,
      provider_name: 'Reckoner',
      provider_url: scenario.base,
      width: oembedWidth,
      height: startHeight(view),
      html: frameSnippet(scenario, view),
    },
    null,
    1,
  );
}
