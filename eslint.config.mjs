import stylistic from '@stylistic/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores(['main.js', 'node_modules/', 'demo-vault/', 'coverage/', '.stryker-tmp/']),
  // The plugin: what the community directory's review checks, errors and warnings alike.
  { files: ['src/**/*.ts', 'package.json'], extends: obsidianmd.configs.recommended },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'obsidianmd/ui/sentence-case': ['warn', { enforceCamelCaseLower: true }],
    },
  },
  {
    files: ['manifest.json'],
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
    plugins: { obsidianmd },
    rules: { 'obsidianmd/validate-manifest': 'error', 'no-unused-expressions': 'off' },
  },
  {
    files: ['LICENSE'],
    languageOptions: { parser: PlainTextParser },
    plugins: { obsidianmd },
    // The year is that of the first release; a lint must not fail because a year has passed.
    rules: { 'obsidianmd/validate-license': ['error', { disableUnchangedYear: true }] },
  },
  // Tests and scripts run in Node.
  {
    files: ['tests/**/*.ts', 'scripts/**/*.{ts,mjs}', '*.mjs', '*.config.ts'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  // Any text may be long and odd: no pattern may take the square of its length.
  {
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain', ignorePartial: false, ignoreSticky: false }],
    },
  },
  // How code looks, everywhere.
  {
    files: ['{src,tests}/**/*.ts', 'scripts/**/*.{ts,mjs}', '*.mjs', '*.config.ts'],
    plugins: { '@stylistic': stylistic },
    rules: {
      '@stylistic/indent': ['error', 2, {
        SwitchCase: 1,
        ignoredNodes: ['TemplateLiteral *', 'ConditionalExpression', 'ConditionalExpression *'],
      }],
      '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'avoidEscape' }],
      '@stylistic/semi': ['error', 'always'],
      '@stylistic/comma-dangle': ['error', 'always-multiline'],
      '@stylistic/no-trailing-spaces': 'error',
      '@stylistic/eol-last': 'error',
      '@stylistic/no-tabs': 'error',
      // A sentence is made whole, never cut, so a line with a text in it may be longer.
      '@stylistic/max-len': ['error', {
        code: 120,
        ignoreStrings: true,
        ignoreTemplateLiterals: true,
        ignoreRegExpLiterals: true,
        ignoreUrls: true,
      }],
    },
  },
  { files: ['src/**/*.ts'], rules: { 'max-lines': ['error', 300] } },
]);
