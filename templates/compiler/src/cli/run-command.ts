import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkLoadedProject, checkProject } from '../check/check-project.js';
import { readPbivizFiles } from '../embed/embed-visuals.js';
import { compileTemplate } from '../pbit/compile-template.js';
import { ProjectError } from '../project/project-error.js';
import { readProject } from '../project/read-project.js';
import { EXIT_CODES, exitCodeOf } from './exit-codes.js';
import { HELP, parseArguments, type Command } from './parse-arguments.js';
import { printDiagnostics, summarise } from './print-diagnostics.js';
import { UsageError } from './usage-error.js';

/** Where a command writes to. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Runs `ott-template` with the words after its name and returns the exit code. User trouble is printed without a stack. */
export function runCommand(words: readonly string[], streams: Streams): number {
  try {
    return execute(parseArguments(words), streams);
  } catch (error) {
    if (error instanceof UsageError) streams.error(`${error.message}\nTry: ott-template --help\n`);
    else if (error instanceof ProjectError) streams.error(`${error.message} (${error.code})\n`);
    else streams.error(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodeOf(error);
  }
}

function execute(command: Command, streams: Streams): number {
  switch (command.kind) {
    case 'help':
      streams.out(HELP);
      return EXIT_CODES.ok;
    case 'check':
      return check(command, streams);
    case 'pack':
      return pack(command, streams);
  }
}

function check(command: Extract<Command, { kind: 'check' }>, streams: Streams): number {
  const diagnostics = checkProject(command.project);
  if (command.isJson) streams.out(`${JSON.stringify(diagnostics, null, 2)}\n`);
  else streams.out(printDiagnostics(diagnostics) + summarise(diagnostics));
  return diagnostics.some(({ severity }) => severity === 'error') ? EXIT_CODES.findings : EXIT_CODES.ok;
}

function pack(command: Extract<Command, { kind: 'pack' }>, streams: Streams): number {
  const project = readProject(command.project);
  const errors = checkLoadedProject(project).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    streams.error(`${printDiagnostics(errors)}No template was written: ${summarise(errors)}`);
    return EXIT_CODES.findings;
  }
  const { isNative, parameters } = command;
  const template = compileTemplate(project, {
    isNative,
    parameters,
    visuals: readPbivizFiles(command.visuals),
  });
  writeTemplate(command.out, template.bytes);
  const size = `${template.parts.length} parts, ${template.bytes.length} bytes`;
  streams.out(`Wrote ${command.out} (${size}).\n`);
  return EXIT_CODES.ok;
}

function writeTemplate(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  } catch (cause) {
    throw new ProjectError(
      'compiler/unwritable-file',
      `"${file}" cannot be written. Is it open in Power BI Desktop?`,
      {
        cause,
      },
    );
  }
}
