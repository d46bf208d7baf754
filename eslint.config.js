import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { layerRules } from './scripts/layers.js';

export default tseslint.config(
  { ignores: ['dist/**', 'release/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'web/**/*.{ts,svelte}'],
    rules: { 'max-lines': ['error', { max: 320, skipComments: true, skipBlankLines: true }] },
  },
  ...layerRules,
);
