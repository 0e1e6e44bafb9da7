import { describe, expect, it } from 'vitest';
import { createFakeHost } from '../../../tools/src/gallery/page/fake-host.js';
import { RowSelection } from '../../../visuals/shared/src/interaction/row-selection.js';

type Categories = Parameters<RowSelection['replaceCategories']>[0];

const CATEGORIES = [{ source: { queryName: 'Title' } }] as unknown as Categories;
const keyOf = (row: number): string => `Title[${row}]`;

/** A selection over marks, and how many identities it has built. */
function open(rowsOfMarks: readonly (readonly number[])[], selectedKeys: readonly string[] = []) {
  const fake = createFakeHost({ strings: {}, selectedKeys });
  const plain = fake.host as { createSelectionIdBuilder(): object };
  let built = 0;
  const host = {
    ...fake.host,
    createSelectionIdBuilder: () => {
      built += 1;
      return plain.createSelectionIdBuilder();
    },
  };
  const selection = new RowSelection(host);
  let changes = 0;
  selection.whenChanged(() => (changes += 1));
  selection.replaceCategories(CATEGORIES);
  selection.offer(() => rowsOfMarks);
  return { selection, fake, built: () => built, changes: () => changes };
}

const single = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, row) => [row]);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the selection of rows', () => {
  it('builds identities for the rows that are asked for and for no others', async () => {
    const { selection, built, changes } = open(single(30_000));
    expect(built()).toBe(0);
    selection.select([5, 29_999], false, () => undefined);
    await settled();
    expect([...selection.selectedRows()]).toEqual([5, 29_999]);
    expect(built()).toBe(2);
    expect(changes()).toBe(1);
    selection.offer(() => single(30_000));
    expect(built()).toBe(2);
  });

  it('finds thousands of rows of a bookmark by their keys', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => 3 * index);
    const { selection, built } = open(single(30_000), rows.map(keyOf));
    expect(selection.selectedRows().size).toBe(10_000);
    expect(selection.selectedRows().has(29_997)).toBe(true);
    expect(built()).toBeLessThanOrEqual(30_000);
  });

  it('is of whole marks: one of which some rows are selected gives all, in the order of the marks', () => {
    const { selection, fake } = open([
      [4, 0],
      [1, 3],
      [2, 5],
    ]);
    fake.selectFromOutside([keyOf(5), keyOf(0)]);
    expect([...selection.selectedRows()]).toEqual([4, 0, 2, 5]);
  });

  it('knows nothing of rows that are not drawn', () => {
    const { selection } = open(single(3), [keyOf(99), keyOf(1)]);
    expect([...selection.selectedRows()]).toEqual([1]);
  });

  it('goes along when new data put the same rows in another place', () => {
    const { selection, fake } = open(single(3));
    fake.selectFromOutside([keyOf(2)]);
    selection.replaceCategories([{ source: { queryName: 'Other' } }]);
    selection.offer(() => single(3));
    expect(selection.selectedRows().size).toBe(0);
    selection.replaceCategories(CATEGORIES);
    selection.offer(() => single(3));
    expect([...selection.selectedRows()]).toEqual([2]);
  });

  it('has no identity to give without a grouping, and selects nothing then', async () => {
    const { selection, fake } = open(single(2));
    selection.replaceCategories(undefined);
    expect(selection.identitiesOf([0, 1])).toEqual([]);
    selection.select([0], false, () => {
      throw new Error('Nothing was selected.');
    });
    await settled();
    expect(fake.calls).toEqual([]);
  });
});
