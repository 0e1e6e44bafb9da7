import { expect, it } from 'vitest';
import { importWithTom } from '../../../tools/src/microsoft/import-with-tom.js';
import { describeWith, requireTom } from '../../support/requirements.js';
import { DEFINITION } from './read-semantic-model.js';

describeWith(requireTom(), "Microsoft's object model and the template", () => {
  it('takes the semantic model as it stands', async () => {
    const imported = await importWithTom(DEFINITION, () => undefined);
    expect(imported.kind === 'refused' ? imported.refusal : imported.kind).toBe('imported');
  });
});
