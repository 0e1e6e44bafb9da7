import type { Rule } from './rule.js';
import { unknownField } from './rules/bindings.js';
import {
  customVisualEntry,
  privateVisualListedAsPublic,
  unknownVisualType,
  unusedCustomVisual,
} from './rules/custom-visuals.js';
import {
  analyticBudget,
  analyticHeight,
  fieldBudget,
  filterBudget,
  itemsWithoutData,
  pageHeight,
  visualBudget,
} from './rules/density.js';
import { insidePage, insidePhone, noOverlap } from './rules/geometry.js';
import { fileNames, objectIds, oldPageIds, uniqueNames } from './rules/names.js';
import { hiddenPages, pageBudget, pageOrder } from './rules/pages.js';
import {
  autoDateTime,
  dataSourceVersion,
  modelFolderFiles,
  namedDatabase,
  pbipArtifacts,
} from './rules/project.js';
import { unknownSelector } from './rules/queries.js';
import { altText, tabOrderDirection, tabOrderPresent } from './rules/reading.js';
import { bookmarkOrder, bookmarkTarget, linkTarget, tooltipTarget, visualTarget } from './rules/targets.js';
import { resourceFiles, themeColours, themes } from './rules/theme.js';

/** The table of rules. To add a rule, add a row; findings come in this order. */
export const RULES: readonly Rule[] = [
  pbipArtifacts,
  modelFolderFiles,
  namedDatabase,
  dataSourceVersion,
  autoDateTime,
  unknownField,
  unknownSelector,
  unknownVisualType,
  unusedCustomVisual,
  customVisualEntry,
  privateVisualListedAsPublic,
  linkTarget,
  tooltipTarget,
  bookmarkTarget,
  bookmarkOrder,
  visualTarget,
  pageOrder,
  hiddenPages,
  pageBudget,
  oldPageIds,
  objectIds,
  uniqueNames,
  fileNames,
  insidePage,
  noOverlap,
  insidePhone,
  altText,
  tabOrderPresent,
  tabOrderDirection,
  analyticBudget,
  analyticHeight,
  visualBudget,
  fieldBudget,
  filterBudget,
  itemsWithoutData,
  pageHeight,
  themes,
  resourceFiles,
  themeColours,
];
