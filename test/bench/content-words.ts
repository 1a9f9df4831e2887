/** The words of a text that somebody would search for: no function words, no numbers, each once. */

/** The commonest words of English that carry no subject. */
export const FUNCTION_WORDS: readonly string[] = (
  'the of and to a in for we that is on with this are by as from an our be which can it these at or have has such ' +
  'using not between but their however also more both than into its they been how when while where there all other ' +
  'then over most each two one only some was were through them those what will would could should about who why ' +
  'any very do does did if so no nor may might must up out under after before because same being here i you he she'
).split(' ');

const WITHOUT_SUBJECT = new Set(FUNCTION_WORDS);

export const contentWords = (text: string): readonly string[] => [
  ...new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (word) => /^[a-z]{3,}$/.test(word) && !WITHOUT_SUBJECT.has(word),
    ),
  ),
];
