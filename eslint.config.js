import tseslint from 'typescript-eslint';
import powerbiVisuals from 'eslint-plugin-powerbi-visuals';

/** Everything is an error: a warning that nobody must act on is noise. */
export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/.tmp/**',
      '**/node_modules/**',
      'coverage/**',
      'demo/**',
      'test/.out/**',
      'test/golden/**',
      'test/fixtures/**',
      'templates/powerbi/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['vitest.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ['visuals/*/src/**/*.ts'],
    plugins: { 'powerbi-visuals': powerbiVisuals },
    rules: { 'powerbi-visuals/no-banned-terms': 'error', 'powerbi-visuals/no-inner-outer-html': 'error' },
  },
);
