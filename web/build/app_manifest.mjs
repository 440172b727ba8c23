// SPDX-License-Identifier: MIT
// manifest.webmanifest: the page as something that a reader can put on the home screen; its icon.
const COLOURS = { background_color: '#fbfaf7', theme_color: '#fbfaf7' };

/** In the page itself: as a file it would be asked for again whenever the address changes. */
export const dataIcon = (svg) =>
  `data:image/svg+xml,${svg
    .replace(/\n/g, '')
    .replace(/"/g, "'")
    .replace(/[#%<>]/g, encodeURIComponent)}`;

/** `icons`: [{ file, size }], size in px or 'any'. */
export function appManifest(strings, icons) {
  return JSON.stringify(
    {
      name: `Reckoner: ${strings['screen.title']}`,
      short_name: 'Reckoner',
      description: strings['screen.lead'],
      lang: 'en',
      start_url: './',
      scope: './',
      display: 'minimal-ui',
      ...COLOURS,
      icons: icons.map(({ file, size }) => ({
        src: file,
        sizes: size === 'any' ? 'any' : `${size}x${size}`,
        type: size === 'any' ? 'image/svg+xml' : 'image/png',
      })),
    },
    null,
    1,
  );
}
