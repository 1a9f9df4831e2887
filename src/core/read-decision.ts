/** Reads a decision out of plain data that was kept as text, without its copy; what is not one is refused whole. */
import type { Decision, Stamped, TagMark } from './decision.ts';
import type { PaperId } from './paper.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** NaN and infinity would win over every later change. */
function isStamped<T>(value: unknown, isValue: (value: unknown) => value is T): value is Stamped<T> {
  return isFields(value) && Number.isSafeInteger(value.at) && isValue(value.value);
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isString = (value: unknown): value is string => typeof value === 'string';
const isMark = (value: unknown): value is TagMark =>
  isFields(value) && isString(value.tag) && isStamped(value, isBoolean);

export function readDecision(value: unknown): Decision | undefined {
  if (!isFields(value)) return undefined;
  const { paperId, star, read, tags, note } = value;
  if (!isString(paperId) || !isStamped(star, isBoolean)) return undefined;
  if (read !== undefined && !isStamped(read, isBoolean)) return undefined;
  if (note !== undefined && !isStamped(note, isString)) return undefined;
  if (tags !== undefined && !(Array.isArray(tags) && tags.every(isMark))) return undefined;
  return {
    paperId: paperId as PaperId,
    star,
    ...(read ? { read } : {}),
    ...(tags ? { tags } : {}),
    ...(note ? { note } : {}),
  };
}
