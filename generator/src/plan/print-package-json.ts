import type { Answers } from '../answers/answers.js';
import type { TemplateFile } from './template-file.js';

/** What people type in a project. Programs only, no shell syntax but `&&`, which cmd and sh share. */
const SCRIPTS = {
  etl: 'ott-etl run',
  check: 'ott-etl check && ott-template check --project powerbi',
  query: 'ott-template query --project powerbi',
  status: 'ott-etl status',
  insights: 'ott-etl insights',
  trace: 'ott-etl trace',
  watch: 'ott-etl run --watch',
  template: 'node scripts/pack-templates.js',
} as const;

/** `package.json`: our packages come from the tarballs in vendor/, third parties' from the registry. */
export function printPackageJson({ name }: Answers, packages: readonly TemplateFile[]): string {
  const manifest = {
    name,
    version: '0.1.0',
    private: true,
    description: 'Streaming (OTT) analytics: CSV files to a star schema to Power BI',
    type: 'module',
    engines: { node: '>=20.19' },
    scripts: SCRIPTS,
    dependencies: Object.fromEntries(
      packages.map(({ path }) => [packageName(path), `file:vendor/${path}`] as const),
    ),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** npm names the tarball of @ott-analytics/etl 0.1.0 `ott-analytics-etl-0.1.0.tgz`. */
function packageName(tarball: string): string {
  const name = /^ott-analytics-(.+)-\d+\.\d+\.\d+[^/]*\.tgz$/.exec(tarball)?.[1];
  if (name === undefined) throw new Error(`Invariant broken: "${tarball}" is no tarball of ours.`);
  return `@ott-analytics/${name}`;
}
