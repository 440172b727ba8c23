// SPDX-License-Identifier: MIT
// The npm package: the headless module and the elements for articles, with their types. The pages
// that the elements open stay on a site; `src` says which.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = [
  'reckoner-core.mjs',
  'reckoner-core.d.ts',
  'reckoner-core.wasm',
  'embed.js',
  'embed.d.ts',
  'licences.txt',
];

const README = `# Reckoner

A calculator for the cost claims around DeepSeek.

    import createReckoner from 'reckoner';
    const reckoner = await createReckoner();
    const { outputs } = reckoner.estimate({ rent_usd_per_gpu_hour: '1.5~3' }, { samples: 65536 });
    await reckoner.load('fr'); // or createReckoner({ languages: ['en', 'fr'] })

In articles, the elements of \`import 'reckoner/embed'\`; \`src\` names a copy of the site:

    <claim-reckoner preset="deepseek_v3" src="https://example.org/reckoner/">...</claim-reckoner>
`;

export function packageManifest(version, wordsFiles) {
  return {
    name: 'reckoner',
    version,
    description: 'Estimates the cost claims around DeepSeek with their uncertainty',
    license: 'MIT',
    type: 'module',
    engines: { node: '>=18' },
    exports: {
      '.': { types: './reckoner-core.d.ts', default: './reckoner-core.mjs' },
      './embed': { types: './embed.d.ts', default: './embed.js' },
      './reckoner-core.wasm': './reckoner-core.wasm',
      './package.json': './package.json',
    },
    types: './reckoner-core.d.ts',
    sideEffects: ['./embed.js'],
    files: [...FILES, ...wordsFiles],
  };
}

/** `npm pack` in the folder `out` makes the tarball. */
export function putPackage({ dist, out, source, version, wordsFiles }) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const file of [...FILES, ...wordsFiles]) copyFileSync(join(dist, file), join(out, file));
  copyFileSync(join(source, 'LICENSE'), join(out, 'LICENSE'));
  writeFileSync(join(out, 'README.md'), README);
  const manifest = JSON.stringify(packageManifest(version, wordsFiles), null, 2);
  writeFileSync(join(out, 'package.json'), `${manifest}\n`);
}
