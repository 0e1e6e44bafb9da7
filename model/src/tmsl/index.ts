export { compareTmsl, type TmslDifference } from './compare-tmsl.js';
export { printTmsl, type TmslOptions } from './print-tmsl.js';
export type { JsonObject, JsonValue, TmslDatabase } from './tmsl-database.js';
