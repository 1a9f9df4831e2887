/** A tag is what the reader typed, tidied; two spellings that differ in case or form only are the same tag. */

/** Characters; longer ones are sentences, for which there is the note. */
const LONGEST = 60;

/**
 * Tags as they are kept: without the signs that separate or quote them in a search, one space between words.
 * @param text what was typed or pasted; commas and line ends separate tags.
 */
export function readTags(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/[,;，、\r\n]+/u)
    .map((part) => part.replace(/["“”„«»\p{Cc}]/gu, ' ').replace(/\s+/gu, ' '))
    .map((part) => part.trim().replace(/^[#\s]+/u, ''))
    .map((part) => [...part].slice(0, LONGEST).join('').trim())
    .filter((part) => part !== '');
}

/** Equal for tags that are the same. */
export const tagKey = (tag: string): string => tag.normalize('NFKC').toLowerCase();
