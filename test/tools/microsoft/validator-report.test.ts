import { describe, expect, it } from 'vitest';
import { parseValidatorOutput, unreachableSchemas } from '../../../tools/src/microsoft/validator-report.js';

/** In the shape that version 0.1.4 prints. */
function output(diagnostics: object): string {
  return JSON.stringify({
    data: { result: 'succeededWithWarnings', errorCount: 1, warningCount: 1, diagnostics },
  });
}

describe('parseValidatorOutput', () => {
  it('separates errors from warnings', () => {
    const text = output({
      PBIR_SCHEMA_VALIDATION_ERROR: {
        severity: 'error',
        items: [{ message: 'bad page', file: 'page.json' }],
      },
      PBIR_VISUAL_TYPE_UNKNOWN: { severity: 'warning', items: [{ message: 'one' }, { message: 'two' }] },
    });
    expect(parseValidatorOutput(text)).toEqual({
      kind: 'validated',
      errors: [{ code: 'PBIR_SCHEMA_VALIDATION_ERROR', message: 'bad page', file: 'page.json' }],
      warnings: [
        { code: 'PBIR_VISUAL_TYPE_UNKNOWN', message: 'one' },
        { code: 'PBIR_VISUAL_TYPE_UNKNOWN', message: 'two' },
      ],
    });
  });

  it('takes a report without diagnostics and with counts of 0 for clean', () => {
    const text = JSON.stringify({ data: { result: 'succeeded', errorCount: 0, warningCount: 0 } });
    expect(parseValidatorOutput(text)).toEqual({ kind: 'validated', errors: [], warnings: [] });
  });

  it.each(['', 'Segmentation fault', '{"error":{"code":"REPORT_PATH_NOT_FOUND"}}'])(
    'finds no report in %j',
    (text) => {
      expect(parseValidatorOutput(text)).toBeUndefined();
    },
  );
});

describe('unreachableSchemas', () => {
  it.each(['PBIR_SCHEMA_UNREACHABLE', 'PBIR_THEME_SCHEMA_UNREACHABLE'])(
    'shows that a run with %s has checked nothing',
    (code) => {
      const findings = parseValidatorOutput(
        output({ [code]: { severity: 'warning', items: [{ message: 'm' }] } }),
      );
      expect(findings && unreachableSchemas(findings)).toEqual([{ code, message: 'm' }]);
    },
  );
});
