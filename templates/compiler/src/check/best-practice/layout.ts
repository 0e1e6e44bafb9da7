import type { Culture, Model, ObjectTranslation, Table, TableTranslation } from '@ott-analytics/model/tmdl';
import type { ModelContext } from '../model/model-context.js';
import type { ModelObject } from '../model/model-finding.js';
import type { ModelRule } from '../model/model-rule.js';
import { tableRule } from './rows.js';

const TABULAR_EDITOR = {
  category: 'Best practice: layout',
  source: 'Tabular Editor BPA',
  severity: 'info',
} as const;
const MANY = 10;

type Translated = 'caption' | 'description' | 'displayFolder';

interface Translatable {
  readonly label: string;
  readonly isVisible: boolean;
  readonly description?: string | undefined;
  readonly displayFolder?: string | undefined;
  readonly objects: readonly ModelObject[];
  /** The culture's text for this object. */
  readonly textIn: (culture: Culture, what: Translated) => string | undefined;
}

const named = <Item extends { readonly name: string }>(
  items: readonly Item[] | undefined,
  name: string,
): Item | undefined => items?.find((item) => item.name.toLowerCase() === name.toLowerCase());

/** Tables, columns, measures and hierarchies with the way to their translations. */
function listTranslatable({ model }: ModelContext): readonly Translatable[] {
  return model.tables.flatMap((table) => [
    {
      label: `the table '${table.name}'`,
      isVisible: table.isHidden !== true,
      description: table.description,
      objects: [table],
      textIn: (culture: Culture, what: Translated) => textOf(tableIn(culture, table), what),
    },
    ...(['columns', 'measures', 'hierarchies'] as const).flatMap((collection) =>
      table[collection].map((object) => ({
        label: `${collection === 'measures' ? '' : `'${table.name}'`}[${object.name}]`,
        isVisible: object.isHidden !== true && table.isHidden !== true,
        description: object.description,
        displayFolder: object.displayFolder,
        objects: [object, table],
        textIn: (culture: Culture, what: Translated) =>
          textOf(named(tableIn(culture, table)?.[collection], object.name), what),
      })),
    ),
  ]);
}

function tableIn(culture: Culture, table: Table): TableTranslation | undefined {
  return named(culture.translations?.tables, table.name);
}

function textOf(translation: ObjectTranslation | undefined, what: Translated): string | undefined {
  const text = translation?.[what]?.trim();
  return text === '' ? undefined : text;
}

/** Cultures other than the one that the model is written in. */
function furtherCultures(model: Model): readonly Culture[] {
  return model.cultures.filter(({ name }) => name !== model.culture);
}

function translationRule(
  head: Pick<ModelRule, 'code' | 'summary'>,
  { what, applies }: { readonly what: Translated; readonly applies: (one: Translatable) => boolean },
): ModelRule {
  const noun = what === 'displayFolder' ? 'display folder' : what === 'caption' ? 'name' : 'description';
  return {
    ...TABULAR_EDITOR,
    ...head,
    find: (context) =>
      furtherCultures(context.model).flatMap((culture) =>
        listTranslatable(context)
          .filter((one) => applies(one) && one.textIn(culture, what) === undefined)
          .map(({ label, objects }) => ({
            objects,
            message: `The culture ${culture.name} has no ${noun} for ${label}.`,
            hint: `Add it in cultures/${culture.name}.tmdl.`,
          })),
      ),
  };
}

/** Best practice for the field list: folders, perspectives, translations. */
export const LAYOUT_RULES: readonly ModelRule[] = [
  {
    ...TABULAR_EDITOR,
    code: 'best-practice/LAYOUT_ADD_TO_PERSPECTIVES',
    summary: 'Where there are perspectives, each visible table is in one.',
    find: ({ model }) =>
      model.perspectives.length === 0
        ? []
        : model.tables
            .filter(
              ({ name, isHidden }) =>
                isHidden !== true &&
                !model.perspectives.some(({ tables }) => named(tables, name) !== undefined),
            )
            .map((table) => ({
              objects: [table],
              message: `The table '${table.name}' is in no perspective.`,
              hint: 'Add it to one, or hide it.',
            })),
  },
  tableRule({
    ...TABULAR_EDITOR,
    code: 'best-practice/LAYOUT_COLUMNS_HIERARCHIES_DF',
    summary: `A table with more than ${MANY} visible columns and hierarchies has display folders for them.`,
    breaks: ({ isHidden, columns, hierarchies }) =>
      isHidden !== true && countLoose([...columns, ...hierarchies]) > MANY,
    says: ({ name, columns, hierarchies }) =>
      `The table '${name}' shows ${countLoose([...columns, ...hierarchies])} columns and hierarchies in no folder.`,
    hint: 'Give them a displayFolder.',
  }),
  tableRule({
    ...TABULAR_EDITOR,
    code: 'best-practice/LAYOUT_MEASURES_DF',
    summary: `A table with more than ${MANY} visible measures has display folders for them.`,
    breaks: ({ isHidden, measures }) => isHidden !== true && countLoose(measures) > MANY,
    says: ({ name, measures }) => `The table '${name}' shows ${countLoose(measures)} measures in no folder.`,
    hint: 'Give them a displayFolder.',
  }),
  translationRule(
    {
      code: 'best-practice/LAYOUT_LOCALIZE_DF',
      summary: 'Display folders are translated into every further culture.',
    },
    { what: 'displayFolder', applies: (one) => one.isVisible && (one.displayFolder ?? '') !== '' },
  ),
  translationRule(
    {
      code: 'best-practice/TRANSLATE_DESCRIPTIONS',
      summary: 'Descriptions are translated into every further culture.',
    },
    { what: 'description', applies: (one) => one.isVisible && (one.description ?? '') !== '' },
  ),
  translationRule(
    {
      code: 'best-practice/TRANSLATE_HIDEABLE_OBJECT_NAMES',
      summary: 'Names that readers see are translated into every further culture.',
    },
    { what: 'caption', applies: (one) => one.isVisible },
  ),
  {
    ...TABULAR_EDITOR,
    code: 'best-practice/TRANSLATE_HIERARCHY_LEVEL_NAMES',
    summary: 'Levels of visible hierarchies are translated into every further culture.',
    find: ({ model }) =>
      furtherCultures(model).flatMap((culture) =>
        model.tables.flatMap((table) =>
          table.hierarchies
            .filter(({ isHidden }) => isHidden !== true && table.isHidden !== true)
            .flatMap((hierarchy) => {
              const translated = named(tableIn(culture, table)?.hierarchies, hierarchy.name);
              return hierarchy.levels
                .filter(({ name }) => textOf(named(translated?.levels, name), 'caption') === undefined)
                .map((level) => ({
                  objects: [level, hierarchy, table],
                  message: `The culture ${culture.name} has no name for the level "${level.name}" of '${table.name}'[${hierarchy.name}].`,
                  hint: `Add it in cultures/${culture.name}.tmdl.`,
                }));
            }),
        ),
      ),
  },
  {
    ...TABULAR_EDITOR,
    code: 'best-practice/TRANSLATE_OTHER_NAMES',
    summary: 'Perspectives are translated into every further culture.',
    find: ({ model }) =>
      furtherCultures(model).flatMap((culture) =>
        model.perspectives
          .filter(
            ({ name }) => textOf(named(culture.translations?.perspectives, name), 'caption') === undefined,
          )
          .map((perspective) => ({
            objects: [perspective],
            message: `The culture ${culture.name} has no name for the perspective '${perspective.name}'.`,
            hint: `Add it in cultures/${culture.name}.tmdl.`,
          })),
      ),
  },
];

function countLoose(
  objects: readonly { readonly isHidden?: boolean; readonly displayFolder?: string }[],
): number {
  return objects.filter(({ isHidden, displayFolder }) => isHidden !== true && (displayFolder ?? '') === '')
    .length;
}
