import type { Diagnostic } from '../../contract/diagnostic.js';
import { hintNearest } from '../hint-nearest.js';
import type { ObjectTranslation } from '../objects/object-translation.js';
import { findByName, type Named } from './find-by-name.js';
import { toDiagnostic, type ModelRule } from './model-rule.js';

/** What a culture translates exists. */
export const translatedObjectsExist: ModelRule = function* ({ model }) {
  for (const culture of model.cultures) {
    const { translations } = culture;
    if (translations === undefined) continue;
    yield* expectEach(translations.perspectives, model.perspectives, 'perspective');
    yield* expectEach(translations.tables, model.tables, 'table');
    for (const translated of translations.tables) {
      const table = findByName(model.tables, translated.name);
      if (table === undefined) continue;
      yield* expectEach(translated.columns, table.columns, 'column');
      yield* expectEach(translated.measures, table.measures, 'measure');
      yield* expectEach(translated.hierarchies, table.hierarchies, 'hierarchy');
      for (const hierarchy of translated.hierarchies) {
        const levels = findByName(table.hierarchies, hierarchy.name)?.levels ?? [];
        yield* expectEach(hierarchy.levels, levels, 'level');
      }
    }
  }
};

function* expectEach(
  translations: readonly ObjectTranslation[],
  known: readonly Named[],
  noun: string,
): Iterable<Diagnostic> {
  for (const translation of translations) {
    if (findByName(known, translation.name) !== undefined) continue;
    yield toDiagnostic({
      code: `model/unknown-${noun}`,
      message: `Translation: there is no ${noun} '${translation.name}'`,
      ...hintNearest(
        translation.name,
        known.map((object) => object.name),
      ),
      object: translation,
    });
  }
}
