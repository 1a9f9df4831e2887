import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListSlug } from '../../src/core/list.ts';
import type { PaperId } from '../../src/core/paper.ts';
import { SORTS } from '../../src/core/query.ts';
import { formatRoute, parseRoute, type Route } from '../../src/core/route.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1 });
const paper = fc.option(
  word.map((text) => text as PaperId),
  { nil: undefined },
);
const list = fc.option(
  word.map((text) => text as ListSlug),
  { nil: undefined },
);
const sort = fc.constantFrom(...SORTS);
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record(
    { page: fc.constant('papers' as const), text: fc.string({ unit: 'grapheme' }), list, paper, sort },
    { requiredKeys: ['page', 'text', 'list', 'paper'] },
  ),
  fc.record(
    { page: fc.constant('starred' as const), text: fc.string({ unit: 'grapheme' }), paper, sort },
    { requiredKeys: ['page', 'text', 'paper'] },
  ),
  fc.constant({ page: 'settings' as const }),
);

describe('routes', () => {
  it('reads back every route it writes', () => {
    fc.assert(
      fc.property(route, (given) => {
        expect(parseRoute(formatRoute(given))).toEqual(given);
      }),
    );
  });

  it('never throws on a hash a person typed', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(parseRoute(`#${hash}`).page).toBeTypeOf('string');
      }),
    );
  });

  it('makes a link even of half a character pasted into the search field', () => {
    expect(formatRoute({ page: 'starred', text: 'a\ud800', paper: undefined })).toBe(
      '#/starred?q=a%EF%BF%BD',
    );
  });

  it('keeps arXiv ids readable in links', () => {
    const id = 'arxiv:2401.02412' as PaperId;
    expect(formatRoute({ page: 'papers', text: 'small model', list: undefined, paper: id })).toBe(
      '#/papers/arxiv:2401.02412?q=small+model',
    );
  });

  it('opens all papers when there is no hash', () => {
    expect(parseRoute('')).toEqual({ page: 'papers', text: '', list: undefined, paper: undefined });
  });

  it('says so when a link leads nowhere', () => {
    expect(parseRoute('#/nowhere').page).toBe('unknown');
    expect(parseRoute('#/settings/what').page).toBe('unknown');
  });
});
