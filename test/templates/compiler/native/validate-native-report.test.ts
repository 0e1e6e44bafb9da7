import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addVisualFiles, toNativeReport, type ProjectFile } from '@ott-analytics/template-compiler';
import { validateReport } from '../../../../tools/src/microsoft/validate-report.js';
import {
  describeWith,
  requireAll,
  requireReference,
  requireReportValidator,
} from '../../../support/requirements.js';
import { buildVisuals, GUIDS, readTiny, visualFile, withChange } from '../tiny-project.js';

describeWith(
  requireAll(requireReference(), requireReportValidator()),
  "Microsoft's report validator",
  (requirements) => {
    const folder = mkdtempSync(join(tmpdir(), 'ott-native-'));
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    /** Codes and messages that the validator has for a report folder with the files. */
    async function findingsOn(name: string, files: readonly ProjectFile[]): Promise<string[]> {
      const report = join(folder, `${name}.Report`);
      for (const { path, bytes } of files) {
        mkdirSync(dirname(join(report, path)), { recursive: true });
        writeFileSync(join(report, path), bytes);
      }
      const result = await validateReport(report, join(requirements()[0], 'json-schemas'));
      if (result.kind === 'unavailable') throw new Error(result.reason);
      return [...result.errors, ...result.warnings].map(({ code, message }) => `${code}: ${message}`);
    }

    it('accepts roles, sorting and bookmarks of the native variant, and finds the one fault put in as a witness', async () => {
      // Without the fault, a validator that looked at nothing could not be told from one that found nothing.
      const witness = withChange(readTiny(), visualFile(8), (json) => {
        Object.assign(json['visual'] as object, { visualType: 'witness' });
      });
      const findings = await findingsOn('Native', toNativeReport(witness.reportFiles));
      expect(findings).toEqual([expect.stringMatching(/^PBIR_VISUAL_TYPE_UNKNOWN: .*"witness"/)]);
    });

    it('accepts the report with the embedded custom visuals, whose types it cannot know', async () => {
      const findings = await findingsOn('Tiny', addVisualFiles(readTiny().reportFiles, buildVisuals()));
      expect(findings.map((finding) => finding.split(':')[0])).toEqual(
        GUIDS.map(() => 'PBIR_VISUAL_TYPE_UNKNOWN'),
      );
    });
  },
);
