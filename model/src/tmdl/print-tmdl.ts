import type { TabularDatabase } from './objects/tabular-database.js';
import { printObject } from './print/print-object.js';
import { printFileName } from './print/print-file-name.js';
import type { PlainObject } from './read/plain-object.js';
import { cultureShape } from './shape/culture-shape.js';
import { functionShape, namedExpressionShape, queryGroupShape } from './shape/expression-shape.js';
import { databaseShape, modelShape } from './shape/model-shape.js';
import type { ObjectShape } from './shape/object-shape.js';
import { perspectiveShape } from './shape/perspective-shape.js';
import { annotationShape, extendedPropertyShape } from './shape/property-shapes.js';
import { relationshipShape } from './shape/relationship-shape.js';
import { roleShape } from './shape/role-shape.js';
import { tableShape } from './shape/table-shape.js';
import { printName } from './syntax/object-name.js';
import type { TmdlFile } from './tmdl-file.js';

/** The model's collections, and where TMDL puts them. The order of `ref` lines is the order of the rows with one. */
const collections = [
  { key: 'queryGroups', shape: queryGroupShape, place: 'model' },
  { key: 'extendedProperties', shape: extendedPropertyShape, place: 'model' },
  { key: 'annotations', shape: annotationShape, place: 'model' },
  { key: 'tables', shape: tableShape, place: 'folder', folder: 'tables' },
  { key: 'roles', shape: roleShape, place: 'folder', folder: 'roles' },
  { key: 'perspectives', shape: perspectiveShape, place: 'folder', folder: 'perspectives' },
  { key: 'cultures', shape: cultureShape, place: 'folder', folder: 'cultures' },
  { key: 'expressions', shape: namedExpressionShape, place: 'file', file: 'expressions.tmdl' },
  { key: 'functions', shape: functionShape, place: 'file', file: 'functions.tmdl' },
  { key: 'relationships', shape: relationshipShape, place: 'file', file: 'relationships.tmdl' },
] as const;

const collectionKeys: ReadonlySet<string> = new Set(collections.map((collection) => collection.key));

/**
 * Prints a tabular model as the files of a TMDL definition folder: byte for byte as Microsoft's serializer prints
 * it (tabs, line feeds, its order of members, a blank line after each object), except where SPECIFICATION.md says
 * so. Reading the files back gives the same model.
 */
export function printTmdl(database: TabularDatabase): readonly TmdlFile[] {
  // Interfaces have no index signature; the shape tables know the keys of each object.
  const root = database as unknown as PlainObject;
  const model = database.model as unknown as PlainObject;
  const files: TmdlFile[] = [
    { path: 'database.tmdl', text: join([printObject(databaseShape, root, 0, (key) => key !== 'model')]) },
    { path: 'model.tmdl', text: join(printModel(model)) },
  ];
  for (const collection of collections) {
    const objects = model[collection.key] as readonly PlainObject[];
    if (collection.place === 'file' && objects.length > 0) {
      files.push({
        path: collection.file,
        text: join(objects.map((object) => printObject(collection.shape, object, 0))),
      });
    }
    if (collection.place !== 'folder') continue;
    for (const object of objects) {
      const path = `${collection.folder}/${printFileName(String(object['name']))}.tmdl`;
      files.push({ path, text: join([printObject(collection.shape, object, 0)]) });
    }
  }
  return files;
}

function printModel(model: PlainObject): readonly (readonly string[])[] {
  const blocks = [printObject(modelShape, model, 0, (key) => !collectionKeys.has(key))];
  for (const { key, shape, place } of collections) {
    const objects = model[key] as readonly PlainObject[];
    if (place === 'model') blocks.push(...objects.map((object) => printObject(shape, object, 0)));
    if (place === 'folder' && objects.length > 0)
      blocks.push(objects.map((object) => printReference(shape, object)));
  }
  return blocks;
}

function printReference(shape: ObjectShape, object: PlainObject): string {
  return `ref ${shape.keyword} ${printName(String(object['name']))}`;
}

/** A blank line follows each object, also the last one. */
function join(blocks: readonly (readonly string[])[]): string {
  return blocks.map((lines) => `${lines.join('\n')}\n\n`).join('');
}
