/** Random numbers that a seed decides, so that every run of a benchmark sees the same papers and queries. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, below). */
  integer(below: number): number;
  /** @throws {RangeError} when there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item;
  /** Around `mean`, by the central limit: the sum of four uniform numbers. */
  around(mean: number, deviation: number): number;
}

/** Mixes two 32-bit numbers into one; the finaliser of MurmurHash3 (A. Appleby). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Marsaglia's xorshift with 128 bits of state ("Xorshift RNGs", 2003). */
export function createRandom(seed: number): Random {
  let x = mix(seed, 1) | 1;
  let y = mix(seed, 2);
  let z = mix(seed, 3);
  let w = mix(seed, 4);
  const next = (): number => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    next,
    integer,
    pick: (items) => {
      const index = integer(items.length);
      if (!(index in items)) throw new RangeError('nothing to pick from');
      return items[index] as (typeof items)[number];
    },
    around: (mean, deviation) => mean + (next() + next() + next() + next() - 2) * Math.sqrt(3) * deviation,
  };
}

/** @returns the items in random order (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    const item = order[i] as Item;
    order[i] = order[j] as Item;
    order[j] = item;
  }
  return order;
}
