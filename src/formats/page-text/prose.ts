/** Tells sentences from titles, and joined lines from new ones. */

const SENTENCE_INSIDE = /[.!?]["”’')]*\s+["“‘(]?\p{Lu}/u;
const ENDS_SENTENCE = /[.!?…。]["”’')\]]*$/;

/** Whether the line ends as a sentence does. */
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text);

/** An abstract, or a part of one that cannot be a title: long, or more than one sentence, or a whole sentence. */
export function isProse(text: string): boolean {
  if (text.length > 250) return true;
  if (text.length > 100 && SENTENCE_INSIDE.test(text) && endsSentence(text)) return true;
  // Titles end in question and exclamation marks, seldom in a full stop.
  if (/[.。]["”’')\]]*$/.test(text)) return text.length > 40 && text.split(' ').length >= 8;
  return text.length > 160 && endsSentence(text);
}

/** Certainly an abstract: no title is as long. */
export const isLongProse = (text: string): boolean => text.length > 250;

/** Whether a title that ends with `before` goes on with `next`. */
export const goesOn = (before: string, next: string): boolean =>
  /(?:[:,–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|the|to|under|using|via|with|without))$/i.test(
    before,
  ) || /^\p{Ll}/u.test(next);
