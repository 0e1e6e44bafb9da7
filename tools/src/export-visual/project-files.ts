/** What the files around the sources of an exported visual say. */
export interface ProjectFacts {
  /** Folder of the visual, e.g. `growth-funnel`. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Three parts, for package.json. */
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** What a build and its checks need beside the packages that the sources import. */
export const BUILD_PACKAGES = [
  'eslint',
  'eslint-plugin-powerbi-visuals',
  'powerbi-visuals-tools',
  'typescript',
] as const;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** package.json: exact versions, and the commands that reviewers of Microsoft run. */
export function packageJson(facts: ProjectFacts): string {
  return json({
    name: `ott-${facts.name}`,
    version: facts.version,
    private: true,
    description: facts.description,
    license: 'MIT',
    type: 'module',
    scripts: {
      start: 'pbiviz start',
      package: 'pbiviz package --certification-audit',
      lint: 'eslint .',
      eslint: 'eslint .',
    },
    dependencies: facts.dependencies,
    devDependencies: facts.devDependencies,
  });
}

/** package-lock.json (lockfileVersion 3) for that package.json. */
export function packageLock(facts: ProjectFacts, packages: object): string {
  const { name, version, dependencies, devDependencies } = facts;
  const own = { name: `ott-${name}`, version, license: 'MIT', dependencies, devDependencies };
  return json({
    name: own.name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: { '': own, ...packages },
  });
}

/** tsconfig.json with the options that the visual is built with here. */
export function compilerConfig(options: Readonly<Record<string, unknown>>): string {
  return json({
    compilerOptions: { ...options, rootDir: '.', outDir: '.tmp/build' },
    files: ['./src/visual.ts'],
  });
}

/** eslint.config.mjs: Microsoft's recommended rules for visuals, nothing switched off. */
export const LINT_CONFIG = `import powerbiVisuals from 'eslint-plugin-powerbi-visuals';

export default [
  powerbiVisuals.configs.recommended,
  { ignores: ['node_modules/**', 'dist/**', '.tmp/**', '.vscode/**'] },
];
`;

/** .gitignore: certification demands that these are not in the repository. */
export const IGNORED = `node_modules
.tmp
dist
`;

/** README.md: how to build, then the visual's guide. */
export function readme({ displayName, description, name }: ProjectFacts, guide: string): string {
  const withoutTitle = guide.replace(/^# .*\n/, '');
  return `# ${displayName}

${description}

A custom visual for Power BI. This repository holds this one visual and all code it is built from. It was exported from
a larger project (\`npm run export:visual -- ${name}\`); changes are made there.

## Build

Node 20.19 or later.

\`\`\`
npm ci
npm run lint
npm run package
\`\`\`

The package is in \`dist\`. The visual makes no request, asks for no privilege and evaluates no code.
${withoutTitle}`;
}
