import type { Diagnostic } from '../../contract/diagnostic.js';
import type { TabularDatabase } from '../objects/tabular-database.js';
import {
  compatibilityLevelIsCurrent,
  linguisticMetadataIsReadable,
  tablesHavePartitions,
} from './database-rules.js';
import { lineageTagsAreGuids, lineageTagsAreUnique } from './lineage-rules.js';
import type { ModelRule } from './model-rule.js';
import {
  measureNamesAreUnique,
  measuresAndColumnsDiffer,
  namesAreReadable,
  namesAreUnique,
} from './name-rules.js';
import {
  columnReferencesExist,
  permissionsExist,
  queryGroupsExist,
  relationshipEndsExist,
} from './reference-rules.js';
import { translatedObjectsExist } from './translation-rules.js';
import { relationshipTypesAgree } from './type-rules.js';

/** Every rule a tabular model must keep, apart from those of its DAX and M expressions. */
const rules: readonly ModelRule[] = [
  compatibilityLevelIsCurrent,
  namesAreReadable,
  namesAreUnique,
  measureNamesAreUnique,
  measuresAndColumnsDiffer,
  lineageTagsAreUnique,
  lineageTagsAreGuids,
  relationshipEndsExist,
  relationshipTypesAgree,
  columnReferencesExist,
  permissionsExist,
  queryGroupsExist,
  translatedObjectsExist,
  tablesHavePartitions,
  linguisticMetadataIsReadable,
];

/** All that breaks a rule in a model, in the order of the rules; empty when nothing does. */
export function checkModel(database: TabularDatabase): readonly Diagnostic[] {
  return rules.flatMap((rule) => [...rule(database)]);
}
