/** Reads JSON Lines: one object a line with at least a title; fields it does not know are ignored. */
import { readArxivId, readDoi } from '../core/identity.ts';
import { repairText } from '../core/text-repair.ts';
import { missingAbstracts } from './missing-abstracts.ts';
import type { Problem, RawPaper, Reader, ReadResult } from './reader.ts';

type Fields = Readonly<Record<string, unknown>>;
type Warn = (message: string) => undefined;

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

function readText(fields: Fields, name: string, warn: Warn): string | undefined {
  const value = fields[name];
  if (isMissing(value)) return undefined;
  return typeof value === 'string' ? value : warn(`"${name}" is not text and was ignored`);
}

/** Whole numbers from 0, also as text, as spreadsheets export them. */
function readCount(fields: Fields, name: string, warn: Warn): number | undefined {
  const value = fields[name];
  if (isMissing(value)) return undefined;
  const parsed = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  return typeof parsed === 'number' && Number.isSafeInteger(parsed) && parsed >= 0
    ? parsed
    : warn(`"${name}" is not a whole number and was ignored`);
}

/** A list of names, or one text with names between semicolons or "and". */
function readAuthors(fields: Fields, warn: Warn): readonly string[] | undefined {
  const value = fields.authors;
  if (isMissing(value)) return undefined;
  if (typeof value === 'string') return value.split(/\s*;\s*|\s+and\s+/);
  return Array.isArray(value) && value.every((name) => typeof name === 'string')
    ? value
    : warn('"authors" is not a list of names and was ignored');
}

/** What a record calls itself: scrapers write arXiv ids and DOIs there, and numbers of their own, which say nothing. */
const ownId = ({ id }: Fields): string => (typeof id === 'string' ? id : '');

function readRecord(fields: Fields, line: number, problems: Problem[]): RawPaper | undefined {
  const warn: Warn = (message) => {
    problems.push({ severity: 'warning', line, message });
    return undefined;
  };
  if (typeof fields.title !== 'string' || repairText(fields.title) === '') {
    const message = isMissing(fields.title)
      ? 'record has no "title"'
      : '"title" is not text, or has none in it';
    problems.push({ severity: 'error', line, message });
    return undefined;
  }
  const url = readText(fields, 'url', warn);
  const places = [ownId(fields), url ?? ''];
  const arxivId = [readText(fields, 'arxivId', warn) ?? '', ...places].map(readArxivId).find((id) => id);
  const doi = [readText(fields, 'doi', warn) ?? '', ...places].map(readDoi).find((id) => id);
  const authors = readAuthors(fields, warn);
  const year = readCount(fields, 'year', warn);
  const venue = readText(fields, 'venue', warn);
  const upvotes = readCount(fields, 'upvotes', warn);
  return {
    title: fields.title,
    abstract: readText(fields, 'abstract', warn) ?? '',
    line,
    ...(authors === undefined ? {} : { authors }),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
    ...(url === undefined ? {} : { url }),
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(doi === undefined ? {} : { doi }),
    ...(upvotes === undefined ? {} : { upvotes }),
  };
}

/** One object, or what is wrong with the line. */
function parseLine(source: string): Fields | string {
  try {
    const value: unknown = JSON.parse(source);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Fields) : 'not a JSON object; each line holds one, with a "title"';
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function read(text: string): ReadResult {
  const papers: RawPaper[] = [];
  const problems: Problem[] = [];
  for (const [index, source] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (source.trim() === '') continue;
    const fields = parseLine(source);
    if (typeof fields === 'string') {
      problems.push({ severity: 'error', line: index + 1, message: fields });
      continue;
    }
    const paper = readRecord(fields, index + 1, problems);
    if (paper) papers.push(paper);
  }
  return { papers, problems: [...problems, ...missingAbstracts(papers)], furniture: 0 };
}

export const jsonLines: Reader = { name: 'JSON Lines', extension: '.jsonl', read };
