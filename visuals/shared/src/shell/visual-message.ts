import type { CategoricalTable } from '../data/categorical-table';
import type { Localise } from '../localise/localise';
import type { Message } from '../scene/render-message';
import type { Shape } from '../scene/shape';
import type { RoleDescription } from './visual-definition';

/** What the messages of a visual are made of. */
export interface MessageMaterial {
  readonly nameKey: string;
  readonly purposeKey: string;
  readonly roles: readonly RoleDescription[];
  readonly sketch: readonly Shape[];
  readonly localise: Localise;
  readonly locale: string;
}

/** The landing page: what the visual shows and which fields it wants. */
export function landingMessage(material: MessageMaterial): Message {
  const { localise, roles, sketch } = material;
  return {
    kind: 'landing',
    title: localise(material.nameKey),
    lines: [localise(material.purposeKey)],
    fields: roles.map((role) => fieldText(role, material)),
    sketch,
  };
}

/** What is still missing when some fields are bound, or undefined when nothing is. */
export function incompleteMessage(table: CategoricalTable, material: MessageMaterial): Message | undefined {
  const { localise, locale } = material;
  const missing = material.roles.filter(
    ({ role, isRequired }) => isRequired && !table.fields.some((field) => field.roles.includes(role)),
  );
  if (missing.length === 0) return undefined;
  const fields = listText(
    missing.map((role) => localise(role.nameKey)),
    locale,
  );
  return {
    kind: 'incomplete',
    title: localise('Incomplete_Title', { fields }),
    lines: [],
    fields: missing.map((role) => fieldText(role, material)),
    sketch: material.sketch,
  };
}

/** The named empty state: which measures have no value under the present filters. */
export function emptyMessage(table: CategoricalTable, { localise, locale }: MessageMaterial): Message {
  const measures = table.fields.filter(({ isMeasure }) => isMeasure);
  const named = measures.length > 0 ? measures : table.fields;
  const fields = listText(
    named.map(({ name }) => name),
    locale,
  );
  return {
    kind: 'empty',
    title: localise('Empty_Title', { fields }),
    lines: [localise('Empty_Hint')],
    fields: [],
    sketch: [],
  };
}

/** What a reader sees when drawing failed; the reason goes to the host's event as well. */
export function failedMessage(reason: string, { localise }: Pick<MessageMaterial, 'localise'>): Message {
  return {
    kind: 'failed',
    title: localise('Failed_Title'),
    lines: [localise('Failed_Hint', { reason })],
    fields: [],
    sketch: [],
  };
}

function fieldText({ isRequired, nameKey, hintKey }: RoleDescription, { localise }: MessageMaterial): string {
  return localise(isRequired ? 'Landing_Required' : 'Landing_Optional', {
    field: localise(nameKey),
    hint: localise(hintKey),
  });
}

function listText(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format([...new Set(names)]);
}
