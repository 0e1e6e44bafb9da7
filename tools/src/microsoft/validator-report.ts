/** One finding of Microsoft's report validator. */
export interface ReportFinding {
  /** Microsoft's code, for example `PBIR_VISUAL_TYPE_UNKNOWN`. */
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** What the validator found; an error makes a report unusable, a warning does not. */
export interface ReportFindings {
  readonly kind: 'validated';
  readonly errors: readonly ReportFinding[];
  readonly warnings: readonly ReportFinding[];
}

/** The shape of the validator's JSON output, as far as it is used (version 0.1.4). */
interface ValidatorOutput {
  readonly data?: {
    readonly result?: string;
    readonly errorCount?: number;
    readonly warningCount?: number;
    readonly diagnostics?: Readonly<
      Record<
        string,
        { readonly severity: string; readonly items: readonly { message: string; file?: string }[] }
      >
    >;
  };
}

/** Findings from the validator's JSON output; undefined when the text is no such output (then it did not run). */
export function parseValidatorOutput(output: string): ReportFindings | undefined {
  const data = readOutput(output)?.data;
  // A report without any finding has counts of 0 and no diagnostics at all.
  const isClean = data?.result !== undefined && data.errorCount === 0 && data.warningCount === 0;
  const diagnostics = data?.diagnostics ?? (isClean ? {} : undefined);
  if (diagnostics === undefined) return undefined;
  const findings = Object.entries(diagnostics).flatMap(([code, { severity, items }]) =>
    items.map(({ message, file }) => ({
      severity,
      finding: { code, message, ...(file === undefined ? {} : { file }) },
    })),
  );
  const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';
  return {
    kind: 'validated',
    errors: findings.filter(isError).map(({ finding }) => finding),
    warnings: findings.filter((found) => !isError(found)).map(({ finding }) => finding),
  };
}

/**
 * The findings that say that a schema could not be loaded: the validator calls them warnings and ends with success,
 * although it has checked nothing then.
 */
export function unreachableSchemas({ errors, warnings }: ReportFindings): readonly ReportFinding[] {
  return [...errors, ...warnings].filter(({ code }) => code.endsWith('SCHEMA_UNREACHABLE'));
}

function readOutput(output: string): ValidatorOutput | undefined {
  try {
    return JSON.parse(output) as ValidatorOutput;
  } catch {
    return undefined;
  }
}
