import { toDiagnostic, type ModelRule } from './model-rule.js';

/** The lowest level that Power BI Desktop writes today; lower ones lack features this package relies on. */
const lowestCompatibilityLevel = 1600;

/** Power BI Desktop's level is at least 1600. */
export const compatibilityLevelIsCurrent: ModelRule = function* (database) {
  if (database.compatibilityLevel >= lowestCompatibilityLevel) return;
  yield toDiagnostic({
    code: 'model/compatibility-level',
    severity: 'warning',
    message: `Compatibility level ${database.compatibilityLevel} is below ${lowestCompatibilityLevel}, which Power BI Desktop writes`,
    hint: `Set compatibilityLevel to ${lowestCompatibilityLevel} or more`,
    object: database,
    property: 'compatibilityLevel',
  });
};

/** A table with columns has a partition to fill them; a calculation group gets one by itself. */
export const tablesHavePartitions: ModelRule = function* ({ model }) {
  for (const table of model.tables) {
    if (table.columns.length === 0 || table.partitions.length > 0 || table.calculationGroup !== undefined)
      continue;
    yield toDiagnostic({
      code: 'model/table-without-partition',
      severity: 'warning',
      message: `Table '${table.name}' has columns but no partition: nothing fills it`,
      object: table,
    });
  }
};

/** Linguistic metadata that says it is JSON is JSON. */
export const linguisticMetadataIsReadable: ModelRule = function* ({ model }) {
  for (const culture of model.cultures) {
    const metadata = culture.linguisticMetadata;
    if (metadata?.contentType !== 'json') continue;
    try {
      JSON.parse(metadata.content);
    } catch (error) {
      yield toDiagnostic({
        code: 'model/linguistic-metadata',
        message: `Linguistic metadata of culture '${culture.name}' is no JSON: ${error instanceof Error ? error.message : ''}`,
        object: metadata,
        property: 'content',
      });
    }
  }
};
