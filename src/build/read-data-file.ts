/** Reads one file of the data folder as UTF-8 text, or says in one sentence why it cannot. */
import { readFileSync, statSync } from 'node:fs';

/** A list of this size is a mistake: 256 MB are about 160,000 abstracts, and a build holds them all in memory. */
const SIZE_LIMIT = 256_000_000;

export type FileText = { readonly text: string } | { readonly line: number; readonly message: string };

/** Line of the first byte that is not UTF-8, from 1. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
    line += 1;
  }
  return line;
}

/** Why the system refused, for people. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not a folder',
  ELOOP: 'its link leads in a circle',
  EISDIR: 'it is a folder',
  EIO: 'the disk failed',
};

export function reasonFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS[code] ?? code;
}

export function readDataFile(path: string): FileText {
  let bytes: Uint8Array;
  try {
    const stats = statSync(path);
    // Reading a pipe or a device could wait for ever.
    if (!stats.isFile()) return { line: 0, message: 'cannot be read: it is not a file' };
    const { size } = stats;
    if (size > SIZE_LIMIT) {
      const megabytes = Math.round(size / 1_000_000);
      return {
        line: 0,
        message: `${megabytes} MB is too large for one list (limit ${SIZE_LIMIT / 1_000_000} MB); split it`,
      };
    }
    bytes = readFileSync(path);
  } catch (error) {
    return { line: 0, message: `cannot be read: ${reasonFor(error)}` };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { line: firstBadLine(bytes), message: 'not valid UTF-8; save the file as UTF-8' };
  }
}
