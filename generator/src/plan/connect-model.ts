import type { WarehouseAnswer } from '../answers/answers.js';
import { addIncrementalRefresh } from './add-incremental-refresh.js';
import { printMText } from './print-m-text.js';
import { replaceText } from './replace-text.js';
import type { TemplateFile } from './template-file.js';

const EXPRESSIONS = '.SemanticModel/definition/expressions.tmdl';
const MODEL = '.SemanticModel/definition/model.tmdl';
const DEFAULT_PORT = 3306;

/** What the connection of a model is made of. */
export interface ConnectionParts {
  /** The PBIP. */
  readonly files: readonly TemplateFile[];
  /** The MySQL variant of expressions.tmdl. */
  readonly variant: readonly TemplateFile[];
  /** Absolute folder of the warehouse. */
  readonly warehouseFolder: string;
}

/**
 * The PBIP with its model reading the chosen warehouse: the parameter queries get the project's values, and for MySQL
 * expressions.tmdl is replaced. Tables call WarehouseTable in both, so none of them changes.
 */
export function connectModel(warehouse: WarehouseAnswer, parts: ConnectionParts): readonly TemplateFile[] {
  const { files, variant, warehouseFolder } = parts;
  switch (warehouse.kind) {
    case 'files':
      return change(files, EXPRESSIONS, (text) => setParameter(text, 'WarehouseFolder', warehouseFolder));
    case 'mysql': {
      const replacement = variant.find(({ path }) => path.endsWith('/expressions.tmdl'));
      if (replacement === undefined)
        throw new Error('Invariant broken: the generator carries no MySQL variant of expressions.tmdl.');
      const source = new TextDecoder().decode(replacement.bytes);
      const { host, port, database } = warehouse;
      const server = port === DEFAULT_PORT ? host : `${host}:${port}`;
      const expressions = setParameter(
        setParameter(source, 'MySqlServer', server),
        'MySqlDatabase',
        database,
      );
      const connected = change(
        change(files, EXPRESSIONS, () => expressions),
        MODEL,
        (text) => text.replace('"WarehouseFolder"', '"MySqlServer","MySqlDatabase"'),
      );
      return warehouse.incrementalRefresh === true ? addIncrementalRefresh(connected) : connected;
    }
  }
}

function change(
  files: readonly TemplateFile[],
  ending: string,
  edit: (text: string) => string,
): readonly TemplateFile[] {
  return files.map((file) => (file.path.endsWith(ending) ? replaceText(file, edit) : file));
}

/** The TMDL text with the value of a text parameter replaced. Throws when there is no such parameter: our bug. */
function setParameter(tmdl: string, name: string, value: string): string {
  const line = new RegExp(`^expression ${name} = "(?:[^"]|"")*" meta `, 'm');
  if (!line.test(tmdl)) throw new Error(`Invariant broken: expressions.tmdl has no text parameter ${name}.`);
  return tmdl.replace(line, () => `expression ${name} = ${printMText(value)} meta `);
}
