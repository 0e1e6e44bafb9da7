// npm run template: packs powerbi/ into the two Power BI templates, filled in for this project.
// Words behind -- go on to ott-template pack, for example: npm run template -- --param WarehouseFolder=D:\warehouse
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const powerbi = path.join(project, 'powerbi');
const visuals = path.join(powerbi, 'visuals');
const { warehouse } = JSON.parse(readFileSync(path.join(project, 'ott.config.json'), 'utf8'));
const more = process.argv.slice(2);

/** The parameters that Power BI asks for when the template opens, with this project's values. */
function listParameters() {
  if (warehouse.kind === 'files') return { WarehouseFolder: path.resolve(project, warehouse.folder) };
  const server = warehouse.port === 3306 ? warehouse.host : `${warehouse.host}:${warehouse.port}`;
  return { MySqlServer: server, MySqlDatabase: warehouse.database };
}

const parameters = Object.entries(listParameters()).flatMap(([name, value]) => [
  '--param',
  `${name}=${value}`,
]);
const embedded = (existsSync(visuals) ? readdirSync(visuals) : [])
  .filter((file) => file.endsWith('.pbiviz'))
  .flatMap((file) => ['--visual', path.join(visuals, file)]);
const compiler = fileURLToPath(
  new URL('./cli/main.js', import.meta.resolve('@ott-analytics/template-compiler')),
);

function pack(file, extra) {
  const words = [
    'pack',
    '--project',
    powerbi,
    '--out',
    path.join(powerbi, file),
    ...extra,
    ...parameters,
    ...more,
  ];
  const { status } = spawnSync(process.execPath, [compiler, ...words], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

pack('OTT Analytics.pbit', embedded);
pack('OTT Analytics (native).pbit', ['--native']);
