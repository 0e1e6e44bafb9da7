import { parseArgs } from 'node:util';
import { FAULTS } from './plant-fault.js';
import type { SyntheticKind } from './synthetic-log.js';
import { writeSynthetic, type SyntheticRequest } from './write-synthetic.js';

const USAGE = `node tools/dist/synthetic/main.js --kind <kind> --rows <n> --seed <n> --out <folder> [--faults <share>]

Writes a synthetic event log with its dataset contract (basis Synthetic) and the truth about it.

  --kind     sessions, subscription_events or titles
  --rows     lines of the log, the header not counted
  --seed     whole number; the same seed gives the same file
  --out      folder, made when missing
  --faults   share of faulty lines, 0 to 0.25 (default 0.001)
`;

const KINDS = Object.keys(FAULTS) as SyntheticKind[];

/** Reads the command line; undefined with the reason when it is not complete. */
function readRequest(): SyntheticRequest | string {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { kind: text, rows: text, seed: text, out: text, faults: text } });
  const kind = KINDS.find((name) => name === values.kind);
  const rows = Number(values.rows);
  const seed = Number(values.seed);
  const faultShare = Number(values.faults ?? '0.001');
  if (kind === undefined) return `--kind must be one of ${KINDS.join(', ')}`;
  if (!Number.isSafeInteger(rows) || rows < 1) return '--rows must be a whole number above 0';
  if (!Number.isSafeInteger(seed) || seed < 0) return '--seed must be a whole number';
  if (!(faultShare >= 0 && faultShare <= 0.25)) return '--faults must be between 0 and 0.25';
  if (values.out === undefined) return '--out must name a folder';
  return { kind, rows, seed, folder: values.out, faultShare };
}

const request = readRequest();
if (typeof request === 'string') {
  process.stderr.write(`error: ${request}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const files = await writeSynthetic(request);
  process.stdout.write(`${Object.values(files).join('\n')}\n`);
}
