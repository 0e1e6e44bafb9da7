import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Generator, { type BaseOptions } from 'yeoman-generator';
import { listQuestions } from '../../answers/ask.js';
import type { Answers } from '../../answers/answers.js';
import type { AnswerContext, FieldName, RawAnswers } from '../../answers/field.js';
import { FIELDS } from '../../answers/fields.js';
import { isInteractive } from '../../answers/is-interactive.js';
import { parseAnswers, printRefusal } from '../../answers/parse-answers.js';
import { readSavedAnswers } from '../../answers/read-saved-answers.js';
import { RefusedError } from '../../answers/refused-error.js';
import { findDestinationFault } from '../../answers/rules/destination.js';
import { nextSteps } from '../../next-steps/next-steps.js';
import { planFiles } from '../../plan/plan-files.js';
import { WAREHOUSE_FOLDER } from '../../plan/print-config.js';
import { findPasswordFault, PASSWORD_VARIABLE } from '../../plan/print-environment.js';
import { compareWithDisk } from '../../write/compare-with-disk.js';
import { packTemplates } from '../../write/pack-templates.js';
import { readTemplates } from '../../write/read-templates.js';
import { startRepository } from '../../write/start-repository.js';
import { writePassword } from '../../write/write-password.js';

/**
 * `yo ott-analytics [folder]`: asks or takes flags, then writes a project that is complete by itself. This class is
 * the shell around parseAnswers and planFiles; it holds the disk, the terminal and npm.
 */
export default class App extends Generator<Record<string, unknown>> {
  #answers: Answers | undefined;
  #start = '';
  #destination = '';

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
    this.#destination = path.resolve(this.#start, folder);
  }

  /** Gets all answers: flags, then a terminal's, else saved ones and defaults. */
  async prompting(): Promise<void> {
    const context = this.#context();
    const saved = this.#savedAnswers();
    const flags = this.#flags();
    const answers = isInteractive((name) => this.#option(name))
      ? await this.#askFor(flags, saved, context)
      : flags;
    const parsed = parseAnswers(answers, saved, context);
    if (parsed.kind === 'refused') throw refused(parsed.refusals.map(printRefusal));
    const password = this.#password();
    const fault = password === undefined ? undefined : findPasswordFault(password);
    if (fault !== undefined) throw refused([`${PASSWORD_VARIABLE}: ${fault}`]);
    this.#answers = parsed.answers;
  }

  /** Moves into the folder, which makes it: only after nothing was refused. */
  configuring(): void {
    this.destinationRoot(this.#destination);
    // Otherwise the environment looks for package.json where it was started, and installs nothing.
    this.env.cwd = this.#destination;
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
        `these files exist with other content: ${printSome(conflicts)}`,
        'give --force to replace them, or another folder',
      ]);
    }
    for (const { path: file, bytes } of changed)
      this.fs.write(this.destinationPath(file), Buffer.from(bytes));
  }

  /** Writes the secret, packs the templates with this project's values, and starts a git repository. */
  end(): void {
    const answers = this.#known();
    const secret = answers.warehouse.kind === 'mysql' ? this.#password() : undefined;
    const hasPassword = writePassword(this.destinationPath('.env'), secret);
    const isInstalled = existsSync(this.destinationPath('node_modules/@ott-analytics/etl'));
    const failure = isInstalled ? packTemplates(this.destinationRoot()) : undefined;
    if (failure !== undefined) this.log(`The templates were not packed:\n${failure}`);
    if (this.#option('git') !== false) startRepository(this.destinationRoot());
    const lines = nextSteps(answers, {
      platform: process.platform,
      folder: path.relative(this.#start, this.destinationRoot()),
      isInstalled,
      hasPassword,
      isPacked: isInstalled && failure === undefined,
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
      destination: this.#destination,
      isFolder: (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false,
    };
  }

  #savedAnswers(): RawAnswers {
    const config = path.join(this.#destination, 'ott.config.json');
    return existsSync(config) ? readSavedAnswers(readFileSync(config, 'utf8'), this.#destination) : {};
  }

  #password(): string | undefined {
    const password = process.env[PASSWORD_VARIABLE];
    return password === '' ? undefined : password;
  }

  #known(): Answers {
    if (this.#answers === undefined) throw new Error('Invariant broken: writing before prompting.');
    return this.#answers;
  }
}

const MAX_NAMED = 12;

function printSome(files: readonly string[]): string {
  const more = files.length - MAX_NAMED;
  return more > 0 ? `${files.slice(0, MAX_NAMED).join(', ')} and ${more} more` : files.join(', ');
}

function refused(reasons: readonly string[]): RefusedError {
  return new RefusedError(`Nothing was written.\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
}
