import { describe, expect, it } from 'vitest';
import { reuseOf, type UpdateInputs } from '../../../visuals/shared/src/shell/update-reuse.js';

const DATA = 2;
const RESIZE = 4;
const RESIZE_END = 32;

const dataView = { metadata: { columns: [] } };
const inputs: UpdateInputs = {
  dataView,
  paletteKey: 'light',
  viewport: { width: 400, height: 300 },
  isEditing: false,
};
const wider: UpdateInputs = { ...inputs, viewport: { width: 500, height: 300 } };

describe('what an update keeps of the one before', () => {
  it('is nothing when the host says that data changed, even for the same data view', () => {
    expect(reuseOf(inputs, { ...inputs }, DATA)).toBe('nothing');
    expect(reuseOf(inputs, wider, DATA | RESIZE)).toBe('nothing');
  });

  it('is nothing at first, for another data view, for other colours, or when the kind is not told', () => {
    expect(reuseOf(undefined, inputs, RESIZE)).toBe('nothing');
    expect(reuseOf(inputs, { ...inputs, dataView: { metadata: { columns: [] } } }, RESIZE)).toBe('nothing');
    expect(reuseOf(inputs, { ...inputs, paletteKey: 'dark' }, RESIZE)).toBe('nothing');
    expect(reuseOf(inputs, { ...inputs }, undefined)).toBe('nothing');
  });

  it('is what was read when only the frame changed, and everything when nothing did', () => {
    expect(reuseOf(inputs, wider, RESIZE)).toBe('content');
    expect(reuseOf(inputs, { ...inputs }, RESIZE_END)).toBe('drawing');
    expect(reuseOf(inputs, { ...inputs, isEditing: true }, RESIZE_END)).toBe('content');
  });
});
