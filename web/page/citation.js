// SPDX-License-Identifier: MIT
// How to cite a scenario, in the forms that programs for references read.

/**
 * By name, each of { address, title, edition, seed, version }.
 */
export const citations = {
  BibTeX: (cited) =>
    [
      '@misc{reckoner,',
      '  author = {{The Reckoner contributors}},',
      `  title = {{${escaped(titleOf(cited))}}},`,
      `  version = {${cited.version}},`,
      `  note = {${noteOf(cited)}},`,
      `  url = {${cited.address}}`,
      '}',
    ].join('\n'),
  RIS: (cited) =>
    [
      'TY  - COMP',
      'AU  - The Reckoner contributors',
      `TI  - ${titleOf(cited)}`,
      `ET  - ${cited.version}`,
      `N1  - ${noteOf(cited)}`,
      `UR  - ${cited.address}`,
      'ER  - ',
    ].join('\r\n'),
  'CSL-JSON': (cited) =>
    JSON.stringify(
      [
        {
          id: 'reckoner',
          type: 'software',
          author: [{ literal: 'The Reckoner contributors' }],
          title: titleOf(cited),
          version: cited.version,
          note: noteOf(cited),
          URL: cited.address,
        },
      ],
      null,
      1,
    ),
};

const titleOf = ({ title }) => `Reckoner: ${title}`;
const noteOf = ({ edition, seed }) => `edition ${edition}, seed ${seed}`;
/** Signs that mean something to TeX. */
const escaped = (text) => text.replace(/[&%$#_{}]/g, '\\$&');
