/** Reads the files that benchmarks are given: JSON Lines, plain or compressed, and tables with tabs. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const linesOf = (file: string): readonly string[] => {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
};

export type Fields = Readonly<Record<string, unknown>>;

/** @throws {Error} that names file and line of what is no JSON object. */
export const readJsonLines = (file: string): readonly Fields[] =>
  linesOf(file).map((line, index) => {
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null) return value as Fields;
    } catch {
      // Said below, in the words of the file.
    }
    throw new Error(`${file}:${index + 1}: not a JSON object`);
  });

/** Rows without the heading line. */
export const readTable = (file: string): readonly (readonly string[])[] =>
  linesOf(file)
    .slice(1)
    .map((line) => line.replace(/\r$/, '').split('\t'));
