/** Room for more in typed arrays, for what an index holds by the million. */

type Numbers = Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** @returns `array` itself when `length` fits into it, else a copy with room for half as much again. */
export function grown<A extends Numbers>(array: A, length: number): A {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.ceil(length * 1.5) + 16);
  larger.set(array);
  return larger;
}
