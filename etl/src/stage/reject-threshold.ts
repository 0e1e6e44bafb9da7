/** Share of records that may be refused where a contract does not say otherwise. */
export const DEFAULT_REJECT_THRESHOLD = 0.25;
