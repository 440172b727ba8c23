// SPDX-License-Identifier: MIT
// What the build puts beside the sources, for the type check alone.

/** Calls of web/app/bindings.cpp: texts in, texts out. */
interface CoreCalls {
  version(): string;
  describe(): string;
  defaultScenario(preset: string, article: string, lang: string): string;
  validate(scenario: string, lang: string): string;
  estimate(scenario: string, options: string): string;
  solve(scenario: string, request: string): string;
  explain(scenario: string, output: string, lang: string): string;
  encodeScenario(entries: string, lang: string): string;
  decodeScenario(text: string, lang: string): string;
  requirements(scenario: string, request: string): string;
  strings(lang: string): string;
  languages(): string;
  loadLanguage(language: string, bytes: Uint8Array | string): string;
}

/** How Emscripten's glue asks for the module's code. */
interface GlueOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

declare module 'reckoner-core-glue' {
  export default function createCore(options: GlueOptions): Promise<CoreCalls>;
}

/** Where the files of the npm package lie: addresses that bundlers recognise. */
declare module 'package:files' {
  export const WASM: () => URL;
  export const WORDS: Record<string, () => URL>;
}

/** Contents of words.<language>.txt by language. */
declare module 'package:words' {
  const words: Record<string, string>;
  export default words;
}

/** The early texts that the build takes from the catalogues: by language, then by key. */
declare module 'early:embed' {
  const words: Record<string, Record<string, string>>;
  export default words;
}

/** Names of the files of texts by language; put in by the build. */
declare const WORDS_FILES: Record<string, string>;
declare const STATEMENTS_FILES: Record<string, string>;
declare const LATER_FILES: Record<string, string>;

/** Where this version stays as it is; put in by the build. */
declare const FROZEN: { folder: string; integrity: string };

declare module 'node:fs/promises' {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}

/** Absent in browsers. */
declare const process: object | undefined;

/** A style sheet's minified text (web/build/bundle.mjs). */
declare module '*.css' {
  const text: string;
  export default text;
}
