// SPDX-License-Identifier: MIT
// The claims, the table of runs and the corrections for programs: schema.org in JSON-LD, and a JSON
// Feed (https://jsonfeed.org/version/1.1).
import { feedFile, ownFile } from './languages.mjs';
import { pathOf } from './site_pages.mjs';

const SCHEMA = 'https://schema.org';

/** As part of a page: data, which no policy for scripts is about. */
export const jsonLd = (data) =>
  `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;

const publisher = (site) => ({
  '@type': 'Organization',
  name: 'Reckoner',
  ...(site && { url: site }),
});

/** The documents that facts are cited from, each once. */
function citations(sources, description) {
  const documents = new Set(
    sources.map((id) => description.sources.find((row) => row.id === id).document),
  );
  return description.documents
    .filter(({ id }) => documents.has(id))
    .map(({ authors, title, url }) => ({
      '@type': 'CreativeWork',
      name: title,
      author: { '@type': 'Organization', name: authors },
      ...(url && { url }),
    }));
}

/**
 * The editors' verdict on one claim. The rating is the editorial status: a reader's numbers never
 * reach it. It has no place on a scale, because the statuses have no order.
 */
export function claimReview({ part, description, site, below }) {
  const { lang } = part;
  const claim = description.articles
    .flatMap(({ claims }) => claims)
    .find(({ id }) => id === part.id);
  return {
    '@context': SCHEMA,
    '@type': 'ClaimReview',
    url: site ? site + below + pathOf(part) : './',
    inLanguage: lang,
    datePublished: description.editions.at(-1).date,
    author: publisher(site),
    claimReviewed: claim.statement[lang],
    itemReviewed: { '@type': 'Claim', name: claim.label[lang], text: claim.statement[lang] },
    reviewRating: {
      '@type': 'Rating',
      alternateName: claim.status_label[lang],
      ratingExplanation: claim.reason[lang],
    },
    citation: citations(claim.sources, description),
  };
}

/** `descriptor`: datapackage.json. */
export function dataset(descriptor, description, site) {
  const [resource] = descriptor.resources;
  const [licence] = descriptor.licenses;
  const base = site && `${site}data/`;
  return {
    '@context': SCHEMA,
    '@type': 'Dataset',
    name: descriptor.title,
    description: descriptor.description,
    url: base || './',
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: licence.path,
    version: descriptor.version,
    datePublished: description.editions.find(({ id }) => id === descriptor.version).date,
    creator: publisher(site),
    keywords: ['training cost', 'language models', 'accelerator-hours', 'MFU'],
    variableMeasured: resource.schema.fields.map(({ name, description: text }) => ({
      '@type': 'PropertyValue',
      name,
      description: text,
    })),
    distribution: [
      {
        '@type': 'DataDownload',
        contentUrl: base + resource.path,
        encodingFormat: resource.mediatype,
      },
    ],
    citation: descriptor.sources.map(({ title, path }) => ({
      '@type': 'CreativeWork',
      name: title,
      url: path,
    })),
  };
}

const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);

const scopeOf = ({ preset, run }) =>
  (preset && `preset:${preset}`) || (run && `run:${run}`) || 'default';

/** What was corrected, newest first. */
export function correctionsFeed({ language, strings, description, site }) {
  const labels = new Map(description.parameters.map(({ id, label }) => [id, label[language]]));
  const dates = new Map(description.editions.map(({ id, date }) => [id, date]));
  const items = description.corrections.map((row) => ({
    id: [row.edition, scopeOf(row), row.parameter].join('/'),
    ...(site && { url: site + ownFile(language) }),
    title: `${row.edition}: ${labels.get(row.parameter)}`,
    content_text: filled(
      strings['page.correction_line'],
      row.edition,
      labels.get(row.parameter),
      row.was,
      row.now,
      row.reason[language],
    ),
    date_published: `${dates.get(row.edition)}T00:00:00Z`,
    tags: [row.edition, row.parameter, row.preset || row.run].filter(Boolean),
  }));
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: `Reckoner: ${strings['page.corrections_heading']}`,
      ...(site && { home_page_url: site + ownFile(language), feed_url: site + feedFile(language) }),
      language,
      authors: [{ name: 'Reckoner' }],
      items: items.reverse(),
    },
    null,
    1,
  );
}
