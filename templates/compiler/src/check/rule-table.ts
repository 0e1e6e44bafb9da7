import type { Rule } from './rule.js';
import { unknownField } from './rules/bindings.js';
import {
  customVisualEntry,
  privateVisualListedAsPublic,
  unknownVisualType,
  unusedCustomVisual,
} from './rules/custom-visuals.js';
import { analyticBudget, analyticHeight } from './rules/density.js';
import { insidePage, insidePhone, noOverlap } from './rules/geometry.js';
import { fileNames, objectIds, uniqueNames } from './rules/names.js';
import { hiddenPages, pageBudget, pageOrder } from './rules/pages.js';
import { unknownSelector } from './rules/queries.js';
import { altText, tabOrderDirection, tabOrderPresent } from './rules/reading.js';
import { bookmarkOrder, bookmarkTarget, linkTarget, tooltipTarget, visualTarget } from './rules/targets.js';
import { resourceFiles, themeColours, themes } from './rules/theme.js';

/** The table of rules for a report. To add a rule, add a row; the order is that of the findings of one file. */
export const RULES: readonly Rule[] = [
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
  themes,
  resourceFiles,
  themeColours,
];
