export { checkModel } from './check/check-model.js';
export { parseTmdl, type ParsedTmdl } from './parse-tmdl.js';
export { printTmdl } from './print-tmdl.js';
export type { TmdlFile } from './tmdl-file.js';
export type { AlternateOf } from './objects/alternate-of.js';
export type { Annotation } from './objects/annotation.js';
export type { CalculationExpression } from './objects/calculation-expression.js';
export type { CalculationGroup } from './objects/calculation-group.js';
export type { CalculationItem } from './objects/calculation-item.js';
export type { ChangedProperty } from './objects/changed-property.js';
export type { ColumnPermission } from './objects/column-permission.js';
export type {
  CalculatedColumn,
  CalculatedTableColumn,
  Column,
  ColumnBase,
  DataColumn,
} from './objects/column.js';
export type { Culture } from './objects/culture.js';
export type { DataCoverageDefinition } from './objects/data-coverage-definition.js';
export type { DetailRowsDefinition } from './objects/detail-rows-definition.js';
export type {
  AggregateFunction,
  Alignment,
  CompatibilityMode,
  ContentType,
  CrossFilteringBehavior,
  DataType,
  DataViewType,
  EncodingHint,
  ExpressionKind,
  HideMembersType,
  JoinOnDateBehavior,
  MetadataPermission,
  ModeType,
  ModelPermission,
  PartitionSourceType,
  PowerBIDataSourceVersion,
  RefreshGranularity,
  RefreshPolicyMode,
  RefreshPolicyType,
  RelationshipCardinality,
  RoleMemberType,
  SecurityFilteringBehavior,
  SummarizationType,
  VariablesOverrideBehavior,
} from './objects/enumerations.js';
export type { ExtendedProperty } from './objects/extended-property.js';
export type { FormatStringDefinition } from './objects/format-string-definition.js';
export type { Hierarchy } from './objects/hierarchy.js';
export type { Kpi } from './objects/kpi.js';
export type { Level } from './objects/level.js';
export type { LinguisticMetadata } from './objects/linguistic-metadata.js';
export type { Measure } from './objects/measure.js';
export type { AutomaticAggregationOptions, DataAccessOptions, Model } from './objects/model.js';
export type { NamedExpression } from './objects/named-expression.js';
export type { ObjectPath } from './objects/object-path.js';
export type {
  HierarchyTranslation,
  ModelTranslation,
  ObjectTranslation,
  TableTranslation,
} from './objects/object-translation.js';
export type { Partition, PartitionSource } from './objects/partition.js';
export type { Perspective, PerspectiveMember, PerspectiveTable } from './objects/perspective.js';
export type { QueryGroup } from './objects/query-group.js';
export type { RefreshPolicy } from './objects/refresh-policy.js';
export type { RelatedColumnDetails } from './objects/related-column-details.js';
export type { Relationship } from './objects/relationship.js';
export type { RoleMember } from './objects/role-member.js';
export type { Role } from './objects/role.js';
export type { SourcePosition, TextPosition } from './objects/source-position.js';
export type { TablePermission } from './objects/table-permission.js';
export type { Table } from './objects/table.js';
export type { TabularDatabase } from './objects/tabular-database.js';
export type { UserDefinedFunction } from './objects/user-defined-function.js';
export type { Variation } from './objects/variation.js';
