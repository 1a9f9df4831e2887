/**
 * Cuts text into the words that are indexed, asked for and marked. Plain English words are folded and hashed while they
 * are read and never become strings; whatever is more than that goes through `scanChunk`, up to the next space.
 */
import { HASH_SEED, hashStep } from '../core/hash.ts';
import { commandWord, fold, MAX_WORD } from './fold.ts';
import { isNumber, SCRIPT_WITHOUT_SPACES, type Span, splitRun } from './split-run.ts';
import { WordBytes } from './word-bytes.ts';

/**
 * Hears of each word: its UTF-16 offsets in the text, its place among the text's words, and whether it is a compound
 * (`test-time`, `SpeechGPT`) that shares its place with its parts. `scanned` holds the folded word until it returns.
 */
export type Listener = (start: number, end: number, position: number, whole: boolean) => void;

export const scanned = new WordBytes();

/** Longer chains of hyphens are sentences or URLs, and their joined form would only fill the vocabulary. */
const MAX_PIECES = 6;

/**
 * A LaTeX command with what it takes if that is a name and no text; `13%` (also as LaTeX writes it), `37.3` and `37,000`;
 * anything made of letters and digits.
 */
const RUN =
  /\\(?:(?:cite\w*|\w*ref|label|begin|end)\*?\{[^}]*\}|[A-Za-z]+)|\p{Nd}+(?:\.\p{Nd}+|,\p{Nd}{3}(?!\p{Nd}))*\\?%|\p{Nd}+(?:\.\p{Nd}+|,\p{Nd}{3}(?!\p{Nd}))+|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
const HYPHENS = '-‐‑–_';

/** What each ASCII character is: part of what a plain word may not be, a letter, or the end of any word. */
const OTHER = 0;
const LETTER = 1;
const END = 2;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return LETTER;
  return /[\d\-_'\\%]/.test(character) ? OTHER : END;
});

/** @returns the length of the text in words, compounds counted by their parts. */
export function scan(text: string, listener: Listener): number {
  const { bytes } = scanned;
  const end = text.length;
  let position = 0;
  let at = 0;
  while (at < end) {
    let code = text.charCodeAt(at);
    let kind = code < 128 ? (KINDS[code] ?? OTHER) : OTHER;
    // A hyphen, an apostrophe or a percent sign in front of a word belongs to none.
    if (kind === END || code === 45 || code === 39 || code === 37) {
      at++;
      continue;
    }
    const start = at;
    if (kind === LETTER) {
      const capital = code < 97;
      let length = 0;
      let hash = HASH_SEED;
      do {
        const letter = code | 32;
        bytes[length++] = letter;
        hash = hashStep(hash, letter);
        code = text.charCodeAt(++at);
      } while (code >= 97 && code <= 122);
      if (capital && length === 1) {
        for (; code >= 65 && code <= 90; code = text.charCodeAt(++at)) {
          const letter = code | 32;
          bytes[length++] = letter;
          hash = hashStep(hash, letter);
        }
      }
      kind = at === end ? END : code < 128 ? (KINDS[code] ?? OTHER) : OTHER;
      if (kind === END && length <= MAX_WORD) {
        scanned.length = length;
        scanned.hash = hash;
        listener(start, at, position++, false);
        continue;
      }
    }
    while (at < end && text.charCodeAt(at) > 32) at++;
    position = scanChunk(text.slice(start, at), start, position, listener);
  }
  return position;
}

/** @param offset of the chunk in its text. @returns the next position. */
function scanChunk(chunk: string, offset: number, first: number, listener: Listener): number {
  let position = first;
  let atom: Span[] = [];

  const emit = (word: string, start: number, end: number, whole: boolean): void => {
    if (word === '') return;
    scanned.set(word);
    listener(offset + start, offset + end, position, whole);
  };
  const flush = (): void => {
    const opening = atom[0];
    const closing = atom.at(-1);
    if (opening === undefined || closing === undefined) return;
    if (atom.length > 1 && atom.length <= MAX_PIECES) {
      const pieces = atom.map(([start, end]) => fold(chunk.slice(start, end)));
      if (!pieces.every(isNumber)) {
        emit(pieces.join('').slice(0, MAX_WORD), opening[0], closing[1], true);
      }
    }
    for (const [start, end] of atom) {
      const run = chunk.slice(start, end);
      const parts = splitRun(run);
      if (parts.length > 1 && !SCRIPT_WITHOUT_SPACES.test(run)) emit(fold(run), start, end, true);
      for (const [from, to] of parts) {
        emit(fold(run.slice(from, to)), start + from, start + to, false);
        position++;
      }
    }
    atom = [];
  };

  let last = -1;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(chunk); match !== null; match = RUN.exec(chunk)) {
    const start = match.index;
    if (start !== last + 1 || !HYPHENS.includes(chunk.charAt(last))) flush();
    last = start + match[0].length;
    if (match[0].startsWith('\\')) {
      flush();
      const word = commandWord(match[0]);
      if (word !== '') emit(word, start, last, false);
      if (word !== '') position++;
    } else atom.push([start, last]);
  }
  flush();
  return position;
}
