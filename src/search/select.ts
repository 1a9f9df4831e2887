/** Brings the largest of many numbers to the front, which is much quicker than sorting all of them. */

/**
 * Afterwards `keys[from]` up to `keys[to]` are the largest of `keys[from]` and all after it, in falling order.
 * Quickselect with the median of three (C. A. R. Hoare, "Algorithm 65: Find", CACM 4(7), 1961).
 * @param keys without two equal numbers.
 */
export function sortLargest(keys: Float64Array, from: number, to: number): void {
  const last = Math.min(to, keys.length);
  let low = from;
  let high = keys.length - 1;
  while (low < high && last <= high) {
    const [a, b, c] = [keys[low] ?? 0, keys[(low + high) >> 1] ?? 0, keys[high] ?? 0];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let left = low;
    let right = high;
    while (left <= right) {
      while ((keys[left] ?? 0) > pivot) left++;
      while ((keys[right] ?? 0) < pivot) right--;
      if (left > right) break;
      const swapped = keys[left] ?? 0;
      keys[left++] = keys[right] ?? 0;
      keys[right--] = swapped;
    }
    if (last - 1 <= right) high = right;
    else if (last - 1 >= left) low = left;
    else break;
  }
  keys.subarray(from, last).sort().reverse();
}
