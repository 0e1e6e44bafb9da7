import { starSchema, type Diagnostic } from '@ott-analytics/model/contract';
import { compileModel } from '@ott-analytics/model/dax';
import { parseTmdl, type TabularDatabase, type TmdlFile } from '@ott-analytics/model/tmdl';
import { checkAgainstContract, readsContract } from '../check-against-contract.js';
import { checkDaxText } from '../dax/check-dax-text.js';
import { checkMText } from '../m/check-m-text.js';
import { listMTexts } from '../m/m-text.js';
import { applyWaivers } from '../waivers/apply-waivers.js';
import { WAIVER_RULES } from '../waivers/waiver-rules.js';
import { findingAt } from './dax-text.js';
import { openModel, type ModelContext } from './model-context.js';
import { MODEL_RULES } from './model-rule-table.js';
import type { ModelFinding } from './model-finding.js';
import { placeFinding } from './place-finding.js';
import { toPlainColumns } from './to-plain-columns.js';

/** A checked model: the model as far as it could be read, and all that was found. */
export interface CheckedModel {
  readonly database: TabularDatabase;
  /** Without errors in the TMDL itself: what the report binds can be looked up. */
  readonly isReadable: boolean;
  /** Files are relative to the definition folder. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks the TMDL files of a model: their syntax and the model's consistency, its DAX and Power Query, the contract of the
 * warehouse where the model reads one, and the rules of the table, less what the model waives. With errors in the TMDL
 * itself only these are given: what follows from half a model helps nobody.
 */
export async function checkModelFiles(files: readonly TmdlFile[]): Promise<CheckedModel> {
  const { database, diagnostics } = parseTmdl(files);
  const isReadable = diagnostics.every(({ severity }) => severity !== 'error');
  if (diagnostics.some(({ code, severity }) => severity === 'error' && !code.startsWith('model/')))
    return { database, isReadable, diagnostics };
  const context = openModel(database);
  const contract = readsContract(database.model, starSchema)
    ? checkAgainstContract(database.model, starSchema)
    : [];
  const findings = MODEL_RULES.flatMap((rule) =>
    Array.from(rule.find(context), (finding) => ({ rule, finding })),
  );
  return {
    database,
    isReadable,
    diagnostics: [
      ...diagnostics,
      ...contract,
      ...checkDax(context),
      ...(await checkM(context)),
      ...applyWaivers(database.model, findings, [...MODEL_RULES, ...Object.values(WAIVER_RULES)]),
    ],
  };
}

function checkDax(context: ModelContext): readonly Diagnostic[] {
  // Circles of measures, and what is wrong with user-defined functions, are found by compiling.
  const compiled = compileModel(toPlainColumns(context.database), () => undefined).diagnostics.filter(
    ({ code, at }) => code === 'dax/circular' || isInFunction(at, context),
  );
  const findings = context.texts.flatMap((text) =>
    checkDaxText(text, context).map(({ code, severity, message, hint, place }) => {
      const finding: ModelFinding = {
        ...findingAt(text, place),
        message: `${text.label.slice(0, 1).toUpperCase()}${text.label.slice(1)}: ${message}`,
        ...(hint !== undefined && { hint }),
      };
      return placeFinding({ code, severity }, finding);
    }),
  );
  return [...findings, ...compiled];
}

function isInFunction(at: Diagnostic['at'], { model }: ModelContext): boolean {
  return model.functions.some(
    (definition) =>
      definition.at !== undefined && definition.at.file === at?.file && definition.at.line <= (at.line ?? 0),
  );
}

async function checkM({ model }: ModelContext): Promise<readonly Diagnostic[]> {
  const shared = new Set([
    ...model.expressions.map(({ name }) => name),
    ...model.tables.map(({ name }) => name),
  ]);
  const checked = await Promise.all(
    listMTexts(model).map(async ({ label, text, objects, start }) =>
      (await checkMText(text, shared)).map(({ code, message, hint, place }) =>
        placeFinding(
          { code, severity: 'error' },
          {
            objects,
            message: `In ${label}: ${message}`,
            ...(hint !== undefined && { hint }),
            ...(start !== undefined && {
              place: { line: start.line + place.line - 1, column: start.column + place.column - 1 },
            }),
          },
        ),
      ),
    ),
  );
  return checked.flat();
}
