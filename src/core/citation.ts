/** A paper as others cite it. What the source did not say is left out, never invented. */
import { addressOf } from './address.ts';
import { findFormulas } from './formulas.ts';
import type { Paper } from './paper.ts';

/** `A. Lovelace, C. Babbage (1843). Title. Venue. https://…` */
export function citePlainly(paper: Paper): string {
  const { authors, year, title, venue } = paper;
  const named = authors && authors.length > 0 ? authors.join(', ') : '';
  const dated = year === undefined ? named : `${named} (${year})`.trim();
  const parts = [dated, title, venue ?? '']
    .map((part) => part.replace(/[.\s]+$/, ''))
    .filter((part) => part !== '');
  return [...parts.map((part) => `${part}.`), addressOf(paper) ?? ''].join(' ').trim();
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Outside of formulas, the characters that mean something to TeX. */
function escapeTex(text: string): string {
  const guard = (part: string): string =>
    part.replace(/[\\~^]|[&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
  let escaped = '';
  let at = 0;
  for (const { start, end } of findFormulas(text)) {
    escaped += guard(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return escaped + guard(text.slice(at));
}

/** "Ada Lovelace" → "Lovelace, Ada"; a name that has a comma, or one word, stays. */
function inverted(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  return name.includes(',') || words.length < 2 ? name.trim() : `${last}, ${words.slice(0, -1).join(' ')}`;
}

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();

/** `lovelace1843notes`, as Google Scholar makes them: first author, year, first telling word of the title. */
function keyOf({ authors, year, title }: Paper): string {
  const family = inverted(authors?.[0] ?? '')
    .split(',', 1)
    .join('');
  const word = title.split(/\s+/).find((each) => letters(each).length > 3) ?? title;
  return `${letters(family)}${year ?? ''}${letters(word)}` || 'paper';
}

/** One BibTeX entry; the title's capitals are protected. */
export function citeInBibtex(paper: Paper): string {
  const { title, authors, year, venue, source } = paper;
  const address = addressOf(paper);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escapeTex(title)}}`],
    ['author', authors && authors.length > 0 ? escapeTex(authors.map(inverted).join(' and ')) : undefined],
    ['year', year === undefined ? undefined : String(year)],
    ['howpublished', venue && escapeTex(venue)],
    ['eprint', source.arxivId],
    ['archivePrefix', source.arxivId ? 'arXiv' : undefined],
    ['doi', source.doi],
    ['url', address],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${keyOf(paper)},\n${lines.join(',\n')}\n}`;
}
