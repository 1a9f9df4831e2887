/** Reads `data/<name>.meta.json`, which may override what a list's file name says of it. */
import { isSafeUrl } from '../core/links.ts';

export interface ListMeta {
  readonly title?: string;
  readonly description?: string;
  readonly sourceUrl?: string;
}

const KEYS = ['title', 'description', 'sourceUrl'] as const;

/** @returns the fields it has and a message for each that is wrong. */
export function parseListMeta(text: string): {
  readonly meta: ListMeta;
  readonly messages: readonly string[];
} {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { meta: {}, messages: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { meta: {}, messages: ['must be a JSON object with title, description or sourceUrl'] };
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const messages: string[] = [];
  const meta: Record<string, string> = {};
  for (const key of Object.keys(fields)) {
    if (!KEYS.some((known) => known === key)) messages.push(`"${key}" is not known; use ${KEYS.join(', ')}`);
  }
  for (const key of KEYS) {
    const field = fields[key];
    if (field === undefined) continue;
    if (typeof field !== 'string' || field.trim() === '') messages.push(`"${key}" must be text`);
    else if (key === 'sourceUrl' && !isSafeUrl(field)) messages.push('"sourceUrl" must be an http(s) URL');
    else meta[key] = field;
  }
  return { meta, messages };
}

/** `hugging-face-papers.txt` → `hugging-face-papers`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** `hugging-face-papers` → `Hugging Face Papers`. */
export const titleOf = (name: string): string =>
  name
    .split(/[-_\s]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
