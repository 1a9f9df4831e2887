/** Cuts a search index into records of a few megabytes, and puts it together again if all of it is as it was. */
import type { StoredArray, StoredIndex } from './paper-store.ts';

const KINDS = { Uint8Array, Uint16Array, Int16Array, Uint32Array } as const;
type Kind = keyof typeof KINDS;

/** Bytes in one record: few enough to be copied without a pause that a reader would notice. */
const CHUNK = 4 << 20;
const HEAD = 'head';

interface ArrayHead {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: number;
  /** Checksum of the bytes. */
  readonly sum: number;
}

export interface IndexHead {
  readonly format: number;
  readonly files: readonly string[];
  readonly arrays: readonly ArrayHead[];
}

export type IndexKey = typeof HEAD | [array: string, chunk: number];

/** Every record with its key; the copies are made while they are asked for. */
export function* splitIndex({
  format,
  files,
  arrays,
}: StoredIndex): Generator<[IndexKey, IndexHead | ArrayBuffer]> {
  const heads: ArrayHead[] = [];
  for (const [name, array] of Object.entries(arrays)) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    heads.push({ name, kind: kindOf(array), bytes: bytes.length, sum: checksum(bytes) });
    // A view would be stored with all of the memory that it is a part of.
    for (let at = 0; at < bytes.length; at += CHUNK)
      yield [[name, at / CHUNK], bytes.slice(at, at + CHUNK).buffer];
  }
  yield [HEAD, { format, files, arrays: heads }];
}

/** @returns undefined when there is none, one of another format, or one of which anything is missing or changed. */
export async function joinIndex(
  read: (key: IndexKey) => Promise<IndexHead | ArrayBuffer | undefined>,
  format: number,
): Promise<StoredIndex | undefined> {
  const head = await read(HEAD);
  if (!head || head instanceof ArrayBuffer || head.format !== format) return undefined;
  const arrays: Record<string, StoredArray> = {};
  for (const { name, kind, bytes, sum } of head.arrays) {
    const joined = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += CHUNK) {
      const chunk = await read([name, at / CHUNK]);
      if (!(chunk instanceof ArrayBuffer) || chunk.byteLength !== Math.min(CHUNK, bytes - at))
        return undefined;
      joined.set(new Uint8Array(chunk), at);
    }
    if (checksum(joined) !== sum) return undefined;
    arrays[name] = new KINDS[kind](joined.buffer);
  }
  return { format, files: head.files, arrays };
}

function kindOf(array: StoredArray): Kind {
  const names = Object.keys(KINDS) as Kind[];
  const kind = names.find((name) => array instanceof KINDS[name]);
  if (!kind) throw new TypeError('no array of a kind that can be stored');
  return kind;
}

/** FNV-1a over words of four bytes, and over what is left byte by byte; written out, since code in common would be a chunk more. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  const whole = bytes.length - (bytes.length % 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < whole; at += 4) sum = Math.imul(sum ^ view.getUint32(at, true), 0x01000193);
  for (let at = whole; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x01000193);
  return sum >>> 0;
}
