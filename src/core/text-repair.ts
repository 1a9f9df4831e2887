/**
 * Mends text that lost its markup on the way from a PDF or a web page, by an allow-list of known damage and never by
 * guess. Invariant: idempotent. The caller keeps the original where it differs.
 */
import { FORMULA } from './formulas.ts';
import { CHARACTER_RULES, type RepairRule } from './repair-characters.ts';
import { joinCutWords } from './repair-hyphens.ts';
import { MARKUP_RULES } from './repair-markup.ts';

/** A dash that a page wrapped into a formula of its own. */
const DASH_FORMULA = /\$\\unicode\{x201([34])\}\$/g;

/** What every damage shows at least one of; most texts show none, and cost no more than this one test. */
const SUSPECT = /[^ -~]|[\\`{]|\*\*|&[a-z#]|[A-Za-z]- | {2}|^ | $|\dtimes\d|arrow|x201|\(cid:/;

const mendAll = (rules: readonly RepairRule[], text: string): string =>
  rules.reduce((mended, rule) => rule.mend(mended), text);

/** `\$` becomes `$` only where no formula could come of it. */
function unescapeDollars(text: string): string {
  if (!text.includes('\\$') || /(?<!\\)\$/.test(text)) return text;
  const plain = text.replaceAll('\\$', '$');
  return FORMULA.test(plain) ? text : plain;
}

function repairOnce(text: string): string {
  const whole = joinCutWords(mendAll(CHARACTER_RULES, text.normalize('NFC')))
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
    .replace(DASH_FORMULA, (_found, digit: string) => (digit === '4' ? '—' : '–'));
  const mended = whole
    .split(FORMULA)
    .map((part, index) => (index % 2 === 1 ? part : mendAll(MARKUP_RULES, part)))
    .join('');
  return unescapeDollars(mended);
}

/**
 * Repairs until nothing changes, since undoing one damage can uncover another (`&amp;lt;`).
 * Ends, because every rule leaves fewer characters or fewer marks than it found.
 */
export function repairText(text: string): string {
  let current = text;
  for (let left = text.length + 2; left > 0 && SUSPECT.test(current); left -= 1) {
    const next = repairOnce(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

/** Whether repair changed more than spacing: only then can a reader see a difference worth keeping the original for. */
export const differsVisibly = (original: string, repaired: string): boolean =>
  original.replace(/\s+/g, ' ').trim() !== repaired;

/** The rules with their reasons and examples, for tests and documentation. */
export const REPAIR_RULES: readonly RepairRule[] = [...CHARACTER_RULES, ...MARKUP_RULES];
