import { MODEL_RULES } from './model/model-rule-table.js';
import type { RuleHead } from './rule-head.js';
import { RULES } from './rule-table.js';
import { WAIVER_RULES } from './waivers/waiver-rules.js';

const POWER_BI = { source: 'Power BI' } as const;

/** What the readers of the files report. One row an area: their codes are many, and their messages say what is meant. */
const READER_RULES: readonly RuleHead[] = [
  {
    ...POWER_BI,
    code: 'tmdl/*',
    category: 'Project',
    severity: 'error',
    summary:
      'The files of the model are TMDL: objects, properties, values and indentation as Microsoft reads them.',
  },
  {
    ...POWER_BI,
    code: 'model/*',
    category: 'Project',
    severity: 'error',
    summary:
      'The model is consistent: what is named exists, names and lineage tags are unique (without letter case), no measure has the name of a column of its table, both ends of a relationship have one type. Old compatibility levels, lineage tags that are no GUID and tables without partition are warnings.',
  },
  {
    ...POWER_BI,
    code: 'pbir/*',
    category: 'Report',
    severity: 'error',
    summary: 'The files of the report are JSON that Power BI reads, and none is missing.',
  },
  {
    source: 'OTT Analytics',
    code: 'contract/*',
    category: 'Project',
    severity: 'error',
    summary:
      'A model over the warehouse of OTT Analytics reads tables and columns that the warehouse has, in types that agree. Not asked of models that read none of its tables.',
  },
  {
    ...POWER_BI,
    code: 'dax/*',
    category: 'DAX',
    severity: 'error',
    summary:
      'DAX can be read and bound: measures, calculated columns and tables, calculation items, format strings, detail rows, KPIs and filters of roles name tables, columns, measures and functions that exist, with arguments that fit, and no measure depends on itself.',
  },
  {
    source: 'OTT Analytics',
    code: 'dax/not-covered',
    category: 'DAX',
    severity: 'info',
    summary: 'Our engine can run the DAX. Where it cannot, only names are checked; Power BI may well run it.',
  },
  {
    ...POWER_BI,
    code: 'm/*',
    category: 'Power Query',
    severity: 'error',
    summary:
      "Power Query can be read (by Microsoft's parser) and names only its own variables, shared queries, parameters and tables. Names with a dot are the library's and are not checked.",
  },
];

/** Every rule that `ott-template check` knows, those of the readers first. */
export const ALL_RULES: readonly RuleHead[] = [
  ...READER_RULES,
  ...Object.values(WAIVER_RULES),
  ...RULES,
  ...MODEL_RULES,
];
