import type { TabularDatabase } from '../../tmdl/index.js';
import { findingInText } from './finding-at.js';
import type { MeasureText } from './measure-text.js';

/** The measures of a model as they are written, by name in lower case. */
export function measureTexts({ model }: TabularDatabase): ReadonlyMap<string, MeasureText> {
  const texts = new Map<string, MeasureText>();
  for (const table of model.tables)
    for (const measure of table.measures)
      texts.set(measure.name.toLowerCase(), {
        table: table.name,
        name: measure.name,
        expression: measure.expression ?? 'BLANK()',
        formatString: measure.formatString,
        formatExpression: measure.formatStringDefinition?.expression,
        isHidden: measure.isHidden,
        displayFolder: measure.displayFolder,
        locate: (finding) => findingInText(finding, `[${measure.name}]`, measure.at),
      });
  return texts;
}
