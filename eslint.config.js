// The rules that a file's text alone decides, and this project's own (import direction, no Electron outside its rooms, no Math.random …).
// Rules that need types are oxlint's (.oxlintrc.json), with the native compiler. test/house/ tests the rules: a rule that no longer reports
// anything is a defect.
import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { goneFromElectron, goneFromPreloads, lostElectronPromises } from './scripts/lint/electron.mjs'
import { importsRunOneWay } from './scripts/lint/import-direction.mjs'
import { noLiteralText } from './scripts/lint/literal-text.mjs'

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
    { object: 'Math', property: 'random', message: 'Use node:crypto, or take randomness as an argument.' },
    ...goneFromElectron
  ]
}

const typescript = {
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
  ],
  '@typescript-eslint/no-import-type-side-effects': 'error',
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
    extends: [tseslint.configs.recommended],
    rules: typescript
  },
  ...importsRunOneWay,
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      ...namedExportsOnly,
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text only: never HTML from a string.'
        },
        ...lostElectronPromises
      ]
    }
  },
  { files: ['src/preload/**/*.ts'], rules: { 'no-restricted-imports': ['error', { paths: goneFromPreloads }] } },
  { files: ['src/main/platform/log.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: {
      'react-hooks': reactHooks,
      messages: { rules: { 'no-literal-text': noLiteralText } }
    },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'messages/no-literal-text': 'error'
    }
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/property.ts'],
    rules: {
      ...namedExportsOnly,
      'no-restricted-imports': ['error', { paths: [{ name: 'fast-check', message: 'Take `fc` of test/property.ts.' }] }]
    }
  },
  {
    // One fake per port: another replacement for a person, a screen or a browser would be kinder than the real part.
    files: ['test/**/*.ts'],
    ignores: ['test/ports/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Property[key.name=/^(captureScreens|chooseFolder|readClipboard|openBrowser)$/][value.type=/FunctionExpression$/]',
          message: 'Take the fake of test/ports, which its contract holds to the real part.'
        }
      ]
    }
  }
])
