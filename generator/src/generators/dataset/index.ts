import { existsSync } from 'node:fs';
import path from 'node:path';
import Generator, { type BaseOptions } from 'yeoman-generator';
import { isInteractive } from '../../answers/is-interactive.js';
import { RefusedError } from '../../answers/refused-error.js';
import { findUpward } from './find-upward.js';
import { DATASET_FLAGS } from './flags.js';
import { parseProfile, printOpen, toFlag, type OpenQuestion, type Profile } from './profile.js';
import { findEtl, runEtl } from './run-etl.js';

/** Rounds of questions before something is wrong: an answer may open further ones, but not for ever. */
const MOST_ROUNDS = 12;

/**
 * `yo ott-analytics:dataset <csv>`: proposes a dataset contract for a CSV file of a project, asks what the file leaves
 * open, and writes the contract. All knowledge is in the project's own ETL, which this class runs and asks.
 */
export default class Dataset extends Generator<Record<string, unknown>> {
  #project = '';
  #etl = '';
  #csv = '';
  #answers: readonly string[] = [];
  #isWanted = true;

  constructor(args?: string[], options?: BaseOptions) {
    super(args ?? [], options);
    this.argument('csv', { type: String, required: false, description: 'CSV file below the source folder' });
    for (const [name, description] of Object.entries(DATASET_FLAGS))
      this.option(name, { type: String, description });
    this.option('defaults', {
      type: Boolean,
      alias: 'y',
      default: false,
      description: 'Ask nothing: flags, then what is likely; what is open then is refused',
    });
    this.option('force', { type: Boolean, default: false, description: 'Replace a contract of the same id' });
  }

  /** Finds the file, the project around it and its ETL. */
  initializing(): void {
    const argument = this.#option('csv') ?? this.args[0];
    if (typeof argument !== 'string')
      throw refused(['name a CSV file: yo ott-analytics:dataset data/Acme/Subscribers.csv']);
    const start = this.env.cwd;
    this.#csv = path.resolve(start, argument);
    if (!existsSync(this.#csv)) throw refused([`there is no file ${this.#csv}`]);
    const project =
      findUpward(path.dirname(this.#csv), 'ott.config.json') ?? findUpward(start, 'ott.config.json');
    if (project === undefined)
      throw refused([
        `no ott.config.json in ${start} or above: run this inside a project made by yo ott-analytics`,
      ]);
    const etl = findEtl(project);
    if (etl === undefined)
      throw refused([`the ETL of ${project} is not installed: run npm install there first`]);
    this.#project = project;
    this.#etl = etl;
  }

  /** Asks what the file leaves open, round by round, and shows the proposal. */
  async prompting(): Promise<void> {
    this.#answers = this.#flags();
    const isAsking = isInteractive((name) => this.#option(name));
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const profile = this.#profile();
      const faults = profile.diagnostics.filter(({ severity }) => severity === 'error');
      const hard = faults.filter(({ code }) => !isAsking || code !== 'profile/refused');
      if (hard.length > 0)
        throw refused([
          ...hard.map(({ message, hint }) => (hint === undefined ? message : `${message} (${hint})`)),
          ...(isAsking ? [] : profile.questions.map(printOpen)),
        ]);
      for (const { message } of faults) this.log(message);
      if (profile.questions.length === 0) {
        await this.#confirm(profile, isAsking);
        return;
      }
      if (!isAsking) throw refused(['the file leaves open:', ...profile.questions.map(printOpen)]);
      await this.#ask(profile.questions);
    }
    throw refused([`after ${MOST_ROUNDS} rounds questions are still open`]);
  }

  /** Lets the ETL write the contract and the members, and check the project. */
  writing(): void {
    if (!this.#isWanted) {
      this.log('Nothing was written.');
      return;
    }
    const force = this.#option('force') === true ? ['--force'] : [];
    const written = this.#run([
      'profile',
      this.#csv,
      ...this.#answers,
      ...this.#likely(),
      ...force,
      '--write',
    ]);
    if (written.exitCode !== 0) throw refused([written.stdout.trim(), written.stderr.trim()]);
    this.log(written.stdout.trim().split('\n').slice(-3).join('\n'));
    const checked = this.#run(['check']);
    this.log(`\nott-etl check:\n${checked.stdout.trim()}${checked.stderr.trim()}`);
    this.log(
      '\nNext:\n  1. read the contract, and delete the comments that you have confirmed\n  2. npm run etl',
    );
  }

  async #ask(questions: readonly OpenQuestion[]): Promise<void> {
    const answers: Readonly<Record<string, unknown>> = await this.prompt(
      questions.map((question) => ({
        type: question.choices === undefined ? ('input' as const) : ('select' as const),
        name: nameOf(question),
        message: `${question.message}\n  ${question.why}\n `,
        ...(question.choices === undefined
          ? {}
          : { choices: question.choices.map(({ value, label }) => ({ value, name: `${value}: ${label}` })) }),
        ...(question.proposal === undefined ? {} : { default: question.proposal }),
      })),
    );
    const given = questions.map((question) => {
      const value = answers[nameOf(question)];
      return toFlag(question, typeof value === 'string' ? value : '');
    });
    // An answer that was refused is replaced by the new one.
    const isNew = (old: string): boolean =>
      !questions.some((question) => old.startsWith(toFlag(question, '')));
    this.#answers = [...this.#answers.filter(isNew), ...given];
  }

  async #confirm({ contract, memberChanges }: Profile, isAsking: boolean): Promise<void> {
    this.log(`\n${contract}`);
    if (!isAsking) return;
    const members = memberChanges === 0 ? '' : ` and change ${memberChanges} members of members.yaml`;
    const { write } = await this.prompt<{ write: boolean }>([
      { type: 'confirm', name: 'write', message: `Write this contract${members}?`, default: true },
    ]);
    this.#isWanted = write;
  }

  #profile(): Profile {
    const force = this.#option('force') === true ? ['--force'] : [];
    const words = ['profile', this.#csv, '--json', ...this.#answers, ...this.#likely(), ...force];
    const { stdout, stderr } = this.#run(words);
    const profile = parseProfile(stdout);
    if (profile === undefined) throw refused([stderr.trim() === '' ? stdout.trim() : stderr.trim()]);
    return profile;
  }

  #likely(): readonly string[] {
    return this.#option('defaults') === true || this.#option('y') === true ? ['--defaults'] : [];
  }

  #run(words: readonly string[]): ReturnType<typeof runEtl> {
    return runEtl(this.#etl, this.#project, words);
  }

  /** Flags as the ETL takes them; one that stands several times is a list. */
  #flags(): readonly string[] {
    return Object.keys(DATASET_FLAGS).flatMap((name) => {
      const given = this.#option(name) ?? this.#option(camel(name));
      const values: readonly unknown[] = Array.isArray(given) ? given : [given];
      return values.flatMap((value) =>
        typeof value === 'string' || typeof value === 'number' ? [toFlag({ flag: name }, String(value))] : [],
      );
    });
  }

  #option(name: string): unknown {
    const options: Readonly<Record<string, unknown>> = { ...this.options };
    return options[name];
  }
}

/** The name of an answer: its flag and subject; a dot would be taken for a path. */
const nameOf = ({ flag, subject }: OpenQuestion): string =>
  (subject === undefined ? flag : `${flag}=${subject}`).replaceAll('.', ' ');

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const refused = (reasons: readonly string[]): RefusedError =>
  new RefusedError(`Nothing was written.\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
