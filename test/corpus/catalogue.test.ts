import { describe, expect, it } from 'vitest';
import type { ListSlug } from '../../src/core/list.ts';
import type { PaperId } from '../../src/core/paper.ts';
import { createCatalogue } from '../../src/corpus/catalogue.ts';
import { id, manifest } from '../store/samples.ts';

const slug = (name: string): ListSlug => name as ListSlug;
const ids = (...names: readonly string[]): readonly PaperId[] => names.map(id);

const shards: Readonly<Record<string, readonly PaperId[]>> = {
  'x.json': ids('a', 'b', 'a', 'c'),
  'y.json': ids('d', 'b'),
};
const catalogue = createCatalogue(
  manifest({ x: ['x.json', 4], y: ['y.json', 2] }),
  (file) => shards[file] ?? [],
);

describe('the catalogue', () => {
  it('holds each paper once, where its first list has it', () => {
    expect(catalogue.ids).toEqual(ids('a', 'b', 'c', 'd'));
    expect(catalogue.placeOf(id('b'))).toEqual({ file: 'x.json', index: 1 });
    expect(catalogue.placeOf(id('z'))).toBeUndefined();
  });

  it('knows the lists of a paper, each once', () => {
    expect(catalogue.listsOf(id('b'))).toEqual(['x', 'y']);
    expect(catalogue.listsOf(id('a'))).toEqual(['x']);
    expect(catalogue.listsOf(id('z'))).toEqual([]);
  });

  it('browses everything, one list, or the papers that are asked for in that order', () => {
    expect(catalogue.browse({ text: '' })).toEqual(ids('a', 'b', 'c', 'd'));
    expect(catalogue.browse({ text: '', list: slug('x') })).toEqual(ids('a', 'b', 'c'));
    expect(catalogue.browse({ text: '', list: slug('y') })).toEqual(ids('d', 'b'));
    expect(catalogue.browse({ text: '', list: slug('gone') })).toEqual([]);
    expect(catalogue.browse({ text: '', among: ids('d', 'z', 'a') })).toEqual(ids('d', 'a'));
    expect(catalogue.browse({ text: '', among: ids('d', 'a'), list: slug('x') })).toEqual(ids('a'));
  });
});
