import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Generator, { type BaseOptions } from 'yeoman-generator';
import { listQuestions } from '../../answers/ask.js';
import type { Answers } from '../../answers/answers.js';
import type { AnswerContext, FieldName, RawAnswers } from '../../answers/field.js';
import { FIELDS } from '../../answers/fields.js';
import { parseAnswers, printRefusal } from '../../answers/parse-answers.js';
import { readSavedAnswers } from '../../answers/read-saved-answers.js';
import { RefusedError } from '../../answers/refused-error.js';
import { findDestinationFault } from '../../answers/rules/destination.js';
import { nextSteps } from '../../next-steps/next-steps.js';
import { planFiles } from '../../plan/plan-files.js';
import { WAREHOUSE_FOLDER } from '../../plan/print-config.js';
import { findPasswordFault, PASSWORD_VARIABLE, printEnvironment } from '../../plan/print-environment.js';
import { compareWithDisk } from '../../write/compare-with-disk.js';
import { readTemplates } from '../../write/read-templates.js';

const PRIVATE_MODE = 0o600;

/**
 * `yo ott-analytics [folder]`: asks or takes flags, then writes a project that is complete by itself. This class is
 * the shell around parseAnswers and planFiles; it holds the disk, the terminal and npm.
 */
export default class App extends Generator<Record<string, unknown>> {
  #answers: Answers | undefined;
  #start = '';

  constructor(args?: string[], options?: BaseOptions) {
    super(args ?? [], options);
    this.sourceRoot(fileURLToPath(new URL('../../templates/', import.meta.url)));
    this.argument('folder', {
      type: String,
      required: false,
      description: 'Folder of the project, made when missing (default: here)',
    });
    for (const { flag, help } of FIELDS) this.option(flag, { type: String, description: help });
    this.option('defaults', {
      type: Boolean,
      alias: 'y',
      default: false,
      description: 'Ask nothing: flags, then the answers of an earlier run, then defaults',
    });
    this.option('git', { type: Boolean, default: true, description: 'git init; --no-git leaves it' });
    this.option('force', { type: Boolean, default: false, description: 'Replace files with other content' });
  }

  /** Finds the folder and refuses what cannot become one. */
  initializing(): void {
    this.#start = this.env.cwd;
    const argument = this.#option('folder') ?? this.args[0];
    const folder = typeof argument === 'string' ? argument : '.';
    const fault = findDestinationFault(folder, this.#start);
    if (fault !== undefined) throw refused([`folder ${JSON.stringify(folder)}: ${fault}`]);
    const destination = path.resolve(this.#start, folder);
    this.destinationRoot(destination);
    // Otherwise the environment looks for package.json where it was started, and installs nothing.
    this.env.cwd = destination;
  }

  /** Gets all answers: flags, then a terminal's, else saved ones and defaults. */
  async prompting(): Promise<void> {
    const context = this.#context();
    const saved = this.#savedAnswers();
    const flags = this.#flags();
    const answers = this.#isInteractive() ? await this.#askFor(flags, saved, context) : flags;
    const parsed = parseAnswers(answers, saved, context);
    if (parsed.kind === 'refused') throw refused(parsed.refusals.map(printRefusal));
    const password = this.#password();
    const fault = password === undefined ? undefined : findPasswordFault(password);
    if (fault !== undefined) throw refused([`${PASSWORD_VARIABLE}: ${fault}`]);
    this.#answers = parsed.answers;
  }

  /** Compares everything with the disk first, then writes what is missing or, with --force, different. */
  writing(): void {
    const answers = this.#known();
    const templates = readTemplates(this.sourceRoot(), path.resolve(this.sourceRoot(), '../packages'));
    const warehouse = this.destinationPath(WAREHOUSE_FOLDER);
    // A .pbit is packed from the files beside it, again after the install: one that is there is no conflict.
    const plan = planFiles(answers, templates, warehouse).filter(
      ({ path: file }) => !(file.endsWith('.pbit') && existsSync(this.destinationPath(file))),
    );
    const { changed, conflicts } = compareWithDisk(plan, this.destinationRoot());
    if (conflicts.length > 0 && this.#option('force') !== true) {
      throw refused([
        `these files exist with other content: ${conflicts.join(', ')}`,
        'give --force to replace them, or another folder',
      ]);
    }
    for (const { path: file, bytes } of changed)
      this.fs.write(this.destinationPath(file), Buffer.from(bytes));
  }

  /** Writes the secret, packs the templates with this project's values, and starts a git repository. */
  end(): void {
    const answers = this.#known();
    const hasPassword = this.#writePassword(answers);
    const isInstalled = existsSync(this.destinationPath('node_modules/@ott-analytics/etl'));
    const isPacked = isInstalled && this.#packTemplates();
    this.#startRepository();
    const lines = nextSteps(answers, {
      platform: process.platform,
      folder: path.relative(this.#start, this.destinationRoot()),
      isInstalled,
      hasPassword,
      isPacked,
    });
    this.log(`\n${answers.name} is ready in ${this.destinationRoot()}. Next:\n${lines.join('\n')}\n`);
  }

  async #askFor(flags: RawAnswers, saved: RawAnswers, context: AnswerContext): Promise<RawAnswers> {
    const bad = FIELDS.filter(({ name, flag, findFault }) => {
      const value = flags[name];
      const rule = value === undefined ? undefined : findFault(value, context);
      if (rule !== undefined) this.log(`--${flag} ${JSON.stringify(value)} is not taken: ${rule}`);
      return rule !== undefined;
    }).map(({ name }) => name);
    const good = Object.fromEntries(
      Object.entries(flags).filter(([name]) => !bad.some((refusedName) => refusedName === name)),
    );
    const answers = await this.prompt(
      listQuestions(good, saved, context).map((question) => ({ ...question })),
    );
    return { ...good, ...answers };
  }

  #flags(): RawAnswers {
    const flags: Partial<Record<FieldName, string>> = {};
    for (const { name, flag } of FIELDS) {
      const value = this.#option(flag) ?? this.#option(name);
      // yo turns a flag's value into a number or a boolean where it looks like one.
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        flags[name] = String(value);
    }
    return flags;
  }

  #option(name: string): unknown {
    const options: Readonly<Record<string, unknown>> = { ...this.options };
    return options[name];
  }

  #context(): AnswerContext {
    return {
      cwd: this.#start,
      destination: this.destinationRoot(),
      isFolder: (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false,
    };
  }

  #savedAnswers(): RawAnswers {
    const config = this.destinationPath('ott.config.json');
    return existsSync(config) ? readSavedAnswers(readFileSync(config, 'utf8'), this.destinationRoot()) : {};
  }

  #isInteractive(): boolean {
    if (this.#option('defaults') === true || this.#option('y') === true) return false;
    // Programs that bring their own prompts say so; otherwise the terminal decides.
    return this.#option('interactive') === true || (process.stdin.isTTY && process.stdout.isTTY);
  }

  #password(): string | undefined {
    const password = process.env[PASSWORD_VARIABLE];
    return password === '' ? undefined : password;
  }

  /** Never rewrites a .env, not even with --force: whatever is in it is the user's. Returns whether there is one now. */
  #writePassword({ warehouse }: Answers): boolean {
    const file = this.destinationPath('.env');
    if (existsSync(file)) return true;
    const password = this.#password();
    if (warehouse.kind === 'files' || password === undefined) return false;
    writeFileSync(file, printEnvironment(password), { mode: PRIVATE_MODE, flag: 'wx' });
    return true;
  }

  #packTemplates(): boolean {
    const script = this.destinationPath('scripts/pack-templates.js');
    const packed = spawnSync(process.execPath, [script], { cwd: this.destinationRoot(), encoding: 'utf8' });
    if (packed.status !== 0) this.log(`The templates were not packed:\n${packed.stdout}${packed.stderr}`);
    return packed.status === 0;
  }

  #startRepository(): void {
    if (this.#option('git') === false) return;
    const git = (...words: string[]): ReturnType<typeof spawnSync> =>
      spawnSync('git', words, { cwd: this.destinationRoot(), stdio: 'ignore' });
    const inside = git('rev-parse', '--is-inside-work-tree');
    if (inside.error === undefined && inside.status !== 0) git('init', '-q');
  }

  #known(): Answers {
    if (this.#answers === undefined) throw new Error('Invariant broken: writing before prompting.');
    return this.#answers;
  }
}

function refused(reasons: readonly string[]): RefusedError {
  return new RefusedError(`Nothing was written.\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
}
