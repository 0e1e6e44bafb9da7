import { printType } from './ddl.js';
import type { Column, ColumnRole, Table } from './table.js';

const titles: Record<Table['kind'], string> = {
  dimension: 'Dimensions',
  fact: 'Facts',
  audit: 'Audit tables',
};

function printRole(role: ColumnRole): string {
  switch (role.kind) {
    case 'foreign-key':
      return `key of ${role.references}`;
    case 'measure':
      return `${role.additivity}, ${role.unit}`;
    case 'surrogate-key':
    case 'natural-key':
    case 'degenerate':
    case 'attribute':
    case 'lineage':
      return role.kind.replace('-', ' ');
  }
}

function printColumn(column: Column): string {
  const type = printType(column.type, 'mysql') + (column.nullable ? '' : ' NOT NULL');
  return `| \`${column.name}\` | ${column.modelName} | ${type} | ${printRole(column.role)} | ${column.description} |`;
}

function printTable(table: Table): string {
  const head = `### ${table.name} (${table.modelName})\n\n**Grain:** ${table.grain}\n\n${table.description}\n`;
  const key = `Primary key: ${table.primaryKey.map((name) => `\`${name}\``).join(', ')}\n`;
  const rows = [
    '| column | name in Power BI | type | role | meaning |',
    '|---|---|---|---|---|',
    ...table.columns.map(printColumn),
  ];
  return `${head}\n${key}\n${rows.join('\n')}\n`;
}

/** The data dictionary as Markdown: every table with grain and key, every column with type, role, unit and meaning. */
export function printDataDictionary(tables: readonly Table[]): string {
  const intro = '# Data dictionary\n\nGenerated from the contract (`npm run generate`); do not edit.\n';
  const sections = (['dimension', 'fact', 'audit'] as const).map((kind) => {
    const members = tables.filter((table) => table.kind === kind);
    return `## ${titles[kind]}\n\n${members.map(printTable).join('\n')}`;
  });
  return [intro, ...sections].join('\n');
}
