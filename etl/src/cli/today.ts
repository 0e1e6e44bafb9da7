/** The day of a moment, yyyy-mm-dd in UTC. */
export const todayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
