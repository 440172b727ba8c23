// SPDX-License-Identifier: MIT
// publish.mjs <build> <folder>: brings a built site into the folder that is served, where earlier
// versions stay. A version that is there with other bytes is refused before anything is written:
// articles are pinned to it. What pages load comes before the pages, each file whole or not at all.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const isFrozen = (file) => /^v\/[^/]+\//.test(file);
const isPage = (file) => /\.html(?:\.br|\.gz)?$|^service_worker\.js/.test(file);

export function filesIn(folder, path = '') {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(folder, `${path}${entry.name}/`) : [path + entry.name],
  );
}

const isSame = (one, other) => existsSync(other) && readFileSync(one).equals(readFileSync(other));

function putWhole(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const arriving = join(dirname(to), `.arriving-${process.pid}`);
  copyFileSync(from, arriving);
  renameSync(arriving, to);
}

/** Returns what was written. */
export function publish(build, folder) {
  const files = filesIn(build);
  const versions = existsSync(join(build, 'v')) ? readdirSync(join(build, 'v')) : [];
  for (const version of versions.filter((name) => existsSync(join(folder, 'v', name)))) {
    const [ours, theirs] = [build, folder].map((from) => filesIn(join(from, 'v', version)).sort());
    const changed = ours.find(
      (file) => !isSame(join(build, 'v', version, file), join(folder, 'v', version, file)),
    );
    if (changed !== undefined || theirs.length > ours.length) {
      const what = changed ?? theirs.find((file) => !ours.includes(file));
      throw new Error(
        `v/${version}/${what} is published and differs. Articles are pinned to it: raise the ` +
          'version in CMakeLists.txt and build again.',
      );
    }
  }
  const inOrder = [
    ...files.filter((file) => isFrozen(file)),
    ...files.filter((file) => !isFrozen(file) && !isPage(file)),
    ...files.filter((file) => !isFrozen(file) && isPage(file)),
  ];
  const written = inOrder.filter((file) => !isSame(join(build, file), join(folder, file)));
  for (const file of written) {
    // A compressed copy of what was there before would be sent in its place.
    for (const suffix of ['.br', '.gz']) {
      if (!files.includes(file + suffix)) rmSync(join(folder, file + suffix), { force: true });
    }
    putWhole(join(build, file), join(folder, file));
  }
  return written;
}

const [, program, ...places] = process.argv;
if (program?.endsWith('publish.mjs')) {
  if (places.length !== 2) {
    console.error('Usage: publish.mjs <build> <folder>');
    process.exit(2);
  }
  try {
    console.log(`${publish(...places).length} files written to ${places[1]}`);
  } catch (error) {
    console.error(`publish: ${error.message}`);
    process.exit(1);
  }
}
