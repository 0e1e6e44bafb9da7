import { describe, expect, it } from 'vitest';
import { QUADRANT_MIGRATIONS } from '../../../visuals/content-quadrant/src/quadrant-migrations.js';
import { migrateSettings, type Migration } from '../../../visuals/shared/src/settings/migrate-settings.js';
import { settingsChanges } from '../../../visuals/shared/src/settings/settings-changes.js';

/** Two made-up changes: a property got another name, then another unit. */
const RENAMED: Migration = {
  version: 2,
  migrate: (saved) => ({ bar: { width: saved['bar']?.['thickness'] } }),
};
const IN_PERCENT: Migration = {
  version: 3,
  migrate: (saved) => ({ bar: { width: Number(saved['bar']?.['width']) / 100 } }),
};

describe('saved settings', () => {
  it('go through every version since theirs, in order', () => {
    const old = migrateSettings({ bar: { thickness: 40 } }, [IN_PERCENT, RENAMED]);
    expect(old).toEqual({ saved: { bar: { width: 0.4 } }, version: 3, isOutdated: true });
    const younger = migrateSettings({ bar: { width: 40 }, settings: { version: 2 } }, [RENAMED, IN_PERCENT]);
    expect(younger.saved).toEqual({ bar: { width: 0.4 } });
  });

  it('stay as they are in the present version, in a newer one, and when there are none', () => {
    const present = { bar: { width: 0.4 }, settings: { version: 3 } };
    expect(migrateSettings(present, [RENAMED, IN_PERCENT])).toEqual({
      saved: present,
      version: 3,
      isOutdated: false,
    });
    const newer = { bar: { width: 'auto' }, settings: { version: 9 } };
    expect(migrateSettings(newer, [RENAMED])).toEqual({ saved: newer, version: 9, isOutdated: false });
    expect(migrateSettings(undefined, [RENAMED])).toEqual({ saved: {}, version: 2, isOutdated: false });
  });

  it('have a version put on record even when nothing changed yet', () => {
    const saved = { text: { size: 12 } };
    expect(migrateSettings(saved, [])).toEqual({ saved, version: 1, isOutdated: true });
  });

  it('are kept by what is new, what is gone, and the version', () => {
    const before = { axes: { logX: true, clip: false }, text: { size: 12 } };
    const migrated = migrateSettings(before, QUADRANT_MIGRATIONS);
    expect(settingsChanges(before, migrated)).toEqual({
      merge: [
        { objectName: 'axes', properties: { scaleX: 'log' }, selector: null },
        { objectName: 'settings', properties: { version: 2 }, selector: null },
      ],
      remove: [{ objectName: 'axes', properties: { logX: true }, selector: null }],
    });
    const same = migrateSettings({ text: { size: 12 } }, []);
    expect(settingsChanges({ text: { size: 12 } }, same)).toEqual({
      merge: [{ objectName: 'settings', properties: { version: 1 }, selector: null }],
    });
  });
});

describe('the quadrant of an older report', () => {
  const axes = (saved: Readonly<Record<string, unknown>>) =>
    migrateSettings({ axes: saved }, QUADRANT_MIGRATIONS).saved['axes'];

  it('keeps its logarithmic X axis, unless a scale was chosen since', () => {
    expect(axes({ logX: true })).toEqual({ scaleX: 'log' });
    expect(axes({ logX: false, clip: true })).toEqual({ clip: true });
    expect(axes({ logX: true, scaleX: 'symlog' })).toEqual({ scaleX: 'symlog' });
  });
});
