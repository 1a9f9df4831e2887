/** What is said of a query that is written otherwise than the language wants it, and what it is taken for. */
import { describe, expect, it } from 'vitest';
import { clauses, hints, type Plain, phrase, words } from './bare-query.ts';

describe('the query language', () => {
  it.each<readonly [string, readonly Plain[], RegExp]>([
    ['small "language models', [words('small "language models')], /quotation mark/],
    ['1)) models', [words('1)) models')], /never opened/],
    ['x"y "small models', [words('x"y "small models')], /quotation mark/],
    ['- small', [words('small')], /minus/],
    ['small -', [words('small')], /minus/],
    ['models NOT survey', [words('models NOT survey')], /minus leaves out/],
    ['(small models', [words('(small models')], /bracket is open/],
    ['small) models', [words('small) models')], /never opened/],
    ['😀 ***', [], /No word to search for/],
    ['foo:bar baz', [words('foo:bar baz')], /foo: is not a filter/],
    ['OR models', [words('models')], /OR stands between/],
    ['models OR', [words('models')], /OR stands between/],
    ['a OR OR b', [{ kind: 'or', children: [words('a'), words('b')] }], /OR stands between/],
    ['year:soon models', [words('soon'), words('models')], /year:2024/],
    ['is:stared models', [words('stared'), words('models')], /is:starred, is:read or is:unread/],
    ['has:data', [words('data')], /has:code/],
    ['models title:', [words('models')], /title: waits/],
    ['-title:"small', [{ kind: 'not', child: words('small', 'title') }], /quotation mark/],
  ])('forgives %s and says how it is written', (text, expected, message) => {
    expect(clauses(text)).toEqual(expected);
    expect(hints(text)).toHaveLength(1);
    expect(hints(text)[0]).toMatch(message);
  });

  it.each([
    ['authro', 'author'],
    ['autor', 'author'],
    ['autors', 'author'],
    ['titel', 'title'],
    ['yaer', 'year'],
    ['tah', 'tag'],
    ['abstracct', 'abstract'],
    ['hass', 'has'],
    ['abs', 'abstract'],
    ['abst', 'abstract'],
    ['ti', 'title'],
    ['au', 'author'],
    ['auth', 'author'],
    ['ven', 'venue'],
    ['jr', 'venue'],
    ['journal', 'venue'],
    ['conf', 'venue'],
    ['conference', 'venue'],
  ])('asks about %s: whether it is %s:', (typo, name) => {
    expect(hints(`small ${typo}:chen`)).toEqual([`${typo}: is not a filter. Did you mean ${name}:?`]);
  });

  it.each<readonly [string, readonly Plain[]]>([
    ['abs:bert', [words('bert')]],
    ['small authro:smith models', [words('small'), words('smith'), words('models')]],
    ['-abs:bert', [{ kind: 'not', child: words('bert') }]],
    ['abs:-bert', [{ kind: 'not', child: words('bert') }]],
    ['title:(abs:bert)', [{ kind: 'and', children: [words('bert', 'title')] }]],
    ['au:"ann smith"', [phrase('ann smith')]],
    ['au:(ann smith)', [{ kind: 'and', children: [words('ann smith')] }]],
    ['au:(ann OR bo)', [{ kind: 'or', children: [words('ann'), words('bo')] }]],
  ])('does not look for the name that it asks about in %s', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
    expect(hints(text)).toEqual([expect.stringMatching(/is not a filter. Did you mean/)]);
  });

  it.each(['BERT: Pre-training of networks', 'Abs:bert', 'abs: a thing', 'http://abs.org', 'foo:bar'])(
    'leaves %s as it stands',
    (text) => {
      expect(clauses(text)).toEqual([words(text)]);
    },
  );

  it.each(['link', 'read', 'in', 's', 'std', 'subtitle'])('knows nothing like %s:', (name) => {
    expect(hints(`${name}:chen`)[0]).toMatch(/Filters are title, abstract/);
  });

  it('says nothing of a quotation mark that another follows', () => {
    expect(clauses('"graph neural"~2')).toEqual([words('graph neural"~2')]);
    expect(hints('"graph neural"~2')).toEqual([]);
  });

  it('narrows nothing by a value that is still being typed', () => {
    for (const text of [
      'year:',
      'year:2',
      'year:202',
      'year:>=20',
      'year<20',
      'is:sta',
      'has:',
      'has:co',
      'list:',
    ])
      expect([text, clauses(`models ${text}`)]).toEqual([text, [words('models')]]);
    expect(clauses('year:2023..20')).toEqual([{ kind: 'year', from: 2023 }]);
    expect(clauses('year:202 models')).toEqual([words('202'), words('models')]);
  });
});
