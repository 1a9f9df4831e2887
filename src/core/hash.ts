/** FNV-1a, 32 bits, one step at a time (Fowler, Noll and Vo; http://www.isthe.com/chongo/tech/comp/fnv/). */
export const HASH_SEED = 0x811c9dc5;
/** @returns 32 bits with sign. */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
