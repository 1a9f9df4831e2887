/** English function words: searched for only when a query has no others. */

const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below between both but by ' +
    'can could did do does doing down during each etc few for from further had has have having he her here him his how ' +
    'i if in into is it its itself just may me might more most must my no nor not of off on once only or other our ' +
    'out over own same she should so some such than that the their them themselves then there these they this ' +
    'those through to too under until up upon us versus very vs was we were what when where which while who whom why will with ' +
    'within without would you your'
  ).split(' '),
);

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

export const stopWordsFrom = (beginning: string): readonly string[] =>
  [...STOP_WORDS].filter((word) => word.startsWith(beginning));

export const STOP_WORD_COUNT = STOP_WORDS.size;
