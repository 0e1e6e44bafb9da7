import type { Random } from './random.js';

/** Draws places of `weights`, each as often as its weight says. Weights are 0 or more and need not add up to 1. */
export function weightedChoice(weights: readonly number[]): (random: Random) => number {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) {
    total += weight;
    sums.push(total);
  }
  return (random) => {
    const drawn = random.next() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Draws keys of a record by their weights. */
export function weightedName<K extends string>(shares: Readonly<Record<K, number>>): (random: Random) => K {
  const names = Object.keys(shares) as K[];
  const choose = weightedChoice(names.map((name) => shares[name]));
  return (random) => names[choose(random)] as K;
}
