/** Reads a test collection: documents, queries and judgements of which document answers which query how well. */
import type { Paper, PaperId } from '../../../src/core/paper.ts';
import { type Fields, readJsonLines, readTable } from '../read-lines.ts';
import type { Judgements } from './metrics.ts';

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  readonly judgements: Judgements;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** @param line number from 1, for the id of a document that has none. */
function toPaper(fields: Fields, line: number): Paper {
  const { authors, year, venue } = fields;
  const abstract = text(fields.abstract) || text(fields.text);
  return {
    id: String(fields.id ?? `line:${line}`) as PaperId,
    title: text(fields.title),
    abstract,
    extent: abstract === '' ? 'none' : 'full',
    links: [],
    source: {},
    ...(Array.isArray(authors) ? { authors: authors.map(String) } : {}),
    ...(typeof year === 'number' ? { year } : {}),
    ...(typeof venue === 'string' ? { venue } : {}),
  };
}

/** Documents as papers: `{id, title?, abstract | text, authors?, year?, venue?}` a line. */
export const readPapers = (file: string): readonly Paper[] =>
  readJsonLines(file).map((fields, index) => toPaper(fields, index + 1));

/**
 * Queries that have at least one relevant document; the others cannot be scored.
 * @param queriesFile `{id, text}` a line.
 * @param qrelsFile heading line, then query id, document id and grade.
 */
export function readQueries(queriesFile: string, qrelsFile: string): readonly JudgedQuery[] {
  const judged = new Map<string, Map<string, number>>();
  for (const [query = '', doc = '', grade] of readTable(qrelsFile)) {
    const judgements = judged.get(query) ?? new Map<string, number>();
    judged.set(query, judgements.set(doc, Number(grade)));
  }
  return readJsonLines(queriesFile)
    .map((fields) => {
      const id = String(fields.id);
      return { id, text: text(fields.text), judgements: judged.get(id) ?? new Map<string, number>() };
    })
    .filter(({ judgements }) => [...judgements.values()].some((grade) => grade > 0));
}
