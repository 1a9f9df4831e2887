/** Bytes that are written one after the other, numbers with seven bits in each, places in few. */
import { grown } from './grow.ts';

/** First bytes that say that `place` took two or three. */
export const TWO_BYTES = 192;
export const THREE_BYTES = 255;
const THREE_BYTES_FROM = TWO_BYTES + ((THREE_BYTES - TWO_BYTES) << 8);
/** Bytes that are copied one by one sooner than a view of them is made. */
const SHORT = 24;

export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#bytes = grown(this.#bytes, this.#length + 1);
    this.#bytes[this.#length++] = value;
  }

  number(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  /** A number below 2^16 in one byte up to 191, which is most of an abstract, two up to 16,319, or three. */
  place(value: number): void {
    const beyond = value - TWO_BYTES;
    if (value >= THREE_BYTES_FROM) {
      this.byte(THREE_BYTES);
      this.byte(value >> 8);
      this.byte(value & 255);
    } else if (beyond >= 0) {
      this.byte(TWO_BYTES + (beyond >> 8));
      this.byte(beyond & 255);
    } else this.byte(value);
  }

  copy(bytes: Uint8Array, from: number, to: number): void {
    const length = this.#length + to - from;
    this.#bytes = grown(this.#bytes, length);
    if (to - from > SHORT) this.#bytes.set(bytes.subarray(from, to), this.#length);
    else for (let at = from; at < to; at++) this.#bytes[this.#length + at - from] = bytes[at] ?? 0;
    this.#length = length;
  }

  /** What was written, in memory that has no room to spare. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
