// SPDX-License-Identifier: MIT
// manifest.webmanifest: the page as something that a reader can put on the home screen.
const COLOURS = { background_color: '#fbfaf7', theme_color: '#fbfaf7' };

/** `icons`: [{ file, size }], size in px or 'any'. */
export function appManifest(strings, icons) {
  return JSON.stringify({
    name: `Reckoner: ${strings.title}`,
    short_name: 'Reckoner',
    description: strings.lead,
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
  }, null, 1);
}
