/** Reads a whole data folder into lists, with everything a person should mend said at once. */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ListSlug } from '../core/list.ts';
import type { Paper } from '../core/paper.ts';
import { finishPaper } from '../formats/finish-paper.ts';
import { READERS } from '../formats/readers.ts';
import type { Diagnostic } from './diagnostics.ts';
import { type ListMeta, parseListMeta, slugOf, titleOf } from './list-meta.ts';
import { mergePapers } from './merge-papers.ts';
import { readDataFile, reasonFor } from './read-data-file.ts';

/** Characters of title and abstract: a tenth of a shard, so that every paper fits into one. */
const LONGEST_TEXT = 100_000;

export interface BuiltList extends ListMeta {
  readonly slug: ListSlug;
  readonly title: string;
  readonly papers: readonly Paper[];
  /** One line for the end of the build. */
  readonly summary: string;
}

export interface DataFolder {
  readonly lists: readonly BuiltList[];
  readonly diagnostics: readonly Diagnostic[];
}

interface FileList {
  readonly file: string;
  readonly name: string;
  readonly meta: ListMeta;
  readonly papers: readonly Paper[];
  readonly furniture: number;
  readonly problems: number;
}

const count = (amount: number, one: string, many = `${one}s`): string =>
  `${amount} ${amount === 1 ? one : many}`;

function summarise(
  list: FileList,
  papers: readonly Paper[],
  merged: { inside: number; across: number },
): string {
  const links = papers.reduce((sum, paper) => sum + paper.links.length, 0);
  const parts = [
    count(papers.length, 'paper'),
    count(links, 'link'),
    count(list.furniture, 'line of page furniture', 'lines of page furniture'),
    ...(merged.inside > 0 ? [`${count(merged.inside, 'duplicate')} merged`] : []),
    ...(merged.across > 0 ? [`${merged.across} also in another list`] : []),
    count(list.problems, 'problem'),
  ];
  return `${slugOf(list.name)}  ${parts.join(', ')}`;
}

/** @param folder path as typed; it is repeated in every message. */
export function readLists(folder: string): DataFolder {
  const diagnostics: Diagnostic[] = [];
  const error = (file: string, message: string, line = 0): void => {
    diagnostics.push({ file, line, severity: 'error', message });
  };

  let entries: readonly { readonly name: string; readonly folder: boolean }[];
  try {
    entries = readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (thrown) {
    error(
      folder,
      `the data folder cannot be read: ${reasonFor(thrown)}; create it or set DATA_DIR to another`,
    );
    return { lists: [], diagnostics };
  }

  const names = new Set(entries.map(({ name }) => name));
  const files: FileList[] = [];
  const slugs = new Map<string, string>();
  for (const { name, folder: isFolder } of entries) {
    const file = join(folder, name);
    const reader = READERS.find(({ extension }) => extension === extname(name).toLowerCase());
    if (name.endsWith('.meta.json')) {
      const base = name.slice(0, -'.meta.json'.length);
      const isList = (other: string): boolean =>
        READERS.some(
          ({ extension }) => other.startsWith(base) && other.slice(base.length).toLowerCase() === extension,
        );
      if (!entries.some((other) => isList(other.name)))
        error(file, `there is no list called ${base} beside it`);
      continue;
    }
    if (isFolder || !reader) {
      const known = READERS.map(({ extension, name: format }) => `${extension} (${format})`).join(', ');
      const message = isFolder ? 'folders are not read' : `not a list; known are ${known}`;
      diagnostics.push({ file, line: 0, severity: 'warning', message });
      continue;
    }
    const base = name.slice(0, -reader.extension.length);
    const slug = slugOf(base);
    const other = slugs.get(slug);
    if (slug === '') error(file, 'its name needs a Latin letter or a digit, to make an address of it');
    else if (other !== undefined) error(file, `makes the same list "${slug}" as ${other}; rename one`);
    else {
      slugs.set(slug, file);
      const list = readList(
        file,
        base,
        reader,
        names.has(`${base}.meta.json`) ? join(folder, `${base}.meta.json`) : undefined,
      );
      diagnostics.push(...list.diagnostics);
      if (list.read) files.push(list.read);
    }
  }
  if (slugs.size === 0 && diagnostics.every(({ severity }) => severity !== 'error')) {
    error(folder, 'holds no list; put a .txt or .jsonl file there');
  }

  const merged = mergePapers(files.map(({ papers }) => papers));
  const lists = files.map((list, index): BuiltList => {
    const papers = merged.lists[index] ?? [];
    return {
      slug: slugOf(list.name) as ListSlug,
      title: titleOf(list.name),
      ...list.meta,
      papers,
      summary: summarise(list, papers, merged.duplicates[index] ?? { inside: 0, across: 0 }),
    };
  });
  return { lists, diagnostics };
}

function readList(
  file: string,
  name: string,
  reader: (typeof READERS)[number],
  metaFile: string | undefined,
): { readonly read?: FileList; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const metaText = metaFile === undefined ? { text: '{}' } : readDataFile(metaFile);
  const { meta, messages } =
    'text' in metaText ? parseListMeta(metaText.text) : { meta: {}, messages: [metaText.message] };
  for (const message of messages)
    diagnostics.push({ file: metaFile ?? file, line: 0, severity: 'error', message });

  const source = readDataFile(file);
  if (!('text' in source)) return { diagnostics: [...diagnostics, { file, severity: 'error', ...source }] };
  const result = reader.read(source.text);
  diagnostics.push(...result.problems.map((problem) => ({ file, ...problem })));
  if (result.papers.length === 0 && result.problems.every(({ severity }) => severity === 'warning')) {
    diagnostics.push({ file, line: 0, severity: 'error', message: `no paper found in this ${reader.name}` });
  }
  const papers = result.papers.map(finishPaper);
  for (const [at, { title, abstract }] of papers.entries()) {
    const line = result.papers[at]?.line ?? 0;
    if (title === '')
      diagnostics.push({ file, line, severity: 'error', message: 'title has no visible character' });
    const size = title.length + abstract.length;
    if (size > LONGEST_TEXT) {
      const message = `${size} characters are too many for one paper (limit ${LONGEST_TEXT})`;
      diagnostics.push({ file, line, severity: 'error', message });
    }
  }
  return {
    read: { file, name, meta, papers, furniture: result.furniture, problems: result.problems.length },
    diagnostics,
  };
}
