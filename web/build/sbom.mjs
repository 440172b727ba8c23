// SPDX-License-Identifier: MIT
// sbom.mjs <emscripten's version> <Inter-Regular.otf>: prints what a release is made of and with,
// in CycloneDX's JSON. What readers receive comes from here; the node tools that build and test it,
// and of which nothing reaches them, from CycloneDX's own npm tool and package-lock.json.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tree = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(join(tree, file), 'utf8');

function nodeTools() {
  const tool = join(tree, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');
  const args = ['--package-lock-only', '--output-reproducible', '--flatten-components'];
  const quiet = [
    '--spec-version',
    '1.6',
    '--output-format',
    'JSON',
    '--mc-type',
    'application',
    '--output-file',
    '-',
  ];
  const text = execFileSync(process.execPath, [tool, ...args, ...quiet, 'package.json'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return withLastingNames(JSON.parse(text));
}

const byName = (name) => (a, b) => (a[name] < b[name] ? -1 : Number(a[name] > b[name]));

/** The tool draws lots to name what is there twice, and orders by them: here its folder does. */
function withLastingNames(bom) {
  const names = new Map();
  for (const component of bom.components) {
    const folder = component.properties?.find(({ name }) => name === 'cdx:npm:package:path')?.value;
    names.set(component['bom-ref'], folder ?? component.purl);
    component['bom-ref'] = names.get(component['bom-ref']);
  }
  const named = (ref) => names.get(ref) ?? ref;
  bom.components.sort(byName('bom-ref'));
  bom.dependencies = bom.dependencies
    .map(({ ref, dependsOn = [] }) => ({ ref: named(ref), dependsOn: dependsOn.map(named).sort() }))
    .sort(byName('ref'));
  return bom;
}

/** "4.000" of a font's head table: a fixed-point number. */
function fontVersion(file) {
  const font = readFileSync(file);
  for (let table = 0; table < font.readUInt16BE(4); ++table) {
    const at = 12 + 16 * table;
    if (font.toString('latin1', at, at + 4) !== 'head') continue;
    return (font.readInt32BE(font.readUInt32BE(at + 8) + 4) / 65536).toFixed(3);
  }
  throw new Error(`${file}: no head table`);
}

function imgui() {
  const script = read('web/build/fetch_imgui.sh');
  const [, version] = /tarball=imgui_([\w.]+)\+ds\.orig/.exec(script);
  const [, sha256] = /sha256=([0-9a-f]{64})/.exec(script);
  return { version, hashes: [{ alg: 'SHA-256', content: sha256 }] };
}

const licensed = (id) => ({ licenses: [{ license: { id } }] });

/** Everything whose licence the site's licences.txt has. */
function shipped(emscripten, inter) {
  const library = (name, more) => ({
    type: 'library',
    'bom-ref': `shipped/${name}`,
    name,
    ...more,
  });
  const ofEmscripten = { version: emscripten, scope: 'required' };
  return [
    library('Dear ImGui', {
      ...imgui(),
      ...licensed('MIT'),
      purl: `pkg:github/ocornut/imgui@v${imgui().version}`,
    }),
    library('Emscripten (glue code and runtime)', { ...ofEmscripten, ...licensed('MIT') }),
    library('musl (C library, of Emscripten)', { ...ofEmscripten, ...licensed('MIT') }),
    library('LLVM libc++ (C++ library, of Emscripten)', {
      ...ofEmscripten,
      licenses: [{ expression: 'Apache-2.0 WITH LLVM-exception' }],
    }),
    library('Inter (font, a subset)', { version: fontVersion(inter), ...licensed('OFL-1.1') }),
    library('Joe-Kuo direction numbers', {
      version: 'new-joe-kuo-6.21201',
      ...licensed('BSD-3-Clause'),
    }),
  ];
}

export function sbom(emscripten, inter) {
  const bom = nodeTools();
  const parts = shipped(emscripten, inter);
  const root = bom.metadata.component['bom-ref'];
  // None of them is a part of what is shipped.
  for (const component of bom.components) component.scope = 'excluded';
  bom.components.unshift(...parts.map((part) => ({ ...part, scope: 'required' })));
  bom.metadata.component.description = 'A calculator for the cost claims around DeepSeek';
  bom.dependencies = bom.dependencies.map((row) =>
    row.ref === root
      ? { ...row, dependsOn: [...parts.map((part) => part['bom-ref']), ...row.dependsOn] }
      : row,
  );
  bom.dependencies.push(...parts.map((part) => ({ ref: part['bom-ref'] })));
  return bom;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [emscripten, inter] = process.argv.slice(2);
  if (!inter) {
    console.error('Usage: sbom.mjs <emscripten version> <Inter-Regular.otf>');
    process.exit(2);
  }
  process.stdout.write(`${JSON.stringify(sbom(emscripten, inter), null, 2)}\n`);
}
