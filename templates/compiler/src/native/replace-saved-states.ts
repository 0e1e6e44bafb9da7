import { asObject, valueAt, type JsonObject } from '@ott-analytics/model/pbir';
import type { NativeTwin } from './native-twins.js';
import { without } from './to-native-visual.js';

/**
 * Returns a bookmark whose saved visuals follow their twins: type replaced, formatting of the visual dropped,
 * visibility and filters kept. Twins are given by visual name.
 */
export function replaceSavedStates(bookmark: JsonObject, twins: ReadonlyMap<string, NativeTwin>): JsonObject {
  const sections = asObject(valueAt(bookmark, ['explorationState', 'sections']));
  if (sections === undefined) return bookmark;
  return {
    ...bookmark,
    explorationState: {
      ...asObject(bookmark['explorationState']),
      sections: mapMembers(sections, (section) => {
        const containers = asObject(section['visualContainers']);
        if (containers === undefined) return section;
        return {
          ...section,
          visualContainers: mapMembers(containers, (container, name) =>
            replaceState(container, twins.get(name)),
          ),
        };
      }),
    },
  };
}

function replaceState(container: JsonObject, twin: NativeTwin | undefined): JsonObject {
  const state = asObject(container['singleVisual']);
  if (twin === undefined || state === undefined) return container;
  return {
    ...container,
    singleVisual: { ...without(state, ['objects']), visualType: twin.visualType, objects: {} },
  };
}

/** Maps the members that are objects; others stay. */
function mapMembers(
  object: JsonObject,
  change: (member: JsonObject, name: string) => JsonObject,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => {
      const member = asObject(value);
      return [name, member === undefined ? value : change(member, name)];
    }),
  );
}
