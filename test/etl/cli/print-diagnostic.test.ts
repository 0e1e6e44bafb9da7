import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '@ott-analytics/model/contract';
import { exitCodeOf } from '../../../etl/src/cli/exit-codes.js';
import { printDiagnostic, printWarnings } from '../../../etl/src/cli/print-diagnostic.js';
import { WarehouseError } from '../../../etl/src/load/warehouse-error.js';
import { EtlError } from '../../../etl/src/run/etl-error.js';

const warning = (code: string, line?: number): Diagnostic => ({
  code,
  severity: 'warning',
  message: 'a message',
  at: { file: 'a.csv', ...(line === undefined ? {} : { line }) },
});

describe('printing findings', () => {
  it('gives severity, place, message, advice and code on one line', () => {
    expect(printDiagnostic({ ...warning('stage/x', 3), hint: 'do this' })).toBe(
      'warning: a.csv:3: a message (do this) [stage/x]',
    );
    expect(printDiagnostic(warning('stage/x'))).toBe('warning: a.csv: a message [stage/x]');
    expect(printDiagnostic({ code: 'x/y', severity: 'error', message: 'm' })).toBe('error: m [x/y]');
  });

  it('shows one warning of each code with the number of further ones, or all', () => {
    const all = [
      warning('stage/x', 1),
      warning('stage/x', 2),
      warning('stage/y', 3),
      warning('dataset/note'),
    ];
    expect(printWarnings(all, false)).toEqual([
      'warning: a.csv:1: a message [stage/x] ... and 1 more',
      'warning: a.csv:3: a message [stage/y]',
    ]);
    expect(printWarnings(all, true)).toHaveLength(4);
  });

  it('leaves errors and information out of the warnings', () => {
    expect(
      printWarnings(
        [
          { ...warning('a/b'), severity: 'info' },
          { ...warning('a/c'), severity: 'error' },
        ],
        true,
      ),
    ).toEqual([]);
  });
});

describe('exit codes', () => {
  it.each([
    ['etl/config', 2],
    ['etl/contracts', 3],
    ['etl/source', 4],
    ['etl/no-warehouse', 5],
  ] as const)('of %s is %i', (code, exit) => {
    expect(exitCodeOf(new EtlError(code, 'message'))).toBe(exit);
  });

  it('of a warehouse that refuses is 5, and a fault of the program has none', () => {
    expect(exitCodeOf(new WarehouseError('warehouse/unreachable', 'message'))).toBe(5);
    expect(exitCodeOf(new TypeError('oops'))).toBeUndefined();
  });
});
