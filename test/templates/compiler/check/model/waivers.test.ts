import { checkModelFiles } from '@ott-analytics/template-compiler';
import { describe, expect, it } from 'vitest';
import { change, MODEL, SALES } from './model-example.js';

const FORMAT =
  "measure 'Return Share' = DIVIDE ( SUM ( Returns[Amount Returned] ), [Total Sales] )\n\t\tformatString: ";
const GOOD = `${FORMAT}#,0.0%;-#,0.0%;#,0.0%\n\t\tdisplayFolder: Money\n`;
const BAD = `${FORMAT}0%\n\t\tdisplayFolder: Money\n`;
const annotation = (value: string): string =>
  `\n\t\tannotation BestPracticeAnalyzer_IgnoreRules = ${value}\n`;

/** Codes, places and hints of what is found when the measure and the model waive something. */
async function find(measure: string, model?: string): Promise<readonly unknown[]> {
  const files = change(
    [SALES, GOOD, measure],
    [
      MODEL,
      'ref table Sales\n',
      `${model === undefined ? '' : annotation(model).trimStart()}\nref table Sales\n`,
    ],
  );
  const { diagnostics } = await checkModelFiles(files);
  return diagnostics.map(({ code, at, hint }) => [code, `${at?.file ?? ''}:${at?.line ?? ''}`, hint]);
}

describe('waivers in a model', () => {
  it('take a finding off the object that they stand on', async () => {
    expect(await find(BAD)).toEqual([
      ['best-practice/PERCENTAGE_FORMATTING', `${SALES}:16`, 'Write formatString: #,0.0%;-#,0.0%;#,0.0%.'],
    ]);
    expect(
      await find(
        BAD + annotation('{"RuleIDs":["PERCENTAGE_FORMATTING"],"Reason":"No tenths are published."}'),
      ),
    ).toEqual([]);
  });

  it('on the model count for all of it', async () => {
    expect(
      await find(BAD, '{"RuleIDs":["PERCENTAGE_FORMATTING"],"Reason":"No tenths are published."}'),
    ).toEqual([]);
  });

  it('name a rule by its code or by another name of it', async () => {
    const bare = `${FORMAT}\n\t\tdisplayFolder: Money\n`.replace('\t\tformatString: \n', '');
    for (const rule of [
      'best-practice/PROVIDE_FORMAT_STRING_FOR_MEASURES',
      'PROVIDE_FORMAT_STRING_FOR_MEASURES',
      'APPLY_FORMAT_STRING_MEASURES',
    ])
      expect(await find(bare + annotation(`{"RuleIDs":["${rule}"],"Reason":"A text."}`)), rule).toEqual([]);
  });

  it('without a reason work, and are reported', async () => {
    expect(await find(BAD + annotation('{"RuleIDs":["PERCENTAGE_FORMATTING"]}'))).toEqual([
      ['waiver/without-reason', `${SALES}:19`, 'Add "Reason":"<why>" to the annotation.'],
    ]);
  });

  it('that waive nothing are reported', async () => {
    expect(await find(GOOD + annotation('{"RuleIDs":["PERCENTAGE_FORMATTING"],"Reason":"None."}'))).toEqual([
      ['waiver/unused', `${SALES}:19`, 'Take the rule out of the annotation.'],
    ]);
  });

  it('of a rule that there is not are reported with the nearest one', async () => {
    expect(await find(GOOD + annotation('{"RuleIDs":["PERCENTAGE_FORMATING"],"Reason":"None."}'))).toEqual([
      ['waiver/unknown-rule', `${SALES}:19`, 'Did you mean "PERCENTAGE_FORMATTING"?'],
    ]);
  });

  it.each(['PERCENTAGE_FORMATTING', '["PERCENTAGE_FORMATTING"]', '{"RuleIDs":"x"}'])(
    'that are no JSON with RuleIDs are reported: %s',
    async (value) => {
      expect((await find(GOOD + annotation(value)))[0]).toEqual([
        'waiver/syntax',
        `${SALES}:19`,
        'Write {"RuleIDs":["<rule>"],"Reason":"<why>"}.',
      ]);
    },
  );

  it('do not waive errors', async () => {
    const { diagnostics } = await checkModelFiles(
      change([
        SALES,
        '\t\tsourceColumn: pieces\n',
        annotation('{"RuleIDs":["DATA_COLUMNS_MUST_HAVE_A_SOURCE_COLUMN"],"Reason":"I like it."}'),
      ]),
    );
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['best-practice/DATA_COLUMNS_MUST_HAVE_A_SOURCE_COLUMN', expect.stringContaining("'Sales'[Pieces]")],
      ['waiver/unused', expect.stringContaining('errors cannot be waived')],
    ]);
  });
});
