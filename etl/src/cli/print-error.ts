import { WarehouseError } from '../load/warehouse-error.js';
import { EtlError } from '../run/etl-error.js';
import { printDiagnostic } from './print-diagnostic.js';

/** An error as lines for people: the user's trouble without a stack, a fault of this program with it. */
export function printError(error: unknown): readonly string[] {
  if (error instanceof EtlError)
    return [...error.diagnostics.map(printDiagnostic), `error: ${error.message}`];
  if (error instanceof WarehouseError) return [`error: ${error.message}`];
  return [String(error instanceof Error ? error.stack : error)];
}
