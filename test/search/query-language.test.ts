import { describe, expect, it } from 'vitest';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import type { Personal } from '../../src/core/personal.ts';
import { completeWord } from '../../src/search/complete-word.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { keepIndex, loadIndex } from '../../src/search/keep.ts';
import { makePaper as paper } from '../support/make-paper.ts';
import { spellingEngine } from './engines.ts';

const papers: readonly Paper[] = [
  paper('maps', 'Maps of cities', 'We draw a map of streets and rivers.', {
    year: 2021,
    authors: ['Ada Byron'],
    source: { url: 'https://maps.org/1' },
  }),
  paper('rivers', 'Rivers', 'A map is not the river. Streets of old cities.', {
    year: 2023,
    venue: 'GeoConf',
  }),
  paper('boats', 'Boats on rivers', 'Sailing, with code.', {
    year: 2024,
    links: [{ url: 'https://github.com/a/boats', kind: 'code' }],
    source: { arxivId: '2401.02412' },
  }),
  paper('byron', 'Poems', 'Byron wrote of boats.', {
    links: [{ url: 'https://poems.org', kind: 'project' }],
  }),
];
const note = (id: string, more: Partial<Personal>): Personal => ({
  id: id as PaperId,
  starred: false,
  read: false,
  tags: [],
  note: '',
  ...more,
});

const engine = spellingEngine(papers);
engine.setPersonal([
  note('maps', { starred: true, note: 'Compare with the atlas of Mercator' }),
  note('boats', { read: true, tags: ['to build'] }),
  note('rivers', { tags: ['slow'] }),
  note('byron', { tags: ['slow reading', 'verses'] }),
]);
const find = (text: string): readonly string[] => [...engine.search(parseQuery(text)).ids()].sort();

describe('the query language', () => {
  it.each([
    ['"map of streets"', ['maps']],
    ['"streets of old"', ['rivers']],
    ['rivers -boats', ['maps', 'rivers']],
    ['title:rivers', ['boats', 'rivers']],
    ['author:byron', ['maps']],
    ['venue:geoconf', ['rivers']],
    ['sailing OR poems', ['boats', 'byron']],
    ['(sailing OR cities) -map', ['boats']],
    ['year:2023..', ['boats', 'rivers']],
    ['year:2021', ['maps']],
    ['has:code', ['boats']],
    ['has:link', ['boats', 'byron', 'maps']],
    ['has:note', ['maps']],
    ['is:starred', ['maps']],
    ['is:read', ['boats']],
    ['is:unread rivers', ['maps', 'rivers']],
    ['tag:"to build"', ['boats']],
    ['tag:to', ['boats']],
    ['tag:slow', ['rivers']],
    ['tag:slo', ['byron', 'rivers']],
    ['tag:slo ', []],
    ['tag:"slo"', []],
    ['boats -tag:slo', ['boats', 'byron']],
    ['"atlas of mercator"', ['maps']],
    ['"slow reading"', ['byron']],
    ['poems -"reading verses"', ['byron']],
    ['map -"mercator atlas"', ['maps', 'rivers']],
    ['map -"atlas of Mercator"', ['rivers']],
    ['list:geo', ['maps', 'rivers']],
    ['2401.02412', ['boats']],
    ['https://arxiv.org/abs/2401.02412', ['boats']],
    ['https://arxiv.org/pdf/2401.02412v2.pdf', ['boats']],
    ['sailing https://arxiv.org/abs/2401.02412 code', ['boats']],
    ['arxiv.org/abs/2401.02412', ['boats']],
    ['arXiv: 2401.02412v2 sailing', ['boats']],
    ['tag:to-build', ['boats']],
    ['tag:To_Bui', ['boats']],
    ['www.alphaxiv.org/abs/2401.02412v1?context=cs#page=2', ['boats']],
    ['10.48550/arXiv.2401.02412', ['boats']],
    ['doi:10.48550/arXiv.2401.02412', ['boats']],
  ])('finds for %s what it asks for', (text, expected) => {
    const inList = (name: string) => (place: number) => name === 'geo' && place < 2;
    expect([...engine.search(parseQuery(text), { inList }).ids()].sort()).toEqual(expected);
  });

  it('finds words of notes and tags, also together with words of the paper', () => {
    expect(find('mercator')).toEqual(['maps']);
    expect(find('atlas streets ')).toEqual(['maps']);
    expect(find('merca')).toEqual(['maps']);
    expect(find('build')).toEqual(['boats']);
    expect(find('mercator sailing ').length).toBeGreaterThan(0);
    expect(engine.search(parseQuery('mercator sailing ')).partial).toBe(true);
  });

  it.each([
    ['"map of streets"', ['map of streets']],
    ['"map of streets" rivers ', ['map of streets', 'rivers']],
    // Nothing has it as it stands.
    ['"rivers of maps"', ['map', 'rivers', 'map']],
  ])(
    'marks for %s a phrase as one, and its words by themselves only where they are asked for',
    (text, expected) => {
      const shown = 'We draw a map of streets and rivers of another map.';
      const { ranges } = engine.mark(shown, engine.search(parseQuery(text)).words.abstract);
      expect(ranges.map(([start, end]) => shown.slice(start, end))).toEqual(expected);
    },
  );

  it('keeps nothing of notes in the index', () => {
    while (engine.tidy());
    const loaded = createEngine();
    loaded.load(loadIndex(keepIndex(engine.index) ?? {}));
    expect(completeWord(loaded.index, 'sailin', 5).map(({ word }) => word)).toEqual(['sailing']);
    expect(completeWord(loaded.index, 'mercato', 5)).toEqual([]);
  });

  it('shows what has the words of a phrase when nothing has the phrase, and says so', () => {
    const matches = engine.search(parseQuery('"cities of streets"'));
    expect([...matches.ids()].sort()).toEqual(['maps', 'rivers']);
    expect(matches.partial).toBe(true);
    expect(engine.search(parseQuery('"map of streets"')).partial).toBe(false);
    // The one ends the title, the others begin the abstract.
    expect(engine.search(parseQuery('"rivers a map"')).partial).toBe(true);
  });

  it('gives the typed text with its misspelt words put right, wherever they stand', () => {
    const correction = (text: string) => engine.search(parseQuery(text)).correction;
    expect(correction('is:unread  Rivres, map')).toBe('is:unread  rivers, map');
    expect(correction('title:rivres')).toBe('title:rivers');
    expect(correction('rivers map')).toBeUndefined();
    // What has a hint of its own is not taken for a slip in another word.
    expect(correction('boits:rivres')).toBe('boits:rivers');
    expect(correction('boits')).toBe('boats');
    expect(correction('xqzwvk')).toBeUndefined();
  });

  it.each([
    ['rivers', 'Rivers', 'rivers'],
    ['title:rivers', 'Rivers', ''],
    ['abstract:rivers', '', 'rivers'],
    ['title:"boats on rivers"', 'Boats on Rivers', ''],
    ['author:rivers', '', ''],
    ['title:rivers OR abstract:streets', 'Rivers', 'streets'],
    ['title:rivres ', 'Rivers', ''],
    ['title:boats rivers', 'Boats Rivers', 'rivers'],
    ['boats -rivers', 'Boats', ''],
    ['boats -(rivers OR title:streets)', 'Boats', ''],
    ['title:boats -title:rivers', 'Boats', ''],
  ])('marks for %s what it asks for in each field', (text, title, abstract) => {
    const { words } = engine.search(parseQuery(text));
    const marked = (whole: string, of: ReadonlySet<string>) =>
      engine
        .mark(whole, of)
        .ranges.map(([start, end]) => whole.slice(start, end))
        .join(' ');
    expect(marked('Boats on Rivers', words.title)).toBe(title);
    expect(marked('On streets and rivers.', words.abstract)).toBe(abstract);
  });

  it('sorts by a rank of places, and by the source among equals', () => {
    const sorted = (text: string) =>
      engine.search(parseQuery(text), { rank: Uint32Array.of(2, 1, 1, 0) }).ids();
    expect(sorted('rivers')).toEqual(['rivers', 'boats', 'maps']);
    expect(sorted('')).toEqual(['byron', 'rivers', 'boats', 'maps']);
  });

  it('finds papers in the order of the lists that it was told, and none that is in no list', () => {
    const own = createEngine();
    for (const each of papers) own.add(each);
    own.arrange(['boats', 'rivers', 'byron'] as PaperId[]);
    expect(own.search(parseQuery('')).ids()).toEqual(['boats', 'rivers', 'byron']);
    expect(own.search(parseQuery('streets')).ids()).toEqual(['rivers']);
  });
});
