/**
 * Cuts text into the words that are indexed, asked for and marked.
 * Offsets are UTF-16 offsets into the text as given; positions never decrease, and `positions` counts them all.
 */

export interface Token {
  /** Folded: lower case, no diacritics, no apostrophes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Place among the text's words, for phrases and lengths. */
  readonly position: number;
  /** True for a compound (`test-time`, `SpeechGPT`) that shares its positions with its parts. */
  readonly whole: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** Length of the text in words, compounds counted by their parts. */
  readonly positions: number;
}

/** Enough to tell words apart; anything longer is data that nobody types. */
const MAX_WORD = 64;
/** Longer chains of hyphens are sentences or URLs, and their joined form would only fill the vocabulary. */
const MAX_PIECES = 6;

/** `13%` (also as LaTeX wrote it), `37.3` and `37,000`, then anything made of letters and digits. */
const RUN =
  /\p{Nd}+(?:\.\p{Nd}+|,\p{Nd}{3}(?!\p{Nd}))*\\?%|\p{Nd}+(?:\.\p{Nd}+|,\p{Nd}{3}(?!\p{Nd}))+|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
const HYPHENS = '-‐‑–_';
/** What most words are; they need no folding and have no parts. */
const PLAIN = /^[a-z]+$/;
const SCRIPT_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is meant
const ASCII = /^[\x00-\x7f]*$/;
const NUMBER = /^\p{Nd}[\p{Nd}.,%\\]*$/u;
/** Letters that Unicode does not decompose. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

/** The form of a word under which it is indexed. */
export function fold(text: string): string {
  let word = text.toLowerCase();
  if (!ASCII.test(word)) {
    word = word
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[ßøłđħıæœς]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
      .replaceAll('’', "'");
  }
  if (word.includes("'")) word = word.replace(/'s$/, '').replaceAll("'", '');
  if (word.includes('\\') || word.includes(',')) word = word.replace(/[\\,]/g, '');
  return word.length > MAX_WORD ? word.slice(0, MAX_WORD) : word;
}

type Span = readonly [start: number, end: number];

const DIGIT = 0;
const UPPER = 1;
const LOWER = 2;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return DIGIT;
  if (code >= 65 && code <= 90) return UPPER;
  return Number.isNaN(code) ? -1 : LOWER;
}

/**
 * The parts of `SpeechGPT`, `Llama3` and the like; one part when the word has no inner seam, or when a part would be
 * too short to mean anything (`LoRA`, `70B`, `PyTorch`).
 */
function camelParts(text: string, start: number, end: number): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  let capitals = 0;
  for (let at = start + 1; at <= end; at++) {
    const before = kindAt(text, at - 1);
    const after = at < end ? kindAt(text, at) : -1;
    if (before === UPPER) capitals++;
    const seam =
      at === end ||
      (before === DIGIT) !== (after === DIGIT) ||
      (before === LOWER && after === UPPER) ||
      (before === UPPER &&
        after === UPPER &&
        at + 2 < end &&
        kindAt(text, at + 1) === LOWER &&
        kindAt(text, at + 2) === LOWER);
    if (!seam) continue;
    const length = at - from;
    const shortest = capitals === length ? 2 : capitals > 1 ? 4 : 3;
    if (before !== DIGIT && length < shortest) return [[start, end]];
    parts.push([from, at]);
    from = at;
    capitals = 0;
  }
  return parts;
}

let segmenter: Intl.Segmenter | undefined;

/** Words of a script that writes none of its spaces; single characters where the engine has no segmenter. */
function segments(text: string, start: number, end: number): readonly Span[] {
  const run = text.slice(start, end);
  const found: Span[] = [];
  if (typeof Intl === 'object' && 'Segmenter' in Intl) {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    for (const { segment, index } of segmenter.segment(run)) {
      found.push([start + index, start + index + segment.length]);
    }
  } else {
    let at = start;
    for (const character of run) {
      found.push([at, at + character.length]);
      at += character.length;
    }
  }
  return found;
}

export function tokenise(text: string): Tokens {
  const tokens: Token[] = [];
  let position = 0;
  let atom: Span[] = [];

  const emit = (start: number, end: number, whole: boolean): void => {
    const word = fold(text.slice(start, end));
    if (word !== '') tokens.push({ word, start, end, position, whole });
  };
  const flush = (): void => {
    const first = atom[0];
    const last = atom.at(-1);
    if (first === undefined || last === undefined) return;
    if (atom.length > 1 && atom.length <= MAX_PIECES) {
      const pieces = atom.map(([start, end]) => fold(text.slice(start, end)));
      if (!pieces.every((piece) => NUMBER.test(piece))) {
        const word = pieces.join('').slice(0, MAX_WORD);
        tokens.push({ word, start: first[0], end: last[1], position, whole: true });
      }
    }
    for (const [start, end] of atom) {
      const run = text.slice(start, end);
      if (PLAIN.test(run) && run.length <= MAX_WORD) {
        tokens.push({ word: run, start, end, position, whole: false });
        position++;
        continue;
      }
      const parts = partsOf(text, start, end);
      if (parts.length > 1) emit(start, end, true);
      for (const part of parts) {
        emit(part[0], part[1], false);
        position++;
      }
    }
    atom = [];
  };

  let last = -1;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match !== null; match = RUN.exec(text)) {
    const start = match.index;
    if (start !== last + 1 || !HYPHENS.includes(text.charAt(last))) flush();
    last = start + match[0].length;
    atom.push([start, last]);
  }
  flush();
  return { tokens, positions: position };
}

function partsOf(text: string, start: number, end: number): readonly Span[] {
  const run = text.slice(start, end);
  if (!ASCII.test(run) && SCRIPT_WITHOUT_SPACES.test(run)) return segments(text, start, end);
  return NUMBER.test(run) ? [[start, end]] : camelParts(text, start, end);
}
