import { describe, expect, it } from 'vitest';
import type { PaperId } from '../../src/core/paper.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import { createEngine } from '../../src/search/create-engine.ts';
import { createSpelling } from '../../src/search/create-spelling.ts';
import { makePaper } from '../support/make-paper.ts';

const engine = createEngine();
engine.spellBy(createSpelling);
const add = (id: string, title: string, abstract: string): void => engine.add(makePaper(id, title, abstract));
add('maps', 'Maps of cities', 'We draw a map of streets and rivers.');
add('rivers', 'Rivers', 'A map is not the river, which too. Streets of old cities.');
add('boats', 'Boats on rivers', 'Sailing, with code.');
const personal = { starred: false, read: false, tags: [], note: '' };
engine.setPersonal([
  { ...personal, id: 'maps' as PaperId, note: 'Compare with the atlases of Mercator, or what else there is' },
  { ...personal, id: 'boats' as PaperId, tags: ['to build', 'gnn'], note: 'Rivets for kitties, whic todo' },
]);
const search = (text: string) => engine.search(parseQuery(text));
const find = (text: string): readonly string[] => [...search(text).ids()].sort();

describe('a misspelt word', () => {
  it.each([
    ['mercatr ', ['maps'], 'mercator '],
    ['Merkator', ['maps'], 'mercator'],
    ['mercta', ['maps'], 'mercator'],
    ['buidl ', ['boats'], 'build '],
    ['sailing OR mercatr', ['boats', 'maps'], 'sailing OR mercator'],
    ['rivers -mercatr', ['boats', 'maps', 'rivers'], undefined],
  ])('finds for “%s” what a note or a tag has of it, and is put right', (text, ids, correction) => {
    expect(find(text)).toEqual(ids);
    expect(search(text).correction).toBe(correction);
  });

  it('puts the paper with that note first among those with the other words', () => {
    const { whole, correction } = search('mercatr streets ');
    expect(search('mercatr streets ').ids()).toEqual(['maps', 'rivers']);
    expect({ whole, correction }).toEqual({ whole: 1, correction: 'mercator streets ' });
  });

  it.each(['todo', 'whic'])('is none when a note has the very word, though papers would not: %s', (word) => {
    expect(search(`rivers ${word} `)).toMatchObject({ whole: 1 });
    expect(search(`rivers ${word} `).ids()[0]).toBe('boats');
  });

  it('means what the papers have when that is spelt more like it', () => {
    expect(find('citties ')).toEqual(['maps', 'rivers']);
    expect(search('citties ').correction).toBe('cities ');
    expect(find('kitteis ')).toContain('boats');
  });

  it.each(['title:mercatr', '"altases"', 'xqzwvk', 'wiith', 'gmn ', 'marmalade'])(
    'finds nothing in notes for %s',
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );

  it('is none when a paper has it, however like it is to a word of a note', () => {
    expect(find('rivers ')).toEqual(['boats', 'maps', 'rivers']);
    expect(search('rivers ').correction).toBeUndefined();
  });
});
