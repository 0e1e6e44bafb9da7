/** The import table of docs/architecture.md as rules. One row of the table is one rule. */
const only = (name, from, allowed, why) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: from },
  to: { path: '^(model|etl|templates|visuals|preview|generator|tools|test)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    only(
      'contract-imports-nothing',
      '^model/src/contract',
      '^model/src/contract',
      'the contract is the single source of truth',
    ),
    only(
      'tmdl-imports-contract',
      '^model/src/tmdl',
      '^model/src/(contract|tmdl)',
      'TMDL knows the contract only',
    ),
    only(
      'tmsl-imports-tmdl',
      '^model/src/tmsl',
      '^model/src/(contract|tmdl|tmsl)',
      'TMSL is printed from the tabular model',
    ),
    only(
      'dax-imports-tmdl',
      '^model/src/dax',
      '^model/src/(contract|tmdl|dax)',
      'the DAX engine knows the tabular model; rows come through an interface',
    ),
    only(
      'pbir-imports-contract',
      '^model/src/pbir',
      '^model/src/(contract|pbir)',
      'PBIR knows the contract only',
    ),
    {
      name: 'model-is-pure',
      severity: 'error',
      from: { path: '^model/src' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    only(
      'etl-imports-contract',
      '^etl/',
      '^(etl/|model/(src|dist)/contract)',
      'etl and compiler meet in the contract only',
    ),
    only(
      'compiler-imports-model',
      '^templates/compiler/',
      '^(templates/compiler/|model/(src|dist)/)',
      'etl and compiler meet in the contract only',
    ),
    only(
      'visuals-shared-imports-nothing',
      '^visuals/shared/',
      '^visuals/shared/',
      'shared code knows no visual',
    ),
    ...['platform-comparison', 'content-quadrant', 'growth-funnel'].map((visual) =>
      only(
        `${visual}-imports-shared`,
        `^visuals/${visual}/`,
        `^visuals/(${visual}|shared)/`,
        'a visual never imports a sibling',
      ),
    ),
    only(
      'generator-copies-templates',
      '^generator/',
      '^(generator/|model/(src|dist)/contract)',
      'the generator copies templates as files',
    ),
    {
      name: 'nothing-imports-tools-test-generator',
      severity: 'error',
      from: { pathNot: '^(tools|test|generator)/' },
      to: { path: '^(tools|test|generator)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|\\.tmp|\\.out)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'default'],
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
