/**
 * Stems of English words, so that `adapters` finds `adapter`.
 * M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, pp. 130-137, with his later change (`logi`).
 */

type Suffix = readonly [suffix: string, replacement: string];
type Suffixes = ReadonlyMap<string, readonly Suffix[]>;

/** @param table `suffix>replacement`, by their last letter, which rules most of them out at once. */
function readSuffixes(table: string): Suffixes {
  const groups = new Map<string, Suffix[]>();
  for (const entry of table.match(/\S+/g) ?? []) {
    const [suffix = '', replacement = ''] = entry.split('>');
    const last = suffix.slice(-1);
    groups.set(last, [...(groups.get(last) ?? []), [suffix, replacement]]);
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
  'al ance ence er ic able ible ant ement ment ent sion>s tion>t ou ism ate iti ous ive ize',
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

function hasVowel(stem: string): boolean {
  for (let at = 0; at < stem.length; at++) if (!isConsonant(stem, at)) return true;
  return false;
}

function endsInDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word.charAt(last) === word.charAt(last - 1) && isConsonant(word, last);
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
const suffixOf = (word: string, table: Suffixes): Suffix | undefined =>
  table.get(word.slice(-1))?.find(([suffix]) => word.endsWith(suffix));

/** Replaces the suffix that the word has of the table, when what remains is long enough. */
function replaceSuffix(word: string, table: Suffixes): string {
  const [suffix, replacement] = suffixOf(word, table) ?? ['', ''];
  const rest = word.slice(0, word.length - suffix.length);
  return suffix !== '' && measure(rest) > 0 ? rest + replacement : word;
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const rest = word.slice(0, word.length - suffix);
  if (suffix === 0 || !hasVowel(rest)) return word;
  if (rest.endsWith('at') || rest.endsWith('bl') || rest.endsWith('iz')) return `${rest}e`;
  if (endsInDouble(rest)) return 'lsz'.includes(rest.slice(-1)) ? rest : rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

function withoutLastSuffix(word: string): string {
  const [suffix, kept] = suffixOf(word, STEP_4) ?? ['', ''];
  const rest = word.slice(0, word.length - suffix.length) + kept;
  return measure(rest) > 1 ? rest : word;
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
  Object.entries({
    aluminium: 'aluminum',
    analogu: 'analog',
    artefact: 'artifact',
    catalogu: 'catalog',
    centr: 'center',
    counsellor: 'counselor',
    dialogu: 'dialog',
    grei: 'grai',
    greyscal: 'grayscal',
    judgement: 'judgment',
    manoeuvr: 'maneuv',
    mould: 'mold',
    plough: 'plow',
    programm: 'program',
    sceptic: 'skeptic',
    skil: 'skill',
    sulphur: 'sulfur',
  }),
);

/**
 * The stem of a folded word. Words of up to three letters, and those with anything but a-z, are their own stem (a short
 * name such as `als` must not meet `al`); `13%` has the stem `13`.
 */
export function stem(word: string): string {
  if (word.endsWith('%')) return word.slice(0, -1);
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let result = withoutTense(withoutPlural(american(word)));
  if (result.endsWith('y') && hasVowel(result.slice(0, -1))) result = `${result.slice(0, -1)}i`;
  result = withoutLastSuffix(replaceSuffix(replaceSuffix(result, STEP_2), STEP_3));
  result = withoutFinalE(result);
  if (result.endsWith('ll') && measure(result) > 1) result = result.slice(0, -1);
  return AMERICAN.get(result) ?? result;
}
