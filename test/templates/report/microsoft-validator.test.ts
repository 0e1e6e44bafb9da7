import path from 'node:path';
import { expect, it } from 'vitest';
import { validateReport } from '../../../tools/src/microsoft/validate-report.js';
import {
  describeWith,
  requireAll,
  requireReference,
  requireReportValidator,
} from '../../support/requirements.js';
import { REPORT_FOLDER } from './ott-report.js';

describeWith(
  requireAll(requireReference(), requireReportValidator()),
  "Microsoft's report validator, with its schemas,",
  (values) => {
    it('finds no error, and warns only of the three visuals that are private', async () => {
      const result = await validateReport(REPORT_FOLDER, path.join(values()[0], 'json-schemas'));
      if (result.kind !== 'validated') throw new Error(result.reason);
      expect(result.errors).toEqual([]);
      expect(result.warnings.map(({ code }) => code)).toEqual(
        Array.from({ length: 3 }, () => 'PBIR_VISUAL_TYPE_UNKNOWN'),
      );
    });
  },
);
