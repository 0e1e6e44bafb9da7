import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLoadedProject, checkProject, RULES } from '@ott-analytics/template-compiler';
import { describeWith, requireReference } from '../../../support/requirements.js';
import { readTiny, TINY_FOLDER, visualFile, withChange, withFile } from '../tiny-project.js';
import { LAYOUT_EXAMPLES } from './layout-examples.js';
import { PROJECT_EXAMPLES } from './project-examples.js';
import { REFERENCE_EXAMPLES } from './reference-examples.js';
import { STRUCTURE_EXAMPLES } from './structure-examples.js';

const project = readTiny();
const RULE_EXAMPLES = [...PROJECT_EXAMPLES, ...REFERENCE_EXAMPLES, ...STRUCTURE_EXAMPLES, ...LAYOUT_EXAMPLES];

describe('checkProject', () => {
  it('finds nothing in a sound project', async () => {
    expect(await checkProject(TINY_FOLDER)).toEqual([]);
  });

  it.each(RULE_EXAMPLES)('finds $title ($code)', async ({ code, change, folder, file, text }) => {
    const findings = (await checkLoadedProject(change(project))).filter(
      (diagnostic) => diagnostic.code === code,
    );
    expect(findings.map(({ at }) => at?.file)).toContain((folder ?? 'Tiny.Report/') + file);
    const said = findings.map(({ message, hint }) => `${message}\n${hint ?? ''}`).join('\n');
    expect(said).toMatch(text);
  });

  it('has a failing example for every rule of the table', () => {
    const shown = new Set(RULE_EXAMPLES.map(({ code }) => code));
    expect(RULES.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('names the line of the value at fault', async () => {
    const changed = withChange(project, visualFile(8), (json) =>
      Object.assign(json['position'] as object, { height: 199 }),
    );
    const finding = (await checkLoadedProject(changed)).find(({ code }) => code === 'report/analytic-height');
    const text = new TextDecoder().decode(
      changed.reportFiles.find(({ path }) => path === visualFile(8))?.bytes,
    );
    const line = text.split('\n').findIndex((candidate) => candidate.includes('"height": 199')) + 1;
    expect(finding?.at).toEqual({ file: `Tiny.Report/${visualFile(8)}`, line, column: 15 });
  });

  it('hands on what is wrong in the TMDL, with the folder of the model', async () => {
    const modelFiles = [
      ...project.modelFiles,
      { path: 'tables/Bad.tmdl', text: 'table Bad\n\tnonsense here: 1\n' },
    ];
    const findings = await checkLoadedProject({ ...project, modelFiles });
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        at: expect.objectContaining({
          file: 'Tiny.SemanticModel/definition/tables/Bad.tmdl',
          line: 2,
        }) as unknown,
      }),
    );
    expect(findings.map(({ code }) => code)).not.toContain('report/unknown-field');
  });

  it('hands on what is wrong in the JSON', async () => {
    const findings = await checkLoadedProject(withFile(project, visualFile(8), '\uFEFF{}'));
    expect(findings.map(({ code }) => code)).toContain('pbir/byte-order-mark');
  });

  it('accepts a waiver of a warning that gives its reason, at the visual that it is for', async () => {
    const low = async (annotations: unknown): Promise<string[]> => {
      const changed = withChange(project, visualFile(8), (json) => {
        Object.assign(json['position'] as object, { height: 199 });
        Object.assign(json, { annotations });
      });
      return (await checkLoadedProject(changed)).map(({ code }) => code);
    };
    const name = 'waive:report/analytic-height';
    expect(await low([{ name, value: 'A strip of one line is read from left to right.' }])).toEqual([]);
    expect(await low([{ name, value: ' ' }])).toEqual(['report/analytic-height', 'waiver/without-reason']);
  });

  it('reports waivers that waive nothing, and of rules that there are not', async () => {
    const codes = async (name: string): Promise<readonly unknown[]> => {
      const changed = withChange(project, visualFile(8), (json) => {
        Object.assign(json, { annotations: [{ name, value: 'So it is.' }] });
      });
      return (await checkLoadedProject(changed)).map(({ code, hint }) => [code, hint]);
    };
    expect(await codes('waive:report/overlap')).toEqual([['waiver/unused', 'Take the annotation out.']]);
    expect(await codes('waive:report/overlop')).toEqual([
      ['waiver/unknown-rule', 'Did you mean "report/overlap"?'],
    ]);
  });

  it('accepts no waiver of an error', async () => {
    const changed = withChange(project, visualFile(8), (json) => {
      Object.assign(json['visual'] as object, { visualType: 'lineChrt' });
      Object.assign(json, {
        annotations: [{ name: 'waive:report/unknown-visual-type', value: 'I like it.' }],
      });
    });
    expect((await checkLoadedProject(changed)).map(({ code }) => code)).toContain(
      'report/unknown-visual-type',
    );
  });

  it('lets a visual lie over another when only a bookmark shows it, and shapes lie behind all', async () => {
    const hidden = withChange(project, visualFile(8), (json) => {
      Object.assign(json['position'] as object, { y: 390 });
      Object.assign(json, { isHidden: true });
    });
    expect((await checkLoadedProject(hidden)).map(({ code }) => code)).not.toContain('report/overlap');
  });
});

describeWith(requireReference(), 'checkProject on the reference project', (reference) => {
  it('finds every binding, button, bookmark and theme in order; what it lacks are alt texts and theme colours', async () => {
    const findings = await checkProject(join(reference(), 'pbip-demo'));
    const codes = new Set(findings.map(({ code }) => code).filter((code) => code.startsWith('report/')));
    expect(codes).toEqual(
      new Set([
        'report/alt-text',
        'report/theme-colour',
        'report/analytic-budget',
        'report/tab-order-direction',
      ]),
    );
  });
});
