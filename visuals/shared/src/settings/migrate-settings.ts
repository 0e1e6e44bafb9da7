/** Saved properties by object and name, as a report keeps them. */
export type SavedObjects = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What a version changed in the shape of saved settings. */
export interface Migration {
  /** The version of settings that it leads to; versions before are brought up to it. */
  readonly version: number;
  readonly migrate: (saved: SavedObjects) => SavedObjects;
}

/** Settings in the present shape. */
export interface MigratedSettings {
  readonly saved: SavedObjects;
  /** The version of that shape; a report of a newer version keeps its own. */
  readonly version: number;
  /** Whether the report has an older shape, or none on record. */
  readonly isOutdated: boolean;
}

/** Where a report keeps the version of its settings. */
export const VERSION_OBJECT = 'settings';

/** Reports that have no version on record were saved before there was one. */
const FIRST_VERSION = 1;

/**
 * Brings saved settings into the present shape, version by version. Those of a newer version stay as
 * they are: what this version does not know, it leaves at the default.
 */
export function migrateSettings(
  saved: SavedObjects | undefined,
  migrations: readonly Migration[],
): MigratedSettings {
  const present = migrations.reduce((highest, { version }) => Math.max(highest, version), FIRST_VERSION);
  if (saved === undefined) return { saved: {}, version: present, isOutdated: false };
  const onRecord = saved[VERSION_OBJECT]?.['version'];
  const version = typeof onRecord === 'number' ? onRecord : FIRST_VERSION;
  const migrated = [...migrations]
    .sort((a, b) => a.version - b.version)
    .filter((migration) => migration.version > version)
    .reduce((objects, { migrate }) => migrate(objects), saved);
  return {
    saved: migrated,
    version: Math.max(present, version),
    isOutdated: onRecord === undefined || version < present,
  };
}
