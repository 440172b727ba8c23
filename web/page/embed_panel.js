// SPDX-License-Identifier: MIT
// What puts this scenario into an article: the element, the plain frame, the oEmbed answer.

import { HEIGHTS, reserveStyle } from '../shared/heights.js';
import { FOREIGN_SANDBOX as sandbox } from '../shared/sandbox.js';
import { copyButton } from './clipboard.js';
import { make } from './dom.js';

const oembedWidth = 720;
/** In a column of text; a host that listens is told more. */
const startHeight = (view) => HEIGHTS[view.split(':')[0]][1];

const attribute = (text) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * `scenario`: { address(view, home), homes, link, title, figures, language, version, edition } of
 * what is shown now; `homes`: { live, frozen } addresses, with the `integrity` of what is frozen;
 * `chosen`: { view, home }.
 */
export function embedPanel(words, scenario, claims, chosen, choose) {
  const element = make('textarea#embed-element', { readOnly: true, rows: 6 });
  const frame = make('textarea#embed-frame', { readOnly: true, rows: 4 });
  const oembed = make('textarea#embed-oembed', { readOnly: true, rows: 4 });
  const write = () => {
    const shown = { ...scenario, view: show.value, home: scenario.homes[changes.value] };
    element.value = elementSnippet(shown);
    frame.value = frameSnippet(shown);
    oembed.value = oembedAnswer(shown);
    choose({ view: show.value, home: changes.value });
  };
  const show = make(
    'select#embed-show',
    { on: { change: write } },
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
  const changes = make(
    'select#embed-changes',
    { on: { change: write } },
    ...Object.keys(scenario.homes).map((home) =>
      make(
        'option',
        { value: home },
        words.say(`page.embed_${home}`, scenario.version, scenario.edition),
      ),
    ),
  );
  show.value = chosen.view;
  changes.value = chosen.home;
  write();
  const field = (id, label, control, ...more) =>
    make('div.field', {}, make('label', { htmlFor: id }, words.say(label)), control, ...more);
  return {
    heading: words.say('page.embed_heading'),
    closeLabel: words.say('page.close'),
    content: [
      field('embed-show', 'page.embed_show', show),
      field('embed-changes', 'page.embed_changes', changes),
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

/**
 * Inside the element: what stands there without scripts, with the figures of now; no block, because
 * some systems wrap what is pasted in a <p>, which a block would end.
 */
function elementSnippet(shown) {
  const { home, view, language, link, figures, title } = shown;
  const seal = home.integrity ? ` integrity="${home.integrity}" crossorigin="anonymous"` : '';
  return (
    `<script async src="${attribute(new URL('embed.js', home.base).href)}"${seal}></script>\n` +
    `<style>${reserveStyle(view)}</style>\n` +
    `<claim-reckoner lang="${language}" view="${view}" scenario="${attribute(link)}">\n` +
    `  ${attribute(figures)}<br>\n` +
    `  <a href="${attribute(shown.address(view, home))}">${attribute(title)}</a>\n` +
    '</claim-reckoner>'
  );
}

function frameSnippet({ home, view, title, address }) {
  return (
    `<iframe src="${attribute(address(view, home))}" title="${attribute(title)}" ` +
    `width="100%" height="${startHeight(view)}" loading="lazy" frameborder="0" ` +
    `allow="clipboard-write; web-share" sandbox="${sandbox}"></iframe>`
  );
}

/** For a system that asks for it by oEmbed; hosted presets have theirs as files. */
function oembedAnswer(shown) {
  const { home, view, title } = shown;
  return JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: 'Reckoner',
      provider_url: home.base,
      width: oembedWidth,
      height: startHeight(view),
      html: frameSnippet(shown),
    },
    null,
    1,
  );
}
