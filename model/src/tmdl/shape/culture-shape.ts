import type { Culture } from '../objects/culture.js';
import { contentTypes } from '../objects/enumerations.js';
import type { LinguisticMetadata } from '../objects/linguistic-metadata.js';
import type { ModelTranslation } from '../objects/object-translation.js';
import type { ChildRow, ObjectShape } from './object-shape.js';
import { annotations, extendedProperties } from './property-shapes.js';
import { many, one, requiredExpression, text, word } from './rows.js';

export const linguisticMetadataShape: ObjectShape<keyof LinguisticMetadata> = {
  keyword: 'linguisticMetadata',
  naming: 'unnamed',
  hasDescription: false,
  defaultProperty: requiredExpression('content'),
  members: [word('contentType', contentTypes, 'xml'), extendedProperties, annotations],
};

/** TMDL repeats the model's tree under each culture; all that stands in it is translated text. */
const translationShape = (keyword: string, children: readonly ChildRow[] = []): ObjectShape => ({
  keyword,
  naming: 'named',
  hasDescription: false,
  members: [text('caption'), text('description'), text('displayFolder'), ...children],
});

export const levelTranslationShape = translationShape('level');
export const columnTranslationShape = translationShape('column');
export const measureTranslationShape = translationShape('measure');
export const hierarchyTranslationShape = translationShape('hierarchy', [
  many('levels', () => levelTranslationShape, 'attached'),
]);
export const tableTranslationShape = translationShape('table', [
  many('columns', () => columnTranslationShape, 'attached'),
  many('measures', () => measureTranslationShape, 'attached'),
  many('hierarchies', () => hierarchyTranslationShape, 'attached'),
]);
export const perspectiveTranslationShape = translationShape('perspective');
export const modelTranslationShape: ObjectShape = translationShape('model', [
  many('tables' satisfies keyof ModelTranslation, () => tableTranslationShape, 'attached'),
  many('perspectives' satisfies keyof ModelTranslation, () => perspectiveTranslationShape, 'attached'),
]);

/** `translations` holds one `model`; the tabular model keeps that one directly. */
export const translationsShape: ObjectShape = {
  keyword: 'translations',
  naming: 'unnamed',
  hasDescription: false,
  members: [one('model', () => modelTranslationShape, 'attached')],
};

export const cultureShape: ObjectShape<keyof Culture> = {
  keyword: 'cultureInfo',
  aliases: ['culture'],
  naming: 'named',
  hasDescription: false,
  members: [
    one('translations', () => translationsShape, 'attached'),
    one('linguisticMetadata', () => linguisticMetadataShape),
    extendedProperties,
    annotations,
  ],
};
