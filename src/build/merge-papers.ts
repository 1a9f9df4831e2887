/**
 * Makes one paper of the records that are about the same one, inside a list and across lists.
 * Invariant: what a paper becomes does not depend on the order of its records, nor on the list they came from.
 */
import { paperId, titleKey } from '../core/identity.ts';
import type { Paper, PaperSource } from '../core/paper.ts';

/** Disjoint sets with path halving (R. Tarjan, 1975). */
class Groups {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, at) => at);
  }

  of(member: number): number {
    let at = member;
    for (;;) {
      const parent = this.#parent[at] ?? at;
      if (parent === at) return at;
      const above = this.#parent[parent] ?? parent;
      this.#parent[at] = above;
      at = above;
    }
  }

  join(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)].sort((x, y) => x - y);
    if (first !== undefined && second !== undefined) this.#parent[second] = first;
  }
}

const better = <T>(a: T, b: T, by: (value: T) => number): T => (by(b) > by(a) ? b : a);

/** Ascending by what they say, so that ties fall alike in any order. */
const inFixedOrder = (records: readonly Paper[]): readonly Paper[] =>
  records
    .map((record) => ({ record, key: JSON.stringify(record) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => record);

function mergeSources(records: readonly Paper[]): PaperSource {
  const first = <K extends keyof PaperSource>(key: K): { readonly [P in K]?: PaperSource[K] } => {
    const value = records.find((record) => record.source[key] !== undefined)?.source[key];
    return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: PaperSource[K] };
  };
  const upvotes = records.flatMap((record) => record.source.upvotes ?? []);
  return {
    ...first('url'),
    ...first('arxivId'),
    ...first('doi'),
    ...(upvotes.length > 0 ? { upvotes: Math.max(...upvotes) } : {}),
  };
}

/** Field by field the richer one wins; a text stays with its own original, links and extent. */
function mergeRecords(given: readonly Paper[]): Paper {
  const records = inFixedOrder(given);
  const pick = (by: (paper: Paper) => number): Paper => records.reduce((a, b) => better(a, b, by));
  const text = pick((paper) => paper.abstract.length);
  const named = pick((paper) => paper.title.length);
  const authors = pick((paper) => paper.authors?.length ?? 0).authors;
  const year = records.find((record) => record.year !== undefined)?.year;
  const venue = records.find((record) => record.venue !== undefined)?.venue;
  const source = mergeSources(records);
  const original = {
    ...(named.original?.title === undefined ? {} : { title: named.original.title }),
    ...(text.original?.abstract === undefined ? {} : { abstract: text.original.abstract }),
  };
  return {
    id: paperId({ title: named.title, arxivId: source.arxivId, doi: source.doi }),
    title: named.title,
    abstract: text.abstract,
    extent: text.extent,
    ...(Object.keys(original).length > 0 ? { original } : {}),
    ...(authors ? { authors } : {}),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
    links: text.links,
    source,
  };
}

/** Joins the members that share a key. */
function joinBy(groups: Groups, keys: readonly (string | undefined)[]): void {
  const first = new Map<string, number>();
  for (const [at, key] of keys.entries()) {
    if (key === undefined) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, at);
    else groups.join(earlier, at);
  }
}

/** Joins records of one title, unless they carry two arXiv ids or two DOIs: then only those without any are one. */
function joinByTitle(groups: Groups, records: readonly Paper[]): void {
  const titled = new Map<string, number[]>();
  for (const [at, record] of records.entries()) {
    const key = titleKey(record.title);
    const members = titled.get(key);
    if (members) members.push(at);
    else titled.set(key, [at]);
  }
  for (const members of titled.values()) {
    if (members.length < 2) continue;
    const known = (key: 'arxivId' | 'doi'): number =>
      new Set(members.flatMap((at) => records[at]?.source[key] ?? [])).size;
    const bare = (at: number): boolean =>
      records[at]?.source.arxivId === undefined && records[at]?.source.doi === undefined;
    const joined = known('arxivId') > 1 || known('doi') > 1 ? members.filter(bare) : members;
    for (const at of joined) groups.join(joined[0] ?? at, at);
  }
}

export interface MergedLists {
  /** For each input list its papers in their order, each once; a paper in two lists is the same object in both. */
  readonly lists: readonly (readonly Paper[])[];
  /** For each input list: records that were merged into another of the same list, and papers that lists before it hold too. */
  readonly duplicates: readonly { readonly inside: number; readonly across: number }[];
}

/** Records are the same paper when their arXiv ids, their DOIs or, without a contradiction of these, their titles are. */
export function mergePapers(lists: readonly (readonly Paper[])[]): MergedLists {
  const records = lists.flat();
  const groups = new Groups(records.length);
  joinBy(
    groups,
    records.map((record) => record.source.arxivId),
  );
  joinBy(
    groups,
    records.map((record) => record.source.doi),
  );
  joinByTitle(groups, records);

  const members = new Map<number, Paper[]>();
  for (const [at, record] of records.entries()) {
    const group = groups.of(at);
    const others = members.get(group);
    if (others) others.push(record);
    else members.set(group, [record]);
  }
  const papers = new Map<number, Paper>();
  for (const [group, same] of members) {
    const [only] = same;
    papers.set(group, same.length === 1 && only ? only : mergeRecords(same));
  }

  let offset = 0;
  const seen = new Set<number>();
  const places = lists.map((list) => {
    const inList = list.map((_, at) => groups.of(offset + at));
    offset += list.length;
    return inList;
  });
  const duplicates = places.map((inList) => {
    const distinct = new Set(inList);
    const across = [...distinct].filter((group) => seen.has(group)).length;
    for (const group of distinct) seen.add(group);
    return { inside: inList.length - distinct.size, across };
  });
  return {
    lists: places.map((inList) => [...new Set(inList)].flatMap((group) => papers.get(group) ?? [])),
    duplicates,
  };
}
