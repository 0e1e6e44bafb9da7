import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkLoadedProject } from '../../check/check-project.js';
import { readPbivizFiles } from '../../embed/embed-visuals.js';
import { compileTemplate } from '../../pbit/compile-template.js';
import { ProjectError } from '../../project/project-error.js';
import { readProject } from '../../project/read-project.js';
import type { Command } from '../command.js';
import { EXIT_CODES } from '../exit-codes.js';
import { printDiagnostics, summarise } from '../print-diagnostics.js';
import type { Streams } from '../streams.js';

/** Runs `ott-template pack` and returns the exit code. Rejects with a ProjectError. */
export async function pack(command: Extract<Command, { kind: 'pack' }>, streams: Streams): Promise<number> {
  const project = readProject(command.project);
  const errors = (await checkLoadedProject(project)).filter(({ severity }) => severity === 'error');
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
