import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import rxjsX from 'eslint-plugin-rxjs-x';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { names } from './scripts/lint/names.mjs';

/** Ways of turning text into markup or code. Data comes from customers: it is never either. */
const SINKS = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Text from outside must never become markup: render it with lit, or set textContent.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString)$/]',
    message: 'Text from outside must never become markup: render it with lit.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
    message: 'Text from outside must never become markup: render it with lit.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^lit.*(unsafe-html|unsafe-svg|unsafe-mathml|static-html)/]',
    message: 'Unsafe directives put text from outside into markup.',
  },
  {
    selector: "CallExpression[callee.property.name='postMessage'] > Literal[value='*']",
    message: 'Name the exact origin a message is meant for.',
  },
];

const HOUSE_STYLE = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals, or an object with `as const`.' },
  {
    selector: 'TSModuleDeclaration[id.type="Identifier"][kind!="global"]',
    message: 'Modules are files: no namespaces.',
  },
  {
    selector: 'AccessorProperty',
    message: 'The build compiles decorators the experimental way: no `accessor`.',
  },
  {
    // Decorators cannot see a `#name`, and a constructor has none.
    selector:
      ':matches(PropertyDefinition, MethodDefinition[kind!="constructor"], TSParameterProperty)[accessibility=/private|public/]:not(:has(> Decorator))',
    message: 'What is private is called `#name`; the rest needs no word for it.',
  },
];

const SOURCE_ONLY = [
  { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];

const ZOD_MINI = {
  regex: '^zod(?!/mini$)',
  message: 'Only `zod/mini` is small enough for the browser.',
};

export default defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', 'storybook-static/', 'coverage/', 'bench/', 'examples/']),
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // An async function without await turns what it throws into a rejection, as its callers expect.
      '@typescript-eslint/require-await': 'off',
      // Ports and helpers are made by closures and may be taken apart; classes keep their methods to themselves.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...SINKS, ...HOUSE_STYLE],
    },
  },
  {
    files: ['src/**/*.ts', 'pages/**/*.ts'],
    extends: [rxjsX.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-imports': ['error', { patterns: [ZOD_MINI] }],
      'no-restricted-syntax': ['error', ...SINKS, ...HOUSE_STYLE, ...SOURCE_ONLY],
    },
  },
  {
    // Written by a script, so its length is nobody's burden.
    files: ['src/core/contract/signatures.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // The one place where the product's log leaves it.
    files: ['src/adapters/shared/browser/log.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/components/**/*.ts', 'pages/**/*.ts', 'storybook/**/*.ts', 'test/components/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
  },
  {
    files: ['src/components/**/*.ts'],
    // Figures, and whole sentences: the names in them are clean.
    ignores: ['**/{call-quality,time-left,problem-line,toast}.ts'],
    plugins: { names },
    rules: { 'names/clean-names': 'error' },
  },
  {
    files: ['server/**/*.ts', 'pages/**/*.ts', 'storybook/**/*.ts', 'test/{pages,hosts}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ZOD_MINI,
            {
              regex: '(^|/)\\.\\./(.*/)?src/',
              message: 'Import public entries by package name (omni-toolbar/...).',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests play the attacker, too.
      'no-restricted-syntax': ['error', ...HOUSE_STYLE],
      // chai asserts by getters, and tests look into values of unknown shape.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A plugin of chai types `equal` as if it had to be awaited. The awaited assertions stay checked.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: '@types/chai', name: ['Equal'] }] },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
