// The house rules, type-aware. Those that are this project's own (import direction, no Electron outside its rooms, no
// Math.random …) have tests in test/house/: a rule that stops biting is a defect.
import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { importsRunOneWay } from './scripts/lint/import-direction.mjs'
import { pagesHoldNoWords, wordsAreReadLate } from './scripts/lint/words.mjs'

const rooms = ['shared', 'main', 'preload', 'renderer', 'test', 'house']

const everywhere = {
  eqeqeq: ['error', 'always'],
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Use node:crypto, or take randomness as an argument.' }
  ]
}

const typescript = {
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
  ],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  // For classes; our objects are closures, whose methods know no `this`.
  '@typescript-eslint/unbound-method': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
}

const namedExportsOnly = {
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }
  ]
}

export default defineConfig([
  globalIgnores([
    '.stryker/',
    'out/',
    'dist/',
    '.runtime/',
    'coverage/',
    'demo-output/',
    'test-results/',
    'resources/'
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{js,mjs,ts,tsx}'], rules: everywhere },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: rooms.map((room) => `./tsconfig.${room}.json`),
        tsconfigRootDir: import.meta.dirname
      }
    },
    rules: typescript
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { house: { rules: { 'imports-run-one-way': importsRunOneWay } } },
    rules: {
      ...namedExportsOnly,
      'house/imports-run-one-way': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text only: never HTML from a string.'
        }
      ]
    }
  },
  { files: ['src/main/platform/log.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: {
      'react-hooks': reactHooks,
      words: { rules: { 'pages-hold-none': pagesHoldNoWords, 'are-read-late': wordsAreReadLate } }
    },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'words/pages-hold-none': 'error',
      'words/are-read-late': 'error'
    }
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { ...namedExportsOnly, '@typescript-eslint/require-await': 'off' }
  }
])
