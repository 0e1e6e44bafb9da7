import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drawSessions } from './draw-sessions.js';
import { drawSubscriptions } from './draw-subscriptions.js';
import { drawTitles } from './draw-titles.js';
import { FAULTS } from './plant-fault.js';
import { printContract, printReadme } from './print-contract.js';
import { createRandom, type Random } from './random.js';
import type { SyntheticKind, SyntheticLog, SyntheticSize, Truth } from './synthetic-log.js';

/** What is generated: kind, lines, seed, folder, and the share of lines that are faulty (0 to 1). */
export interface SyntheticRequest {
  readonly kind: SyntheticKind;
  readonly rows: number;
  readonly seed: number;
  readonly folder: string;
  readonly faultShare: number;
}

/** A planted fault: its line in the file (the header is line 1), its name and the code that the ETL must give. */
export interface PlantedFault {
  readonly line: number;
  readonly fault: string;
  readonly code: string;
}

/** The truth about a synthetic log, as its JSON file holds it. */
export interface SyntheticTruth {
  readonly synthetic: true;
  readonly kind: SyntheticKind;
  readonly seed: number;
  readonly lines: number;
  readonly goodLines: number;
  readonly oddLines: number;
  readonly faults: readonly PlantedFault[];
  /** Undefined for logs of more lines than `TRACKED_LINES`: distinct accounts would not fit in memory. */
  readonly expected: Truth | undefined;
}

/** The files of a synthetic log; every name says that it is synthetic. */
export interface SyntheticFiles {
  readonly log: string;
  readonly truth: string;
  readonly contract: string;
}

/** Lines up to which the truth holds the expected sums. */
export const TRACKED_LINES = 2_000_000;
const BUFFER_CHARACTERS = 1 << 18;

const DRAW: Readonly<Record<SyntheticKind, (random: Random, size: SyntheticSize) => SyntheticLog>> = {
  sessions: drawSessions,
  subscription_events: drawSubscriptions,
  titles: drawTitles,
};

/**
 * Writes a synthetic log with its truth, its dataset contract (basis Synthetic) and a README. The same request gives
 * the same bytes on every machine; memory does not grow with the lines beyond `TRACKED_LINES`.
 */
export async function writeSynthetic(request: SyntheticRequest): Promise<SyntheticFiles> {
  const { kind, rows, seed, folder } = request;
  await mkdir(folder, { recursive: true });
  const name = `synthetic-${kind.replace('_', '-')}-${rows}-seed-${seed}`;
  const files = {
    log: path.join(folder, `${name}.csv`),
    truth: path.join(folder, `${name}.truth.json`),
    contract: path.join(folder, `synthetic-${kind.replace('_', '-')}.yaml`),
  };
  const truth = await writeLog(request, files.log);
  await writeFile(files.truth, `${JSON.stringify(truth, null, 1)}\n`);
  await writeFile(files.contract, printContract(kind));
  await writeFile(path.join(folder, 'README-synthetic.md'), printReadme());
  return files;
}

async function writeLog(request: SyntheticRequest, file: string): Promise<SyntheticTruth> {
  const { kind, rows, seed, faultShare } = request;
  const random = createRandom(seed);
  const tracksTruth = rows <= TRACKED_LINES;
  const source = DRAW[kind](random, { rows, tracksTruth });
  // Faults have numbers of their own: the events are the same with and without them.
  const chance = createRandom(seed + 1);
  const kinds = FAULTS[kind];
  const faults: PlantedFault[] = [];
  let oddLines = 0;
  const out = createWriteStream(file);
  let buffer = `${printLine(source.header)}\n`;
  for (let row = 0; row < rows; row += 1) {
    const cells = source.next();
    const drawn = chance.next();
    const fault = drawn < faultShare ? kinds[faults.length % kinds.length] : undefined;
    if (fault === undefined) {
      source.accept();
      const isOdd = drawn < 2 * faultShare;
      if (isOdd) oddLines += 1;
      buffer += `${isOdd ? printOddly(cells, source.header) : printLine(cells)}\n`;
    } else {
      faults.push({ line: row + 2, fault: fault.name, code: fault.code });
      buffer += `${fault.plant(cells, source.header, printLine)}\n`;
    }
    if (buffer.length > BUFFER_CHARACTERS) {
      if (!out.write(buffer)) await once(out, 'drain');
      buffer = '';
    }
  }
  out.end(buffer);
  await once(out, 'finish');
  const lines = rows + 1;
  const expected = tracksTruth ? source.truth() : undefined;
  return { synthetic: true, kind, seed, lines, goodLines: rows - faults.length, oddLines, faults, expected };
}

const printLine = (cells: readonly string[]): string => cells.map(printCell).join(',');

const printCell = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A good line written as people also write it: blanks around cells, names in capitals, cells quoted without need. */
function printOddly(cells: readonly string[], header: readonly string[]): string {
  return cells
    .map((cell, index) => {
      if (header[index] === 'platform') return ` ${cell.toUpperCase()} `;
      if (header[index] === 'account') return `"${cell}"`;
      return /["]/.test(cell) || cell.includes(',') ? printCell(cell) : ` ${cell}`;
    })
    .join(',');
}
