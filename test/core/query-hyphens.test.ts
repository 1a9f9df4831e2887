/** A minus that PDFs make of a hyphen, by a space before it, and one that leaves a word out. */
import { describe, expect, it } from 'vitest';
import { clauses, hints, words } from './bare-query.ts';

const not = (text: string) => ({ kind: 'not', child: words(text) });

describe('a minus with a space before it', () => {
  it.each([
    'Pre -training of deep networks for language',
    'Multi -Level attention with pre -trained text networks',
    'Networks of multi -scale and -level attention',
  ])('is a hyphen inside a sentence: %s', (title) => {
    expect(clauses(title)).toEqual([words(title)]);
    expect(hints(title)).toEqual([expect.stringMatching(/hyphen/)]);
  });

  it.each([
    ['attention of deep networks for language -survey', ['survey']],
    ['attention of deep networks for language -survey -review', ['survey', 'review']],
  ])('leaves out what ends a sentence, and says so: %s', (text, without) => {
    expect(clauses(text)).toEqual([words('attention of deep networks for language'), ...without.map(not)]);
    expect(hints(text)).toEqual([expect.stringMatching(/hyphen/)]);
  });

  it.each([
    'transformers -survey',
    'attention -survey of networks',
    'attention networks language -survey vision images',
    '-survey attention of deep networks for language',
    'attention of deep "networks" -survey for language',
    'attention of deep networks year:2024 -survey for language',
    'attention of deep networks -survey OR review for language',
    'attention of deep networks -(survey review) for language',
    'title:attention of deep networks -survey for language',
    'attention of deep networks -title:survey for language',
  ])('leaves out its word among keywords and operators: %s', (text) => {
    expect(JSON.stringify(clauses(text))).toContain('"not"');
    expect(hints(text)).toEqual([]);
  });
});
