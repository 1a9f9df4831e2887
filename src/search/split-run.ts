/** Cuts a run of letters and digits that is more than one plain word: `SpeechGPT`, `Llama3`, scripts without spaces. */
import { isAscii } from './fold.ts';

export type Span = readonly [start: number, end: number];

/** Han, Hiragana, Katakana, Thai, Khmer, Lao. */
export const SCRIPT_WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}]/u;
const NUMBER = /^\p{Nd}[\p{Nd}.,%\\]*$/u;
export const isNumber = (text: string): boolean => NUMBER.test(text);

const DIGIT = 0;
const UPPER = 1;
const LOWER = 2;
const APOSTROPHE = 3;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 65 && code <= 90) return UPPER;
  if (code === 39 || code === 0x2019) return APOSTROPHE;
  return Number.isNaN(code) ? -1 : LOWER;
}

/** One part when the run has no inner seam, or when a part would be too short to mean anything (`LoRA`, `70B`, `PyTorch`). */
function camelParts(run: string): readonly Span[] {
  const parts: Span[] = [];
  const end = run.length;
  let from = 0;
  let capitals = 0;
  for (let at = 1; at <= end; at++) {
    const before = kindAt(run, at - 1);
    const after = at < end ? kindAt(run, at) : -1;
    if (before === UPPER) capitals++;
    const seam =
      at === end ||
      (before === DIGIT) !== (after === DIGIT) ||
      (before === LOWER && after === UPPER) ||
      (before === UPPER &&
        after === UPPER &&
        at + 2 < end &&
        kindAt(run, at + 1) === LOWER &&
        kindAt(run, at + 2) === LOWER);
    if (!seam) continue;
    const length = at - from;
    const shortest = capitals === length ? 2 : capitals > 1 ? 4 : 3;
    if (before !== DIGIT && length < shortest) return [[0, end]];
    parts.push([from, at]);
    from = at;
    capitals = 0;
  }
  return parts;
}

let segmenter: Intl.Segmenter | undefined;

/** Words of a script that writes none of its spaces; single characters where the engine has no segmenter. */
function segments(run: string): readonly Span[] {
  const found: Span[] = [];
  if (typeof Intl === 'object' && 'Segmenter' in Intl) {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    for (const { segment, index } of segmenter.segment(run)) found.push([index, index + segment.length]);
  } else {
    let at = 0;
    for (const character of run) {
      found.push([at, at + character.length]);
      at += character.length;
    }
  }
  return found;
}

/** Offsets of the parts of `run`, which has no spaces and hyphens. */
export function splitRun(run: string): readonly Span[] {
  if (!isAscii(run) && SCRIPT_WITHOUT_SPACES.test(run)) return segments(run);
  return NUMBER.test(run) ? [[0, run.length]] : camelParts(run);
}
