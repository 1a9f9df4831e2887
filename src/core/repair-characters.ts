/**
 * Known damage to characters: what PDF extraction, copying and wrong decoding do to single letters, and how it is undone.
 * These rules hold everywhere in a text, formulas included.
 */

export interface RepairRule {
  readonly name: string;
  /** Where the damage comes from, and why the rule cannot hit sound text. */
  readonly why: string;
  readonly example: readonly [damaged: string, mended: string];
  readonly mend: (text: string) => string;
}

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
  amp: '&',
};

/** The third byte of UTF-8 quotes and dashes, as Latin-1 and as Windows-1252 show it. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '\u0093': '–',
  '“': '–',
  '\u0094': '—',
  '”': '—',
  '\u0098': '‘',
  '˜': '‘',
  '\u0099': '’',
  '™': '’',
  '\u009c': '“',
  œ: '“',
  '\u009d': '”',
  '\u00a6': '…',
};

/** TeX's accent commands, as the combining characters they stand for. */
const TEX_ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  c: '\u0327',
  v: '\u030c',
};

const accented = (letter: string, accent: string): string => `${letter}${accent}`.normalize('NFC');

const texAccent = (found: string, accent: string, letter: string): string =>
  TEX_ACCENTS[accent] === undefined ? found : accented(letter, TEX_ACCENTS[accent]);

export const CHARACTER_RULES: readonly RepairRule[] = [
  {
    name: 'doubly encoded letter',
    why: 'UTF-8 read as Latin-1; in sound text Ã is never followed by one of these signs.',
    example: ['MÃ¶bius, 640Ã\u0097480', 'Möbius, 640×480'],
    mend: (text) =>
      text.replace(/Ã([\u0080-\u009f\u00a1-\u00bf])/g, (_found, byte: string) =>
        String.fromCharCode(0x40 + byte.charCodeAt(0)),
      ),
  },
  {
    name: 'doubly encoded sign',
    why: 'The same for signs below À; Â before them is only ever the lead byte.',
    example: ['5 Â± 2', '5 ± 2'],
    mend: (text) => text.replace(/Â([\u0080-\u009f\u00a1-\u00bf€™])/g, '$1'),
  },
  {
    name: 'doubly encoded punctuation',
    why: 'The same for dashes and quotes, through Latin-1 or Windows-1252.',
    example: ['robotâ\u0080\u0099s and userâ€™s', 'robot’s and user’s'],
    mend: (text) =>
      text.replace(/â[\u0080€]([\u0093\u0094\u0098\u0099\u009c\u009d\u00a6“”˜™œ])/g, (found, byte: string) =>
        String(PUNCTUATION[byte] ?? found),
      ),
  },
  {
    name: 'soft hyphen by glyph number',
    why: 'Glyph 173 is the soft hyphen of PDF fonts; it stands where a line broke a word.',
    example: ['demon(cid:173) strated', 'demonstrated'],
    mend: (text) => text.replace(/\(cid:173\)\s*/g, ''),
  },
  {
    name: 'soft hyphen',
    why: 'Invisible. Before a line break it broke a word; before a space it stood in for a real one.',
    example: ['re\u00adading a long\u00ad\nword', 'reading a longword'],
    mend: (text) => text.replace(/\u00ad+(?:\r?\n[ \t]*)?/g, ''),
  },
  {
    name: 'underline beside its letter',
    why: 'PDF extraction sets the line that marks the letters of an acronym on a no-break space of its own.',
    example: ['with \u00a0\u0332user networ\u00a0\u0332ks', 'with user networks'],
    mend: (text) => text.replace(/\u00a0\u0332/g, ''),
  },
  {
    name: 'invisible character',
    why: 'Zero-width space, word joiner, byte order mark and direction controls only disturb search. Joiners of scripts and emoji stay.',
    example: ['zero\u200b width\u202e', 'zero width'],
    mend: (text) => text.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''),
  },
  {
    name: 'half a character',
    why: 'One half of a surrogate pair, left where a text was cut at a number of UTF-16 units; alone it is no character.',
    example: ['Broken \ud83d emoji', 'Broken emoji'],
    mend: (text) => text.replace(/\p{Surrogate}/gu, ''),
  },
  {
    name: 'ligature',
    why: 'One glyph of a font for two letters.',
    example: ['eﬃcient classiﬁcation', 'efficient classification'],
    mend: (text) => text.replace(/[ﬀ-ﬆ]/g, (found) => LIGATURES[found] ?? found),
  },
  {
    name: 'HTML entity',
    why: 'Text that was escaped for a page once too often, or many times. Only entities that escaping makes.',
    example: ['Q&amp;A with p &lt; 0.05', 'Q&A with p < 0.05'],
    mend: (text) =>
      text.replace(
        /&(?:amp;)*(lt|gt|quot|apos|#39|#x27|nbsp|amp);/g,
        (found, name: string) => ENTITIES[name] ?? found,
      ),
  },
  {
    name: 'accent on a dotless i',
    why: 'A dotless i of Latin text only exists to carry an accent, which may come before it or after it.',
    example: ['na ̈ıve, naı̈ve', 'naïve, naïve'],
    mend: (text) =>
      text
        .replace(/ ?([\u0300-\u0302\u0306\u0308]) ?ı/g, (_found, accent: string) => accented('i', accent))
        .replace(/ı([\u0300-\u0302\u0306\u0308])/g, (_found, accent: string) => accented('i', accent)),
  },
  {
    name: 'accent after its letter',
    why: 'Acute, grave, diaeresis or caron a space after a vowel. Not before other scripts, where it marks a formula (torque ̈τ).',
    example: ['Le ́vy and Nystro ̈m', 'Lévy and Nyström'],
    mend: (text) =>
      text.replace(
        /([aeiouyAEIOUY]) ([\u0300\u0301\u0308\u030c])(?=[a-z]|\P{L})/gu,
        (_found, letter: string, accent: string) => accented(letter, accent),
      ),
  },
  {
    name: 'accent before its letter',
    why: 'The same between a consonant and the vowel that carries it.',
    example: ['Fr ́echet distance', 'Fréchet distance'],
    mend: (text) =>
      text.replace(
        /([b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]) ([\u0300\u0301\u0308])([aeiouy])/g,
        (_found, before: string, accent: string, letter: string) => before + accented(letter, accent),
      ),
  },
  {
    name: 'TeX accent in braces',
    why: 'An accent command with its letter in braces means nothing else.',
    example: ['H\\"{o}lder, Erd\\H{o}s and {\\"u}ber', 'Hölder, Erd\\H{o}s and über'],
    mend: (text) =>
      text
        .replace(/\{\\(['`^"~])\\?([A-Za-z])\}/g, texAccent)
        .replace(/\\(['`^"~]|[cv](?=\{))\{\\?([A-Za-z])\}/g, texAccent),
  },
  {
    name: 'TeX accent',
    why: 'Inside a word and before a vowel (or ã, ñ, õ), so that escaped quotes and it\\’s stay as they are.',
    example: ['Fr\\\'echet, na\\"ive, espa\\~nol', 'Fréchet, naïve, español'],
    mend: (text) =>
      text
        .replace(/(?<=\p{L})\\(['`^"])([aeiouyAEIOUY])/gu, texAccent)
        .replace(/\\(~)([nNaAoO])(?=\p{L})/gu, texAccent),
  },
  {
    name: 'letter in braces',
    why: 'BibTeX braces around one accented letter of a word.',
    example: ['na{ï}ve', 'naïve'],
    mend: (text) => text.replace(/(?<=\p{L})\{([^\p{ASCII}])\}/gu, '$1'),
  },
];
