import type powerbi from 'powerbi-visuals-api';
import { VERSION_OBJECT, type MigratedSettings, type SavedObjects } from './migrate-settings';

/**
 * What the host has to write so that a report keeps migrated settings: values that are new or
 * different, properties that are gone, and the version.
 */
export function settingsChanges(
  before: SavedObjects,
  { saved, version }: MigratedSettings,
): powerbi.VisualObjectInstancesToPersist {
  const changed = instances(saved, (object, name, value) => before[object]?.[name] !== value);
  const gone = instances(before, (object, name) => !(name in (saved[object] ?? {})));
  const versionInstance = instanceOf(VERSION_OBJECT, { version });
  return { merge: [...changed, versionInstance], ...(gone.length > 0 ? { remove: gone } : {}) };
}

function instances(
  objects: SavedObjects,
  isWanted: (object: string, name: string, value: unknown) => boolean,
): powerbi.VisualObjectInstance[] {
  return Object.entries(objects).flatMap(([object, properties]) => {
    const wanted = Object.entries(properties).filter(([name, value]) => isWanted(object, name, value));
    return wanted.length > 0 ? [instanceOf(object, Object.fromEntries(wanted))] : [];
  });
}

/** The host wants null for the visual as a whole; its types do not say so. */
function instanceOf(object: string, properties: Readonly<Record<string, unknown>>) {
  return { objectName: object, properties, selector: null } as unknown as powerbi.VisualObjectInstance;
}
