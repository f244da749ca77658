import js from '@eslint/js';
import globals from 'globals';

/** The most lines of code that a function may have, without blank lines and comments. */
const LONGEST = 60;

/** Lints the script within a form and keeps its line numbers. */
const inForms = {
  preprocess: (html) => [...html.matchAll(/<script cam-script[^>]*>([^]*?)<\/script>/g)]
    .map((found) => ({ text: html.slice(0, found.index).replace(/[^\n]/g, '') + found[1], filename: 'form.js' })),
  postprocess: (messages) => messages.flat(),
};
const OF_FORMS = Object.fromEntries(['Cordon', '$scope', 'inject', 'camForm'].map((name) => [name, 'readonly']));

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines-per-function': ['error', { max: LONGEST, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'no-unused-vars': ['error', { args: 'after-used', caughtErrors: 'all' }],
      'no-undef': ['error', { typeof: true }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-throw-literal': 'error',
    },
  },
  { files: ['bpmn/*/forms/*.html'], processor: inForms },
  { files: ['bpmn/*/forms/*.html/*.js'], languageOptions: { sourceType: 'commonjs', globals: OF_FORMS } },
  { files: ['src/test/js/**'], languageOptions: { globals: globals.node } },
];
