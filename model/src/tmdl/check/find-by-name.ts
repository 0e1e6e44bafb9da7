/** An object with a name. */
export interface Named {
  readonly name: string;
}

/** The object of that name, letter case apart, as the engine compares names; undefined when there is none. */
export function findByName<Item extends Named>(items: readonly Item[], name: string): Item | undefined {
  const key = name.toLowerCase();
  return items.find((item) => item.name.toLowerCase() === key);
}
