/**
 * Stems of English words, so that `adapters` finds `adapter`.
 * M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, pp. 130-137, with his later change (`logi`) and,
 * of what he changed in English for Snowball, `us`, `ied`, `y` after a vowel, `add`, `exceed` and the beginnings.
 */

/** A word or an ending, and what it becomes. */
type Pair = readonly [from: string, to: string];
type Suffixes = ReadonlyMap<string, readonly Pair[]>;

/** @param table `from>to`, or `from` alone. */
const readPairs = (table: string): readonly Pair[] =>
  (table.match(/\S+/g) ?? []).map((entry) => {
    const [from = '', to = ''] = entry.split('>');
    return [from, to];
  });

/** By their last two letters, which rule most of them out at once. */
function readSuffixes(table: string): Suffixes {
  const groups = new Map<string, Pair[]>();
  for (const pair of readPairs(table)) {
    const last = pair[0].slice(-2);
    groups.set(last, [...(groups.get(last) ?? []), pair]);
  }
  return groups;
}

const STEP_2 = readSuffixes(`
  ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize
  ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log
`);
const STEP_3 = readSuffixes('icate>ic ative alize>al iciti>ic ical>ic ful ness');
/** Of `sion` and `tion` only `ion` is the suffix: the letter before it has to stay. */
const STEP_4 = readSuffixes(
  'al ance ence er ic able ible ant ement ment ent sion>s tion>t ism ate iti ous ive ize',
);

function isConsonant(word: string, at: number): boolean {
  const letter = word.charAt(at);
  if (letter === 'y') return at === 0 || !isConsonant(word, at - 1);
  return !'aeiou'.includes(letter);
}

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(stem: string): number {
  let count = 0;
  let vowel = false;
  for (let at = 0; at < stem.length; at++) {
    const before = vowel;
    vowel = !isConsonant(stem, at);
    if (before && !vowel) count++;
  }
  return count;
}

/** Whether a vowel is in it, of which `y` is one unless it comes first. */
const hasVowel = (stem: string): boolean => /[aeiou]|.y/.test(stem);

/** As in `hopp`; `add` and `egg` are words. */
function endsInDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 2 && word.charAt(last) === word.charAt(last - 1) && isConsonant(word, last);
}

/** Porter's *o: consonant, vowel, consonant other than w, x, y. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  return (
    last > 1 &&
    isConsonant(word, last) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last - 2) &&
    !'wxy'.includes(word.charAt(last))
  );
}

/** The first suffix of the table that the word ends in. */
const suffixOf = (word: string, table: Suffixes): Pair | undefined =>
  table.get(word.slice(-2))?.find(([suffix]) => word.endsWith(suffix));

/** Replaces the suffix that the word has of the table, when what remains is long enough. */
function replaceSuffix(word: string, table: Suffixes): string {
  const [suffix, replacement] = suffixOf(word, table) ?? ['', ''];
  if (suffix === '') return word;
  const rest = word.slice(0, -suffix.length);
  const result = rest + replacement;
  // What the last step leaves has to be longer, and what it keeps is counted.
  return (table === STEP_4 ? measure(result) > 1 : measure(rest) > 0) ? result : word;
}

/** Words that the rules would read wrongly, and what they are forms of; one without that is no plural. */
const SINGULAR = new Map(
  readPairs(`
    alias axis bias canvas lens news thesis this thus
    axes>axis buses>bus corpora>corpus criteria>criterion does>do
    embed>embedded embeds>embedded equilibria>equilibrium gases>gas generative>generate indices>index learnt>learned
    matrices>matrix maxima>maximum minima>minimum nuclei>nucleus optima>optimum phenomena>phenomenon
    spectra>spectrum stimuli>stimulus theses>thesis vertices>vertex
  `),
);

/** `analysis` becomes `analyse`, so that it meets both `analyses` and `analysed`. */
function withoutPlural(word: string): string {
  const singular = SINGULAR.get(word);
  if (singular !== undefined) return singular || word;
  if (word.length > 5 && word.endsWith('sis')) return `${word.slice(0, -2)}e`;
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return withY(word);
  // `status`, but not `gpus`.
  return word.length > 4 && word.endsWith('us') ? word : word.slice(0, -1);
}

/** `tries` and `tried` are of `try`, but `ties` and `tied` of `tie`. */
const withY = (word: string): string => (word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1));

function withoutTense(word: string): string {
  if (word.endsWith('ied')) return withY(word);
  if (word.endsWith('eed'))
    return measure(word.slice(0, -3)) > 0 && !word.endsWith('ceed') ? word.slice(0, -1) : word;
  const suffix = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const rest = word.slice(0, word.length - suffix);
  if (suffix === 0 || !hasVowel(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (endsInDouble(rest)) return 'lsz'.includes(rest.slice(-1)) ? rest : rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

function withoutFinalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const rest = word.slice(0, -1);
  const long = measure(rest);
  return long > 1 || (long === 1 && !endsShort(rest)) ? rest : word;
}

/** What any of Britain's spellings below has; most words have none of it. */
const MAY_BE_BRITISH = /[iy]s[aei]|our|[bt]re|ence|[ao]e/;

/**
 * Britain's spelling as America's (`quantisation`, `analyse`, `behaviour`, `centre`, `fibre`, `defence`, `anaemia`,
 * `oestrogen`); a word is only ever compared so.
 */
export function american(word: string): string {
  if (!MAY_BE_BRITISH.test(word)) return word;
  return word
    .replace(/(?<=..[a-z])([iy])s(?=(?:e[ds]?|ers?|ing|ations?)$)/, '$1z')
    .replace(/(?<=[a-z]{3})our/, 'or')
    .replace(/(?<=[a-z]{3}|^[fln]i|^[mt][ei])([bt])re(s?)$/, '$1er$2')
    .replace(/^(def|off|lic|pret)ence/, '$1ense')
    .replace(
      /^ae(?=[dst][a-z]{3})|(?<=[cfhknp])ae(?=[cdmst][a-z])|^oe(?=[ds])|(?<=^f)oe(?=t)|(?<=rrh)oe(?=a)/,
      'e',
    );
}

/** Stems of other British words, and what they are of America's. */
const AMERICAN = new Map(
  readPairs(`
    aluminium>aluminum analogu>analog artefact>artifact catalogu>catalog centr>center counsellor>counselor
    dialogu>dialog grey>gray greyscal>grayscal judgement>judgment manoeuvr>maneuv mould>mold plough>plow
    programm>program sceptic>skeptic skil>skill sulphur>sulfur
  `),
);

/**
 * Beginnings of which the algorithm would leave nothing else: `general` and `generation` would be one word. It gets only
 * what follows.
 */
const BEGINNING =
  /^(?:a(?=nimal)|com(?=mun)|cri(?=tical)|ex(?=peri[em])|ge(?=ner)|in(?=ter)|nu(?=mer)|ob(?=jectiv)|or(?=gan)|po(?=sitiv)|uni(?=vers))/;

function withoutEndings(word: string): string {
  let result = withoutTense(word);
  if (result.endsWith('y') && isConsonant(result, result.length - 2) && hasVowel(result.slice(0, -1)))
    result = `${result.slice(0, -1)}i`;
  for (const table of [STEP_2, STEP_3, STEP_4]) result = replaceSuffix(result, table);
  result = withoutFinalE(result);
  return result.endsWith('ll') && measure(result) > 1 ? result.slice(0, -1) : result;
}

/**
 * The stem of a folded word. Words of up to three letters, and those with anything but a-z, are their own stem (a short
 * name such as `als` must not meet `al`); `13%` has the stem `13`.
 */
export function stem(word: string): string {
  if (word.endsWith('%')) return word.slice(0, -1);
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = withoutPlural(word);
  if (singular.length < 4) return singular;
  const whole = american(singular);
  const [beginning = ''] = BEGINNING.exec(whole) ?? [];
  const result = beginning + withoutEndings(whole.slice(beginning.length));
  return AMERICAN.get(result) ?? result;
}
