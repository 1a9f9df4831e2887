/** Known remains of lost markup in prose, and how they are undone. Formulas are left alone by the caller. */
import type { RepairRule } from './repair-characters.ts';

const URL = String.raw`https?:\/\/[^\s{}]+`;

/** A label that only repeats the address is dropped. */
const link = (_found: string, url: string, label: string | undefined): string => {
  const name = (label ?? '').trim();
  return name === '' || url.includes(name) || name.includes(url) ? url : `${name} (${url})`;
};

/** Signs that stand between words in prose, by the names that TeX gives them. */
const SIGNS: Readonly<Record<string, string>> = {
  approx: '≈',
  cdot: '·',
  ge: '≥',
  geq: '≥',
  in: '∈',
  infty: '∞',
  le: '≤',
  leq: '≤',
  pm: '±',
  sim: '∼',
  times: '×',
  to: '→',
};

/** Characters that Unicode has raised and lowered, in one order. */
const PLAIN = '0123456789+-=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

const SIGN = new RegExp(String.raw`(?<=^|\s)\\(${Object.keys(SIGNS).join('|')})(?=\s|$)`, 'g');

export const MARKUP_RULES: readonly RepairRule[] = [
  {
    name: 'escaped character',
    why: 'TeX must escape these to print them; a backslash before them means nothing else.',
    example: ['13\\% of Q\\&A, snake\\_case, C\\#', '13% of Q&A, snake_case, C#'],
    mend: (text) => text.replace(/(?<!\\)\\([%&#_])/g, '$1'),
  },
  {
    name: 'TeX quotes',
    why: 'A pair of backticks is how TeX opens a quotation; typists also close it with a straight quote.',
    example: ["``emergent abilities'' and ``competitor\"", '“emergent abilities” and “competitor”'],
    mend: (text) => text.replace(/``([^`]{1,200}?)(?:''|")/g, '“$1”'),
  },
  {
    name: 'single TeX quotes',
    why: 'One backtick before a word and one straight quote after it; code in backticks closes with a backtick.',
    example: ["the `settling' time", 'the ‘settling’ time'],
    mend: (text) =>
      text.replace(/(?<=^|[\s([“])`([^\s`']|[^\s`'][^`']{0,80}[^\s`'])'(?![\p{L}\p{N}'])/gu, '‘$1’'),
  },
  {
    name: 'dash by code point',
    why: 'The entity &#x2014; or \\unicode{x2014} without its marks; it stands as a word of its own.',
    example: ['abilities x2014 such as', 'abilities — such as'],
    mend: (text) => text.replace(/\bx2014\b/g, '—').replace(/\bx2013\b/g, '–'),
  },
  {
    name: 'arrow by name',
    why: 'The command \\rightarrow without its backslash, between spaces; no English word is spelt so.',
    example: ['37.3 rightarrow 23.8', '37.3 → 23.8'],
    mend: (text) =>
      text
        .replace(/(?<=^|\s)\\?(?:long)?rightarrow(?=\s)/g, '→')
        .replace(/(?<=^|\s)\\?leftrightarrow(?=\s)/g, '↔'),
  },
  {
    name: 'times between digits',
    why: 'The command \\times without its backslash. With spaces it could be the English word, so only without.',
    example: ['1920times1080 runs 3 times 4', '1920×1080 runs 3 times 4'],
    mend: (text) => text.replace(/(?<=\d)times(?=\d)/g, '×'),
  },
  {
    name: 'sign by command',
    why: 'A formula that lost its dollars. Only between spaces, where no bracket or index can belong to it.',
    example: ['at \\approx 0.98, 0.77 \\pm 0.01, n \\times n', 'at ≈ 0.98, 0.77 ± 0.01, n × n'],
    mend: (text) => text.replace(SIGN, (found, name: string) => SIGNS[name] ?? found),
  },
  {
    name: 'degree',
    why: 'How arXiv writes the sign in plain text.',
    example: ['90{\\deg} and 45 \\deg', '90° and 45°'],
    mend: (text) => text.replace(/(?<=\d)\s?(?:\{\\deg\}|\\deg(?![A-Za-z]))/g, '°'),
  },
  {
    name: 'font size',
    why: 'A size switch at the head of a group, with its backslash or without: no English word is spelt so.',
    example: ['{scriptsize CODE2SEQ}', 'CODE2SEQ'],
    mend: (text) =>
      text.replace(/(?<!\p{L})\{\\?(?:scriptsize|footnotesize|normalsize)\s+([^{}]*)\}/gu, '$1'),
  },
  {
    name: 'font switch',
    why: 'An old font switch at the head of a group; only with its backslash, since "it" and "small" are words.',
    example: ['are {\\em tight} and {\\it streaming}', 'are tight and streaming'],
    mend: (text) =>
      text.replace(/(?<!\p{L})\{\\(?:em|it|bf|sc|sf|sl|tt|rm|small|large|tiny)\s+([^{}]*)\}/gu, '$1'),
  },
  {
    name: 'font command',
    why: 'Emphasis around words; the words stay. The backslash is lost on some pages, and emph{ is no English.',
    example: ['\\textbf{training-free} and emph{Surface Networks}', 'training-free and Surface Networks'],
    mend: (text) =>
      text.replace(
        /(?<![\p{L}\\])(?:emph|text(?:bf|it|sc|tt|sf|rm|sl)|underline)\{([^{}]*)\}|(?<!\\)\\(?:emph|text(?:bf|it|sc|tt|sf|rm|sl)|underline|textcolor\{\w*\})\{([^{}]*)\}/gu,
        '$1$2',
      ),
  },
  {
    name: 'raised and lowered text',
    why: 'Digits and signs have characters of their own; of other text only the place is lost.',
    example: ['A\\textsuperscript{2}FM, CO\\textsubscript{2}, 9\\textsuperscript{th}', 'A²FM, CO₂, 9th'],
    mend: (text) =>
      text.replace(/\\text(super|sub)script\{([^{}]*)\}/g, (_found, place: string, inner: string) =>
        inner.replace(
          /[\d+\-=()]/g,
          (sign) => (place === 'sub' ? LOWERED : RAISED)[PLAIN.indexOf(sign)] ?? sign,
        ),
      ),
  },
  {
    name: 'citation',
    why: 'A key of a bibliography that is not there; only where a sentence does without it.',
    example: ['as shown~\\cite{hao2024} and before \\citep{a,b}.', 'as shown and before.'],
    mend: (text) => text.replace(/(?<![\s~])[\s~]*\\citep?\*?(?:\[[^[\]]*\])*\{[^{}]*\}/g, ''),
  },
  {
    name: 'footnote',
    why: 'There is no foot of a page; what it says belongs in brackets.',
    example: ['alignment.\\footnote{Code is at https://a.org}', 'alignment. (Code is at https://a.org)'],
    mend: (text) => text.replace(/\s*\\footnote\{(?:\\[a-z]+\s+)?([^{}]*)\}/g, ' ($1)'),
  },
  {
    name: 'Markdown emphasis',
    why: 'Pairs of asterisks around words or the head of one, as pages write bold text; before a power (`2**n`) stands a digit or letter.',
    example: [
      '**Parallel-SFT** by **m**ulti-**s**teps, 2**n of 3**m',
      'Parallel-SFT by multi-steps, 2**n of 3**m',
    ],
    mend: (text) =>
      text.replace(
        /(?<=^|[\s([“-])\*\*(?:(?=\S)([^*]{1,200})(?<=\S)\*\*(?![\p{L}\p{N}*])|(\p{L}+)\*\*(?=\p{L}))/gu,
        '$1$2',
      ),
  },
  {
    name: 'link command',
    why: 'The address must stand in the text to be found; a label that only repeats it is dropped.',
    example: ['\\href{https://a.org/b}{here}, \\url{https://c.org}', 'here (https://a.org/b), https://c.org'],
    mend: (text) =>
      text
        .replace(new RegExp(String.raw`\\href\{(${URL})\}(?:\{([^{}]*)\})?`, 'g'), link)
        .replace(new RegExp(String.raw`\\url\{(${URL})\}`, 'g'), '$1'),
  },
];
