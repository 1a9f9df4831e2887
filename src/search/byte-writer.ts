/** Bytes that are written one after the other, numbers with seven bits in each. */
import { grown } from './grow.ts';

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

  /** What was written, in memory that has no room to spare. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
