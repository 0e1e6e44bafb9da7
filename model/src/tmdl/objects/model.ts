import type { Annotation } from './annotation.js';
import type { Culture } from './culture.js';
import type {
  DataViewType,
  ModeType,
  PowerBIDataSourceVersion,
  VariablesOverrideBehavior,
} from './enumerations.js';
import type { ExtendedProperty } from './extended-property.js';
import type { NamedExpression } from './named-expression.js';
import type { ObjectPath } from './object-path.js';
import type { Perspective } from './perspective.js';
import type { QueryGroup } from './query-group.js';
import type { Relationship } from './relationship.js';
import type { Role } from './role.js';
import type { SourcePosition } from './source-position.js';
import type { Table } from './table.js';
import type { UserDefinedFunction } from './user-defined-function.js';

/** TOM `DataAccessOptions`: how M queries are evaluated. */
export interface DataAccessOptions {
  readonly fastCombine?: boolean;
  readonly legacyRedirects?: boolean;
  readonly returnErrorValuesAsNull?: boolean;
  readonly at?: SourcePosition;
}

/** TOM `AutomaticAggregationOptions`. */
export interface AutomaticAggregationOptions {
  readonly queryCoverage?: number;
  readonly detailTableMinRows?: number;
  readonly aggregationTableMaxRows?: number;
  readonly aggregationTableSizeLimit?: number;
  readonly at?: SourcePosition;
}

/** TOM `Model`. Collections keep their order; it is what TMDL's `ref` lines write down. */
export interface Model {
  readonly name: string;
  readonly description?: string;
  readonly storageLocation?: string;
  readonly defaultMode?: ModeType;
  readonly defaultDataView?: DataViewType;
  readonly culture?: string;
  readonly collation?: string;
  readonly defaultPowerBIDataSourceVersion?: PowerBIDataSourceVersion;
  readonly forceUniqueNames?: boolean;
  readonly discourageImplicitMeasures?: boolean;
  readonly discourageReportMeasures?: boolean;
  readonly dataSourceVariablesOverrideBehavior?: VariablesOverrideBehavior;
  readonly dataSourceDefaultMaxConnections?: number;
  readonly sourceQueryCulture?: string;
  readonly discourageCompositeModels?: boolean;
  readonly disableAutoExists?: number;
  readonly maxParallelismPerRefresh?: number;
  readonly maxParallelismPerQuery?: number;
  readonly disableSystemDefaultExpression?: boolean;
  readonly defaultMeasure?: ObjectPath;
  readonly dataAccessOptions?: DataAccessOptions;
  readonly automaticAggregationOptions?: AutomaticAggregationOptions;
  readonly queryGroups: readonly QueryGroup[];
  readonly tables: readonly Table[];
  readonly relationships: readonly Relationship[];
  readonly roles: readonly Role[];
  readonly perspectives: readonly Perspective[];
  readonly cultures: readonly Culture[];
  readonly expressions: readonly NamedExpression[];
  readonly functions: readonly UserDefinedFunction[];
  readonly extendedProperties: readonly ExtendedProperty[];
  readonly annotations: readonly Annotation[];
  readonly at?: SourcePosition;
}
