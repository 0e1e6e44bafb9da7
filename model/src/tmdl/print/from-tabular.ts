import type { PlainObject } from '../read/plain-object.js';
import { cultureShape } from '../shape/culture-shape.js';
import type { ObjectShape } from '../shape/object-shape.js';
import { partitionShape } from '../shape/partition-shape.js';

type Turn = (object: PlainObject) => PlainObject;

/** The reverse of what the reader does to objects whose form in TMDL differs from their form in the model. */
const turns: ReadonlyMap<ObjectShape, Turn> = new Map<ObjectShape, Turn>([
  [
    partitionShape,
    (object) => {
      const { kind, ...source } = object['source'] as PlainObject;
      const hasSource = Object.values(source).some((value) => value !== undefined);
      return { ...object, sourceType: kind, source: hasSource ? source : undefined };
    },
  ],
  [
    cultureShape,
    (object) => ({
      ...object,
      translations: object['translations'] === undefined ? undefined : { model: object['translations'] },
    }),
  ],
]);

/** Gives an object of the tabular model the form that its shape describes. */
export function fromTabular(shape: ObjectShape, object: PlainObject): PlainObject {
  return turns.get(shape)?.(object) ?? object;
}
