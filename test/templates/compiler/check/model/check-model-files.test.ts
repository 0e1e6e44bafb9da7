import { checkModelFiles, MODEL_RULES } from '@ott-analytics/template-compiler';
import { describe, expect, it } from 'vitest';
import { DAX_PRACTICE_EXAMPLES, DAX_RULE_EXAMPLES } from './dax-examples.js';
import { GOOD_MODEL } from './good-model.js';
import { PERFORMANCE_EXAMPLES } from './structure-examples.js';
import { STYLE_EXAMPLES } from './style-examples.js';

const EXAMPLES = [...DAX_RULE_EXAMPLES, ...DAX_PRACTICE_EXAMPLES, ...PERFORMANCE_EXAMPLES, ...STYLE_EXAMPLES];

describe('the rules of models', () => {
  it('find nothing in a good model', async () => {
    expect((await checkModelFiles(GOOD_MODEL)).diagnostics).toEqual([]);
  });

  it.each(EXAMPLES)('find $title ($code)', async ({ code, files, at, text }) => {
    const { diagnostics } = await checkModelFiles(files);
    const findings = diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(findings.map((finding) => `${finding.at?.file ?? ''}:${finding.at?.line ?? ''}`)).toContain(at);
    expect(findings.map(({ message, hint }) => `${message}\n${hint ?? ''}`).join('\n')).toMatch(text);
  });

  it('have a failing example each', () => {
    const shown = new Set(EXAMPLES.map(({ code }) => code));
    expect(MODEL_RULES.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('have a code of their own each', () => {
    const codes = MODEL_RULES.flatMap(({ code, alsoKnownAs = [] }) => [code, ...alsoKnownAs]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
