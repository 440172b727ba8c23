// SPDX-License-Identifier: MIT
// Faults that a reader of the JavaScript would have to find; how it looks is Prettier's.
import js from '@eslint/js';
import globals from 'globals';

const faults = {
  ...js.configs.recommended.rules,
  'array-callback-return': 'error',
  'default-case-last': 'error',
  eqeqeq: 'error',
  'no-constructor-return': 'error',
  'no-control-regex': 'off', // separators of the border format are control characters
  'no-eval': 'error',
  'no-implicit-coercion': ['error', { allow: ['!!'] }],
  'no-loop-func': 'error',
  'no-param-reassign': ['error', { props: false }],
  'no-self-compare': 'error',
  'no-shadow': 'error',
  'no-template-curly-in-string': 'error',
  'no-throw-literal': 'error',
  'no-unreachable-loop': 'error',
  'no-unused-expressions': 'error',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  'no-useless-return': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

const inTests = { 'no-shadow': 'off', 'no-loop-func': 'off' };

export default [
  { ignores: ['build/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['web/**/*.js', 'web/**/*.mjs'], rules: faults },
  // Tests name a state `before` as node:test names its hook, and hand loop variables to hooks.
  { files: ['tests/**/*.mjs', 'words/*.mjs', '*.mjs'], rules: { ...faults, ...inTests } },
  {
    files: ['web/page/**', 'web/embed/**', 'web/module/**'],
    languageOptions: { globals: { ...globals.browser } },
  },
  {
    files: ['web/page/service_worker.js'],
    // The first two are written into it by the build.
    languageOptions: {
      globals: { BUILD: 'readonly', FILES: 'readonly', ...globals.serviceworker },
    },
  },
  // Names of the files of texts: written in by the build.
  {
    files: ['web/page/files.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['FROZEN', 'LATER_FILES', 'STATEMENTS_FILES', 'WORDS_FILES'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  // Beside the browser's, `process` alone: whether this is Node.
  { files: ['web/module/**'], languageOptions: { globals: { process: 'readonly' } } },
  {
    files: ['web/build/**', 'web/cli/**', 'words/**', 'tests/**', '*.mjs'],
    languageOptions: { globals: { ...globals.nodeBuiltin } },
  },
  // Their callbacks run inside a page.
  {
    files: [
      'tests/browser/**',
      'tests/hosts/**',
      'tests/browser_engines/**',
      'tests/bench/**',
      'tests/hosting/**',
      'tests/npm/**',
      'tests/hosts/**',
    ],
    languageOptions: { globals: { ...globals.nodeBuiltin, ...globals.browser } },
  },
];
