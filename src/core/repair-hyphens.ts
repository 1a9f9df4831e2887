/**
 * Joins words that a line break cut in two. A hyphen that belongs to the word looks the same, so a cut before a space is
 * only mended with evidence, and one at a line break unless there is evidence against it.
 */

/** Second halves that are no English words: nothing but a cut can have made them. */
const FRAGMENTS = new Set(
  (
    'tion tions tional tionally sion sions ment ments ing ings ity ities ical ically tic tics tive tively ance ' +
    'ances ence ences mance mation mations ization izations ous ously ness ble bles bly ably ated ating ation ations ' +
    'ized izing istic istics rithm rithms gorithm gorithms ods ture tures ful fully ters ly als ual ually tial ' +
    'tially ral rally ples ple lem lems tance tances cient ciently ficient ficiently tify tifies tified fication ' +
    'fications sification siveness tional ferent ferently vious viously cial cially cally nal nally dition ditions ' +
    'ditional ganize ganized ative atively itive lution lutions sults tures rameter rameters'
  ).split(' '),
);

/** Second halves that commonly follow a hyphen of their own: the hyphen stays, only the line break goes. */
const COMPOUND_TAILS = new Set(
  (
    'as aware unaware based driven free level time scale order wise dependent independent oriented ' +
    'guided supervised trained tuned tuning shot art the of engineered specific agnostic modal lingual language world ' +
    'domain task step end term range line source agent class label dimensional the quality like rich efficient ' +
    'conditioned augmented consistent invariant equivariant centric only up off in out by performing training'
  ).split(' '),
);

/** Before these the hyphen is suspended ("client- and server-side"): hyphen and space both stay. */
const SUSPENDERS = new Set(['and', 'or', 'to', 'nor', 'versus']);

const CUT = /(?<![\p{L}-])(\p{L}+)-([ \t]*\r?\n[ \t]*| )(\p{Ll}+)(?![\p{L}])/gu;

/** Every word and every word with a hyphen in the text, in lower case. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);

/** Line breaks are still in `text`; idempotent. */
export function joinCutWords(text: string): string {
  // The cheap test first: most texts have no cut at all.
  if (!/-\s/.test(text)) return text;
  const known = wordsOf(text);
  return text.replace(CUT, (found: string, head: string, gap: string, tail: string) => {
    const joined = `${head}${tail}`;
    const atBreak = gap.includes('\n');
    if (known.has(joined.toLowerCase()) || FRAGMENTS.has(tail)) return joined;
    if (SUSPENDERS.has(tail)) return `${head}- ${tail}`;
    if (!atBreak) return found;
    const compound = COMPOUND_TAILS.has(tail) || known.has(`${head}-${tail}`.toLowerCase());
    return compound ? `${head}-${tail}` : joined;
  });
}
