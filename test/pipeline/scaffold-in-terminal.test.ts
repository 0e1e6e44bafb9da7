import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { repositoryRoot } from '../../tools/src/machine/repository-root.js';
import { describeWith, requireAll, type Requirement } from '../support/requirements.js';
import { CREATE, buildForTests, installProject, newFolder, npm } from './scaffold.js';
import { holdDialogue, KEYS, requirePseudoTerminal, type Dialogue } from './terminal-dialogue.js';

const { enter, down, clearLine } = KEYS;
const SOMEBODY = 1000;

vi.setConfig({ testTimeout: 120_000 });
await buildForTests();
const folder = newFolder('terminal');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const configOf = (project: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, project, 'ott.config.json'), 'utf8'));

describeWith(requirePseudoTerminal(), 'create-ott-analytics in a terminal', (python) => {
  it('asks again with the rule after a bad answer, and writes what was answered', () => {
    const words = [...CREATE, 'shop', '--skip-install', '--no-git'];
    const { exitCode, screen, neverSeen } = holdDialogue(python(), { words, cwd: folder }, [
      ['Project name', `${clearLine}Two Words${enter}`],
      ['use lower-case letters', `${clearLine}web-shop${enter}`],
      ['Warehouse', `${down}${enter}`],
      ['MySQL host', `db.example.com${enter}`],
      ['MySQL port', `70000${enter}`],
      ['1 to 65535', `${clearLine}3307${enter}`],
      ['MySQL database', enter],
      ['MySQL user', `loader${enter}`],
      ['Source', enter],
      ['currency', `EUR${enter}`],
      ['How many EUR for one USD', `0.92${enter}`],
    ]);
    expect(neverSeen, screen).toEqual([]);
    expect(exitCode, screen).toBe(0);
    expect(screen).toContain('web-shop is ready');
    expect(configOf('shop')).toEqual({
      name: 'web-shop',
      source: 'data',
      contracts: 'contracts',
      rejects: 'rejects',
      warehouse: {
        kind: 'mysql',
        host: 'db.example.com',
        port: 3307,
        database: 'ott_analytics',
        user: 'loader',
      },
      currency: { code: 'EUR', unitsPerUsd: '0.92' },
    });
  });
});

const terminal = requirePseudoTerminal();
/** A second dialogue: a flag that is not taken, and Enter for the rest. */
const withBadFlag = (python: string): Dialogue => {
  const flags = ['--currency', 'euro', '--warehouse', 'files', '--skip-install', '--no-git'];
  return holdDialogue(python, { words: [...CREATE, 'flags', ...flags], cwd: folder }, [
    ['Project name', enter],
    ['Source', enter],
    ['Reporting currency', enter],
  ]);
};
const dialogue = terminal.kind === 'met' ? withBadFlag(terminal.value) : undefined;

describeWith(terminal, 'create-ott-analytics in a terminal with a bad flag', () => {
  it('says why the flag is not taken, and asks for it', () => {
    expect(dialogue?.screen).toContain('--currency "euro" is not taken: give a code of ISO 4217');
    expect(dialogue?.exitCode, dialogue?.screen).toBe(0);
    expect(configOf('flags')).toMatchObject({ name: 'flags', currency: { code: 'USD' } });
  });
});

describeWith(
  requireAll(terminal, terminal.kind === 'met' ? installProject(path.join(folder, 'flags')) : terminal),
  'the project that came out of a terminal',
  () => {
    it.each(['etl', 'status', 'insights', 'check', 'template'])('npm run %s ends well', (script) => {
      const { exitCode, stdout, stderr } = npm(['run', '--silent', script], path.join(folder, 'flags'));
      expect(exitCode, stdout + stderr).toBe(0);
      expect(stdout).not.toBe('');
    });
  },
);

/** yo gives up root's rights, so as root it is started as somebody else, who must be able to read the repository. */
function requireSomebody(): Requirement<readonly string[]> {
  if (process.getuid?.() !== 0) return { kind: 'met', value: [] };
  const list = spawnSync(
    process.execPath,
    ['-e', `require('fs').readdirSync(${JSON.stringify(repositoryRoot())})`],
    {
      uid: SOMEBODY,
      gid: SOMEBODY,
    },
  );
  const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0;
  return list.status === 0 && hasSetpriv
    ? { kind: 'met', value: ['setpriv', `--reuid=${SOMEBODY}`, `--regid=${SOMEBODY}`, '--clear-groups'] }
    : {
        kind: 'unmet',
        reason: 'yo does not run as root, and nobody else may read this repository here',
        howToUnskip: 'run the tests as an ordinary user',
      };
}

describeWith(requireSomebody(), 'yo ott-analytics', (asSomebody) => {
  it('finds the generator below the repository and scaffolds by flags', () => {
    if (asSomebody().length > 0) chownSync(folder, SOMEBODY, SOMEBODY);
    const yo = path.join(repositoryRoot(), 'node_modules', 'yo', 'lib', 'cli.js');
    const flags = ['--warehouse', 'mysql', '--mysql-port', '3307', '--skip-install', '--no-git', '-y'];
    const words = [...asSomebody(), process.execPath, yo, 'ott-analytics', 'with-yo', ...flags];
    const [program = '', ...args] = words;
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, NO_UPDATE_NOTIFIER: '1' },
    });
    expect(status, stdout + stderr).toBe(0);
    expect(configOf('with-yo')).toMatchObject({ name: 'with-yo', warehouse: { kind: 'mysql', port: 3307 } });
    expect(existsSync(path.join(folder, 'with-yo', 'powerbi', 'OTT Analytics.pbip'))).toBe(true);
  });

  it('ends with exit code 2 and the rule when an answer is refused', () => {
    const yo = path.join(repositoryRoot(), 'node_modules', 'yo', 'lib', 'cli.js');
    const words = [
      ...asSomebody(),
      process.execPath,
      yo,
      'ott-analytics',
      'bad',
      '--name',
      'Two Words',
      '-y',
    ];
    const [program = '', ...args] = words;
    const { status, stderr } = spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, NO_UPDATE_NOTIFIER: '1' },
    });
    expect(stderr).toContain('--name "Two Words": use lower-case letters');
    expect(status).toBe(2);
    expect(existsSync(path.join(folder, 'bad'))).toBe(false);
  });
});
