import { CUSTOM_VISUAL_PACKAGE } from '@ott-analytics/model/pbir';
import { findNearest } from '@ott-analytics/model/contract';
import type { CheckContext, Finding, Rule } from '../rule.js';
import { NATIVE_VISUAL_TYPES } from '../visual-class.js';

const REPORT_FILE = 'definition/report.json';

/** Every visual type is one of Power BI's own, or a custom visual that report.json registers. */
export const unknownVisualType: Rule = {
  code: 'report/unknown-visual-type',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: "Every visual type is one of Power BI's own, or a custom visual that report.json registers.",
  find: (context) => {
    const registered = registeredGuids(context);
    return allVisuals(context)
      .filter(({ kind }) => kind === 'visual')
      .filter(({ visualType }) => !NATIVE_VISUAL_TYPES.has(visualType) && !registered.includes(visualType))
      .map(({ file, visualType }) => {
        const nearest = findNearest(visualType, [...registered, ...NATIVE_VISUAL_TYPES]);
        return {
          file,
          path: ['visual', 'visualType'],
          message: `"${visualType}" is neither a visual of Power BI nor a custom visual that report.json registers.`,
          hint:
            nearest === undefined
              ? 'Add it to resourcePackages of report.json (type "CustomVisual", name = GUID).'
              : `Did you mean "${nearest}"?`,
        };
      });
  },
};

/** A registered visual that no page uses makes the file larger and needs consent for nothing. */
export const unusedCustomVisual: Rule = {
  code: 'report/unused-custom-visual',
  severity: 'warning',
  category: 'Report',
  source: 'PBI Inspector',
  summary:
    'Every registered custom visual is used by a page; others make the file larger and ask for consent for nothing.',
  find: (context) => {
    const used = new Set(allVisuals(context).map(({ visualType }) => visualType));
    return customPackages(context)
      .filter(({ name }) => !used.has(name))
      .map(({ name, path }) => ({
        file: REPORT_FILE,
        path,
        message: `The custom visual "${name}" is registered, but no page uses it.`,
        hint: 'Take its entry out of resourcePackages, or place the visual on a page.',
      }));
  },
};

/** The entry of a private visual names the bare file <GUID>.pbiviz.json; with a folder Desktop does not find it. */
export const customVisualEntry: Rule = {
  code: 'report/custom-visual-entry',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary:
    'The entry of a private visual names the bare file <GUID>.pbiviz.json; with a folder Desktop does not find it.',
  find: (context) =>
    customPackages(context)
      .filter(({ name, items }) => {
        const file = `${name}.pbiviz.json`;
        return !items.some(
          (item) => item.name === file && item.path === file && item.type === 'CustomVisualMetadata',
        );
      })
      .map(({ name, path }): Finding => {
        const file = `${name}.pbiviz.json`;
        return {
          file: REPORT_FILE,
          path,
          message: `The entry of the custom visual "${name}" has no item with name and path "${file}".`,
          hint: `Write {"name": "${file}", "path": "${file}", "type": "CustomVisualMetadata"}, without a folder.`,
        };
      }),
};

/** A private visual is no AppSource visual: Desktop would look for it in the store. */
export const privateVisualListedAsPublic: Rule = {
  code: 'report/private-visual-as-public',
  severity: 'error',
  category: 'Report',
  source: 'Power BI',
  summary: 'A private visual is not listed as an AppSource visual: Desktop would look for it in the store.',
  find: (context) =>
    registeredPrivateGuids(context)
      .filter((guid) => context.report.publicCustomVisuals.includes(guid))
      .map((guid) => ({
        file: REPORT_FILE,
        path: ['publicCustomVisuals'],
        message: `The private custom visual "${guid}" is listed in publicCustomVisuals too.`,
        hint: 'Take it out there: that list is for visuals of AppSource.',
      })),
};

function allVisuals({ report }: CheckContext): CheckContext['report']['pages'][number]['visuals'] {
  return report.pages.flatMap(({ visuals }) => visuals);
}

function customPackages({ report }: CheckContext): CheckContext['report']['resourcePackages'] {
  return report.resourcePackages.filter(({ type }) => type === CUSTOM_VISUAL_PACKAGE);
}

function registeredPrivateGuids(context: CheckContext): readonly string[] {
  return customPackages(context).map(({ name }) => name);
}

function registeredGuids(context: CheckContext): readonly string[] {
  return [...registeredPrivateGuids(context), ...context.report.publicCustomVisuals];
}
