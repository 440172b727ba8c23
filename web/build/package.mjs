// SPDX-License-Identifier: MIT
// The npm package: the headless module, a command line and the elements for articles, with their
// types. The pages that the elements open stay on a site; `src` says which.
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { emptyAddress } from './glue.mjs';

const COPIED = ['reckoner-core.wasm', 'embed.d.ts', 'licences.txt'];

const README = `# Reckoner

A calculator for the cost claims around DeepSeek.

    import createReckoner from 'reckoner';
    const reckoner = await createReckoner();
    const { outputs } = reckoner.estimate({ rent_usd_per_gpu_hour: '1.5~3' }, { samples: 65536 });
    await reckoner.load('fr'); // or createReckoner({ languages: ['en', 'fr'] })

Node 18 and later, Deno, browsers and workers; Vite and webpack 5 put the files that it loads into
what they build, Rollup and esbuild a script that holds them. \`reckoner/inline\` has them in a
script everywhere, and \`require('reckoner').default\` is for where there is no \`import\`. Vite 6
builds an \`await\` outside functions only with \`build.target: 'es2022'\`.

Runtimes that compile no code while they run (workerd) hand the compiled module in:

    import wasm from 'reckoner/reckoner-core.wasm';
    const reckoner = await createReckoner({ wasmModule: wasm });

On the command line:

    npx reckoner estimate 'v=1&p=owner' --csv
    npx reckoner solve --parameter rent_usd_per_gpu_hour --output run_cost_usd --target 1e9
    npx reckoner --help

In articles, the elements of \`import 'reckoner/embed'\`, which a server may import too; \`src\`
names a copy of the site:

    <claim-reckoner preset="deepseek_v3" src="https://example.org/reckoner/">...</claim-reckoner>
`;

const TYPES = './reckoner-core.d.ts';

/** First match wins: Node's own files before those for browsers. */
const MODULE = {
  workerd: { types: TYPES, default: './reckoner-workerd.js' },
  node: {
    import: { types: TYPES, default: './reckoner-node.js' },
    require: { types: './reckoner-core.d.cts', default: './reckoner-node.cjs' },
  },
  default: { types: TYPES, default: './reckoner-core.js' },
};

const SCRIPTS = [
  'reckoner-core.js',
  'reckoner-node.js',
  'reckoner-node.cjs',
  'reckoner-workerd.js',
  'reckoner-inline.js',
  'reckoner-files.js',
  'reckoner-cli.js',
  'embed.js',
];

export function packageManifest(version, wordsFiles) {
  return {
    name: 'reckoner',
    version,
    description: 'Estimates the cost claims around DeepSeek with their uncertainty',
    license: 'MIT',
    type: 'module',
    engines: { node: '>=18' },
    bin: { reckoner: 'reckoner-cli.js' },
    exports: {
      '.': MODULE,
      './inline': { types: TYPES, default: './reckoner-inline.js' },
      './embed': { types: './embed.d.ts', default: './embed.js' },
      './reckoner-core.wasm': './reckoner-core.wasm',
      './words/*': './words.*.txt',
      './package.json': './package.json',
    },
    main: './reckoner-node.cjs',
    module: './reckoner-core.js',
    types: TYPES,
    sideEffects: ['./embed.js'],
    files: [...SCRIPTS, ...COPIED, 'reckoner-core.d.ts', 'reckoner-core.d.cts', ...wordsFiles],
  };
}

/** Modules that exist in the package alone, as plugin for esbuild. */
function filesPlugin(texts) {
  const address = (file) => `() => new URL('./${file}', import.meta.url)`;
  const byLanguage = Object.entries(texts).map(
    ([id, { file }]) => `${JSON.stringify(id)}: ${address(file)}`,
  );
  const contents = {
    'package:files': [
      `export const WASM = ${address('reckoner-core.wasm')};`,
      `export const WORDS = { ${byLanguage.join(', ')} };`,
    ].join('\n'),
    'package:words': `export default ${JSON.stringify(contentsOf(texts))};`,
  };
  return {
    name: 'package',
    setup(plugin) {
      plugin.onResolve({ filter: /^package:/ }, ({ path }) => ({ path, namespace: 'package' }));
      plugin.onLoad({ filter: /./, namespace: 'package' }, ({ path }) => ({
        contents: contents[path],
      }));
    },
  };
}

const contentsOf = (texts) =>
  Object.fromEntries(Object.entries(texts).map(([id, { content }]) => [id, content]));

/** In CommonJS a file's address has another name. */
const COMMONJS = {
  format: 'cjs',
  define: { 'import.meta.url': 'fileAddress' },
  banner: { js: "const fileAddress = require('node:url').pathToFileURL(__filename).href;" },
};

async function putScripts({ bundle, put, source, glue, texts, wasm, embed }) {
  const plugins = [filesPlugin(texts), emptyAddress(glue)];
  const script = (name, more = {}) => bundle(source(`module/${name}.mjs`), { plugins, ...more });
  put('reckoner-core.js', await script('package_browser'));
  put('reckoner-node.js', await script('package_node'));
  put('reckoner-node.cjs', await script('package_node', COMMONJS));
  put('reckoner-workerd.js', await script('package_workerd'));
  put('reckoner-inline.js', await script('package_inline'));
  const cli = await bundle(source('cli/reckoner.mjs'), { external: ['reckoner', 'node:*'] });
  put('reckoner-cli.js', `#!/usr/bin/env node\n${cli}`);
  put(
    'reckoner-files.js',
    `export const wasm = ${JSON.stringify(wasm.toString('base64'))};\n` +
      `export const words = ${JSON.stringify(contentsOf(texts))};\n`,
  );
  // A server that renders pages imports it too, and defines no elements.
  put('embed.js', `if (typeof HTMLElement === 'function') {\n${embed}}\nexport {};\n`);
}

/**
 * `npm pack` in the folder `out` makes the tarball. `bundle`: of bundle.mjs; `source(name)`: a file
 * of web/; `glue`: Emscripten's; `wordsFiles`: language -> name.
 */
export async function putPackage({ dist, out, licence, version, wordsFiles, ...making }) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const put = (name, content) => writeFileSync(join(out, name), content);
  const names = Object.values(wordsFiles);
  for (const file of [...COPIED, 'reckoner-core.d.ts', ...names]) {
    copyFileSync(join(dist, file), join(out, file));
  }
  const texts = Object.fromEntries(
    Object.entries(wordsFiles).map(([id, file]) => [
      id,
      { file, content: readFileSync(join(dist, file), 'utf8') },
    ]),
  );
  const [wasm, embed] = ['reckoner-core.wasm', 'embed.js'].map((file) =>
    readFileSync(join(dist, file)),
  );
  await putScripts({ ...making, put, texts, wasm, embed });
  chmodSync(join(out, 'reckoner-cli.js'), 0o755);
  copyFileSync(join(dist, 'reckoner-core.d.ts'), join(out, 'reckoner-core.d.cts'));
  copyFileSync(licence, join(out, 'LICENSE'));
  put('README.md', README);
  put('package.json', `${JSON.stringify(packageManifest(version, names), null, 2)}\n`);
}
