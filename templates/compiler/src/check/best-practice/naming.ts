import type { Model } from '@ott-analytics/model/tmdl';
import type { ModelContext } from '../model/model-context.js';
import type { ModelObject } from '../model/model-finding.js';
import type { ModelRule } from '../model/model-rule.js';
import { nameRelationship, relationshipRule, tableRule } from './rows.js';

const MICROSOFT = { category: 'Best practice: naming', source: 'Microsoft BPA' } as const;
const TABULAR_EDITOR = { category: 'Best practice: naming', source: 'Tabular Editor BPA' } as const;

/** Two or more capitals with small letters between or behind them, as in `GrossMargin` and `MAUTotal`. */
const CAMEL_CASE = /[A-Z](?:[A-Z0-9]*[a-z][a-z0-9]*[A-Z]|[a-z0-9]*[A-Z][A-Z0-9]*[a-z])[A-Za-z0-9]*/;

interface NamedPlace {
  readonly noun: 'table' | 'column' | 'measure' | 'hierarchy' | 'partition' | 'calculation item';
  readonly name: string;
  readonly isVisible: boolean;
  readonly objects: readonly ModelObject[];
}

/** Everything of the model that bears a name of its own. */
function listNames({ model, columns, measures }: ModelContext): readonly NamedPlace[] {
  return [
    ...columns.map(({ column, table, isVisible }): NamedPlace => ({
      noun: 'column',
      name: column.name,
      isVisible,
      objects: [column, table],
    })),
    ...measures.map(({ measure, table, isVisible }): NamedPlace => ({
      noun: 'measure',
      name: measure.name,
      isVisible,
      objects: [measure, table],
    })),
    ...model.tables.flatMap((table): readonly NamedPlace[] => [
      { noun: 'table', name: table.name, isVisible: table.isHidden !== true, objects: [table] },
      ...table.hierarchies.map((hierarchy) => ({
        noun: 'hierarchy' as const,
        name: hierarchy.name,
        isVisible: hierarchy.isHidden !== true && table.isHidden !== true,
        objects: [hierarchy, table],
      })),
      ...table.partitions.map((partition) => ({
        noun: 'partition' as const,
        name: partition.name,
        isVisible: false,
        objects: [partition, table],
      })),
      ...(table.calculationGroup?.calculationItems ?? []).map((item) => ({
        noun: 'calculation item' as const,
        name: item.name,
        isVisible: true,
        objects: [item, table],
      })),
    ]),
  ];
}

function nameRule(
  head: Omit<ModelRule, 'find'>,
  breaks: (place: NamedPlace, context: ModelContext) => boolean,
  { says, hint }: { readonly says: string; readonly hint: string },
): ModelRule {
  return {
    ...head,
    find: (context) =>
      listNames(context)
        .filter((place) => breaks(place, context))
        .map(({ noun, name, objects }) => ({ objects, message: `The ${noun} "${name}" ${says}`, hint })),
  };
}

const isColumnLike = ({ noun }: NamedPlace): boolean => noun === 'column' || noun === 'hierarchy';
const isTableLike = ({ noun }: NamedPlace): boolean => noun === 'table' || noun === 'measure';
const isCamelCase = ({ name, isVisible }: NamedPlace): boolean =>
  isVisible && !name.includes(' ') && CAMEL_CASE.test(name);
const pairsOf = (model: Model, from?: string, to?: string): number =>
  model.relationships.filter(
    ({ fromColumn, toColumn }) => fromColumn?.table === from && toColumn?.table === to,
  ).length;

/** Best practice for names. */
export const NAMING_RULES: readonly ModelRule[] = [
  tableRule({
    ...MICROSOFT,
    code: 'best-practice/PARTITION_NAME_SHOULD_MATCH_TABLE_NAME_FOR_SINGLE_PARTITION_TABLES',
    alsoKnownAs: ['PARTITION_NAMES_SHOULD_MATCH_TABLE_NAMES'],
    severity: 'info',
    summary: 'A single partition has the name of its table.',
    breaks: ({ name, partitions, calculationGroup }) =>
      calculationGroup === undefined && partitions.length === 1 && partitions[0]?.name !== name,
    says: ({ name, partitions }) =>
      `The only partition of the table '${name}' is named "${partitions[0]?.name ?? ''}".`,
    hint: 'Give it the name of the table.',
  }),
  nameRule(
    {
      ...MICROSOFT,
      code: 'best-practice/SPECIAL_CHARS_IN_OBJECT_NAMES',
      alsoKnownAs: ['AVOID_INVALID_NAME_CHARACTERS'],
      severity: 'warning',
      summary: 'Names hold no tabs, line breaks or other control characters.',
    },
    ({ name }) => /\p{Cc}/u.test(name),
    { says: 'holds a control character.', hint: 'Rename it.' },
  ),
  nameRule(
    {
      ...TABULAR_EDITOR,
      code: 'best-practice/NO_CAMELCASE_COLUMNS_HIERARCHIES',
      severity: 'warning',
      summary: 'Visible columns and hierarchies have words with spaces between them.',
    },
    (place) => isColumnLike(place) && isCamelCase(place),
    { says: 'is written as one word with capitals inside.', hint: 'Put spaces between the words.' },
  ),
  nameRule(
    {
      ...TABULAR_EDITOR,
      code: 'best-practice/NO_CAMELCASE_MEASURES_TABLES',
      severity: 'warning',
      summary: 'Visible measures and tables have words with spaces between them.',
    },
    (place) => isTableLike(place) && isCamelCase(place),
    { says: 'is written as one word with capitals inside.', hint: 'Put spaces between the words.' },
  ),
  nameRule(
    {
      ...MICROSOFT,
      code: 'best-practice/FIRST_LETTER_OF_OBJECTS_MUST_BE_CAPITALIZED',
      alsoKnownAs: ['UPPERCASE_FIRST_LETTER_COLUMNS_HIERARCHIES', 'UPPERCASE_FIRST_LETTER_MEASURES_TABLES'],
      severity: 'info',
      summary: 'Names that readers see begin with a capital letter.',
    },
    ({ name, noun, isVisible }) => noun !== 'partition' && isVisible && /^\p{Ll}/u.test(name),
    { says: 'begins with a small letter.', hint: 'Begin it with a capital; leave prefixes such as dim out.' },
  ),
  nameRule(
    {
      ...MICROSOFT,
      code: 'best-practice/OBJECTS_SHOULD_NOT_START_OR_END_WITH_A_SPACE',
      severity: 'warning',
      summary: 'No name begins or ends with a space.',
    },
    ({ name }) => name !== name.trim(),
    { says: 'begins or ends with a space.', hint: 'Take the space out.' },
  ),
  relationshipRule({
    ...TABULAR_EDITOR,
    code: 'best-practice/RELATIONSHIP_COLUMN_NAMES',
    severity: 'warning',
    summary:
      'Both ends of a relationship have one name; of several between two tables, the first ends with the second.',
    breaks: ({ fromColumn: from, toColumn: to }, { model }) =>
      from !== undefined &&
      to !== undefined &&
      (pairsOf(model, from.table, to.table) > 1 ? !from.name.endsWith(to.name) : from.name !== to.name),
    says: (relationship) =>
      `The ends of the relationship ${nameRelationship(relationship)} have different names.`,
    hint: 'Give both the name of the key.',
  }),
];
