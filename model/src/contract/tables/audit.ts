import { attribute, bigint, date, degenerate, integer, requiredAttribute, text } from '../column.js';
import type { Table } from '../table.js';

/** One row a run. */
export const etlBatch: Table = {
  kind: 'audit',
  name: 'etl_batch',
  modelName: 'Load Batch',
  grain: 'One row per completed load: the run that made this warehouse.',
  description: 'When and from what the warehouse was made.',
  primaryKey: ['batch_id'],
  columns: [
    degenerate('batch_id', 'Batch Id', integer, 'Number of the load, counting up.'),
    requiredAttribute('finished_on', 'Finished On', date, 'Day on which the load was finished (UTC).'),
    requiredAttribute('records_read', 'Records Read', bigint, 'Records read from all files.'),
    requiredAttribute('records_rejected', 'Records Rejected', bigint, 'Records refused with a reason.'),
    requiredAttribute('currency', 'Currency', text(3), 'Reporting currency (ISO 4217).'),
    requiredAttribute(
      'units_per_usd',
      'Units Per USD',
      text(20),
      'Units of the reporting currency for one USD, applied to every amount.',
    ),
  ],
};

/** One row a file. */
export const etlFile: Table = {
  kind: 'audit',
  name: 'etl_file',
  modelName: 'Load File',
  grain: 'One row per file of the source folder.',
  description: 'Fingerprint, contract and counts of every file, also of those that no contract knows.',
  primaryKey: ['file'],
  columns: [
    degenerate('file', 'File', text(300), 'Path of the file below the source folder.'),
    attribute('dataset', 'Dataset', text(80), 'Contract that read the file; empty when none knows it.'),
    requiredAttribute('sha256', 'SHA-256', text(64), 'Fingerprint of the bytes.'),
    attribute(
      'contract_version',
      'Contract Version',
      text(64),
      'Fingerprint of the contract that read the file.',
    ),
    requiredAttribute('encoding', 'Encoding', text(20), 'Encoding that was found.'),
    requiredAttribute('delimiter', 'Delimiter', text(3), 'Delimiter that was found.'),
    attribute('header_line', 'Header Line', integer, 'Line of the header; title rows stand above it.'),
    attribute(
      'decimal_separator',
      'Decimal Separator',
      text(20),
      'Decimal separators that the numbers were read with; undecided where no value depends on it.',
    ),
    attribute(
      'date_order',
      'Date Order',
      text(10),
      'How days and months were read, where the file or its contract shows it: iso, dmy, mdy and so on.',
    ),
    requiredAttribute(
      'records',
      'Records',
      bigint,
      'Rows of the file with any text, the header apart: loaded, staged, skipped and rejected ones.',
    ),
    requiredAttribute(
      'skipped',
      'Skipped',
      bigint,
      'Rows that are no records (titles, comments, footnotes, repeated headers) or left out by the contract.',
    ),
    requiredAttribute('rejected', 'Rejected', bigint, 'Records refused.'),
    requiredAttribute('status', 'Status', text(12), 'loaded, unknown or failed.'),
  ],
};

/** One row a refused record. */
export const etlReject: Table = {
  kind: 'audit',
  name: 'etl_reject',
  modelName: 'Load Reject',
  grain: 'One row per finding on a refused record.',
  description: 'Records that were refused, each with the reason.',
  primaryKey: ['file', 'line', 'code'],
  columns: [
    degenerate('file', 'File', text(300), 'Path of the file below the source folder.'),
    degenerate('line', 'Line', integer, 'Line of the record.'),
    degenerate('code', 'Code', text(60), 'Code of the finding.'),
    requiredAttribute('reason', 'Reason', text(500), 'What was found, what was expected.'),
    attribute('raw', 'Raw', text(2000), 'The record as it stands in the file.'),
  ],
};

/** Figures that no fact holds, because a finer or better one does. */
export const stgFigure: Table = {
  kind: 'audit',
  name: 'stg_figure',
  modelName: 'Staged Figure',
  grain: 'One row per figure read from a file, whether a fact holds it or not.',
  description:
    'Every figure as read, in base units, with the fact it entered or the rule that kept it out: nothing is lost, nothing is counted twice.',
  primaryKey: ['file', 'line', 'field'],
  columns: [
    degenerate('file', 'File', text(300), 'Path of the file below the source folder.'),
    degenerate('line', 'Line', integer, 'Line of the record.'),
    degenerate('field', 'Field', text(120), 'Header of the column that holds the figure.'),
    requiredAttribute('dataset', 'Dataset', text(80), 'Contract that read the figure.'),
    requiredAttribute('fact_table', 'Fact Table', text(40), 'Fact that the figure belongs to.'),
    requiredAttribute('measure', 'Measure', text(40), 'Column of the fact that the figure belongs to.'),
    attribute('platform_code', 'Platform Code', text(120), 'Platform of the figure.'),
    attribute(
      'platform_as_written',
      'Platform As Written',
      text(120),
      'Platform name in the file, where the file names it.',
    ),
    attribute('geography_code', 'Geography Code', text(120), 'Geography of the figure.'),
    attribute(
      'member',
      'Member',
      text(200),
      'Line item, tier, content, audience, indicator or market measure of the figure.',
    ),
    requiredAttribute(
      'period_end',
      'Period End Date',
      date,
      'Last day of the period, snapped to the month end.',
    ),
    requiredAttribute(
      'period_end_reported',
      'Reported Period End Date',
      date,
      'Last day of the period as the publisher has it.',
    ),
    requiredAttribute('period_kind', 'Period Kind', text(1), 'As in the facts: M, Q, H, Y, D or S.'),
    requiredAttribute('date_basis', 'Date Basis', text(10), 'As in the facts: Stated, Matched or Assumed.'),
    requiredAttribute('basis', 'Basis', text(12), 'Reported, Derived, Estimated or Synthetic.'),
    requiredAttribute('raw', 'Raw', text(500), 'The text in the file.'),
    requiredAttribute(
      'unit',
      'Unit',
      text(20),
      'Base unit of the figure: USD, count, percent, USD a month or text.',
    ),
    requiredAttribute(
      'base_value',
      'Base Value',
      text(40),
      'The value in base units before the currency rate, as an exact decimal; text for prose.',
    ),
    requiredAttribute(
      'value',
      'Value',
      text(40),
      'The value in base units, amounts in the reporting currency, as an exact decimal; text for prose.',
    ),
    requiredAttribute(
      'status',
      'Status',
      text(12),
      'loaded, or staged when a rule kept it out of the facts.',
    ),
    attribute('reason', 'Reason', text(300), 'The rule that kept the figure out.'),
    requiredAttribute(
      'first_loaded_on',
      'First Loaded On',
      date,
      'Day of the load that first held the figure with this value; later loads keep it.',
    ),
  ],
};

/** Figures that a source has changed after they were loaded: both values, each with its day. */
export const etlRestatement: Table = {
  kind: 'audit',
  name: 'etl_restatement',
  modelName: 'Load Restatement',
  grain: 'One row per change of a figure of the same dataset, members and period between two loads.',
  description:
    'Restated figures with the value before and after, carried over from load to load. Values are in base units before the currency rate.',
  primaryKey: ['restatement_id'],
  columns: [
    degenerate('restatement_id', 'Restatement Id', integer, 'Number of the restatement, counting up.'),
    requiredAttribute('dataset', 'Dataset', text(80), 'Contract that read the figure.'),
    requiredAttribute('fact_table', 'Fact Table', text(40), 'Fact that the figure belongs to.'),
    requiredAttribute('measure', 'Measure', text(40), 'Column of the fact that the figure belongs to.'),
    attribute('platform_code', 'Platform Code', text(120), 'Platform of the figure.'),
    attribute('geography_code', 'Geography Code', text(120), 'Geography of the figure.'),
    attribute('member', 'Member', text(200), 'Further members of the figure, as in stg_figure.'),
    requiredAttribute('period_end', 'Period End Date', date, 'Last day of the period.'),
    requiredAttribute('unit', 'Unit', text(20), 'Base unit of both values.'),
    requiredAttribute('value_before', 'Value Before', text(40), 'The value that was loaded before.'),
    requiredAttribute('raw_before', 'Raw Before', text(500), 'The text of the file that gave it.'),
    requiredAttribute('file_before', 'File Before', text(300), 'File that gave it.'),
    requiredAttribute('line_before', 'Line Before', integer, 'Line of that file.'),
    requiredAttribute(
      'loaded_on_before',
      'Loaded On Before',
      date,
      'Day of the load that first held the value before.',
    ),
    requiredAttribute('value_after', 'Value After', text(40), 'The value that replaced it.'),
    requiredAttribute('raw_after', 'Raw After', text(500), 'The text of the file that gives it.'),
    requiredAttribute('file_after', 'File After', text(300), 'File that gives it.'),
    requiredAttribute('line_after', 'Line After', integer, 'Line of that file.'),
    requiredAttribute(
      'loaded_on_after',
      'Loaded On After',
      date,
      'Day of the load that first held the value after.',
    ),
  ],
};
