import type { Migration } from '../../shared/src/settings/migrate-settings';

/** What changed in the settings that reports have saved. */
export const QUADRANT_MIGRATIONS: readonly Migration[] = [
  {
    // The switch of a logarithmic X axis became a choice of scales; a scale chosen since counts.
    version: 2,
    migrate: (saved) => {
      const { logX, ...axes } = saved['axes'] ?? {};
      if (logX === undefined) return saved;
      return { ...saved, axes: logX === true ? { scaleX: 'log', ...axes } : axes };
    },
  },
];
