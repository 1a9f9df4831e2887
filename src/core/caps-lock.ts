/** Reads a sentence typed in capitals as if the caps lock had been off: its OR joins nothing, its words have no inner capitals. */

/** What tells a sentence from names such as `BERT OR GPT`. */
const MANY = 30;
const LITTLE_WORDS = /\b(?:A|FOR|IN|IS|OF|ON|THE|TO)\b/;

/** Field names stay, since `TITLE: ` is none; so does the length. */
export function withoutCapsLock(text: string): string {
  const capitals = text.replace(/[^A-Z]/g, '').length;
  const others = text.replace(/[^a-z]/g, '').length;
  if (capitals < MANY || capitals < 3 * others || !LITTLE_WORDS.test(text)) return text;
  return text.replace(/[A-Z]+:?/g, (word) => (word.endsWith(':') ? word : word.toLowerCase()));
}
