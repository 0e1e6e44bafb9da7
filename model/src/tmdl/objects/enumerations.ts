/**
 * TOM's enumerations with TMDL's spelling (camelCase).
 * Source: Microsoft.AnalysisServices.Tabular reference, and TOM's own TMDL export.
 */
export const dataTypes = [
  'automatic',
  'string',
  'int64',
  'double',
  'dateTime',
  'decimal',
  'boolean',
  'binary',
  'unknown',
  'variant',
] as const;
export type DataType = (typeof dataTypes)[number];

export const aggregateFunctions = [
  'default',
  'none',
  'sum',
  'min',
  'max',
  'count',
  'average',
  'distinctCount',
] as const;
export type AggregateFunction = (typeof aggregateFunctions)[number];

export const alignments = ['default', 'left', 'right', 'center'] as const;
export type Alignment = (typeof alignments)[number];

export const encodingHints = ['default', 'hash', 'value'] as const;
export type EncodingHint = (typeof encodingHints)[number];

export const modeTypes = ['import', 'directQuery', 'default', 'push', 'dual', 'directLake'] as const;
export type ModeType = (typeof modeTypes)[number];

export const dataViewTypes = ['full', 'sample', 'default'] as const;
export type DataViewType = (typeof dataViewTypes)[number];

export const powerBIDataSourceVersions = ['powerBI_V1', 'powerBI_V2', 'powerBI_V3'] as const;
export type PowerBIDataSourceVersion = (typeof powerBIDataSourceVersions)[number];

export const variablesOverrideBehaviors = ['disallow', 'allow'] as const;
export type VariablesOverrideBehavior = (typeof variablesOverrideBehaviors)[number];

export const partitionSourceTypes = [
  'none',
  'query',
  'calculated',
  'm',
  'entity',
  'policyRange',
  'calculationGroup',
  'inferred',
] as const;
export type PartitionSourceType = (typeof partitionSourceTypes)[number];

export const refreshGranularities = ['invalid', 'day', 'month', 'quarter', 'year'] as const;
export type RefreshGranularity = (typeof refreshGranularities)[number];

export const refreshPolicyTypes = ['basic'] as const;
export type RefreshPolicyType = (typeof refreshPolicyTypes)[number];

export const refreshPolicyModes = ['import', 'hybrid'] as const;
export type RefreshPolicyMode = (typeof refreshPolicyModes)[number];

export const summarizationTypes = ['groupBy', 'sum', 'count', 'min', 'max'] as const;
export type SummarizationType = (typeof summarizationTypes)[number];

export const hideMembersTypes = ['default', 'hideBlankMembers'] as const;
export type HideMembersType = (typeof hideMembersTypes)[number];

export const relationshipCardinalities = ['none', 'one', 'many'] as const;
export type RelationshipCardinality = (typeof relationshipCardinalities)[number];

export const crossFilteringBehaviors = ['oneDirection', 'bothDirections', 'automatic'] as const;
export type CrossFilteringBehavior = (typeof crossFilteringBehaviors)[number];

export const joinOnDateBehaviors = ['dateAndTime', 'datePartOnly'] as const;
export type JoinOnDateBehavior = (typeof joinOnDateBehaviors)[number];

export const securityFilteringBehaviors = ['oneDirection', 'bothDirections', 'none'] as const;
export type SecurityFilteringBehavior = (typeof securityFilteringBehaviors)[number];

export const contentTypes = ['xml', 'json'] as const;
export type ContentType = (typeof contentTypes)[number];

export const modelPermissions = ['none', 'read', 'readRefresh', 'refresh', 'administrator'] as const;
export type ModelPermission = (typeof modelPermissions)[number];

export const metadataPermissions = ['default', 'none', 'read'] as const;
export type MetadataPermission = (typeof metadataPermissions)[number];

export const expressionKinds = ['m'] as const;
export type ExpressionKind = (typeof expressionKinds)[number];

export const roleMemberTypes = ['user', 'group', 'auto', 'activeDirectory'] as const;
export type RoleMemberType = (typeof roleMemberTypes)[number];

export const compatibilityModes = ['unknown', 'analysisServices', 'powerBI', 'excel'] as const;
export type CompatibilityMode = (typeof compatibilityModes)[number];
