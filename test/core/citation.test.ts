import { describe, expect, it } from 'vitest';
import { citeInBibtex, citePlainly } from '../../src/core/citation.ts';
import type { Paper, PaperId } from '../../src/core/paper.ts';
import { placesOf } from '../../src/core/places.ts';
import { readingMinutes } from '../../src/core/reading-time.ts';

const BARE: Paper = {
  id: 'title:1' as PaperId,
  title: 'Attention Is All You Need',
  abstract: '',
  extent: 'none',
  links: [],
  source: {},
};
const FULL: Paper = {
  ...BARE,
  authors: ['Ada Lovelace', 'Babbage, Charles'],
  year: 1843,
  venue: 'Scientific Memoirs',
  source: { arxivId: '1706.03762' },
};

describe('a citation', () => {
  it('says authors, year, title, venue and address', () => {
    expect(citePlainly(FULL)).toBe(
      'Ada Lovelace, Babbage, Charles (1843). Attention Is All You Need. Scientific Memoirs. https://arxiv.org/abs/1706.03762',
    );
  });

  it('leaves out what the source did not say', () => {
    expect(citePlainly(BARE)).toBe('Attention Is All You Need.');
    expect(citeInBibtex(BARE)).toBe('@misc{attention,\n  title = {{Attention Is All You Need}}\n}');
  });

  it('is a BibTeX entry with inverted names and a key of author, year and word', () => {
    const entry = citeInBibtex(FULL);
    expect(entry).toMatch(/^@misc\{lovelace1843attention,/);
    expect(entry).toContain('author = {Lovelace, Ada and Babbage, Charles}');
    expect(entry).toContain('eprint = {1706.03762}');
    expect(entry).toContain('archivePrefix = {arXiv}');
    expect(entry).toContain('howpublished = {Scientific Memoirs}');
  });

  it('escapes what means something to TeX, but not a formula', () => {
    expect(citeInBibtex({ ...BARE, title: '50% of R&D in $O(n_1^2)$' })).toContain(
      String.raw`title = {{50\% of R\&D in $O(n_1^2)$}}`,
    );
  });
});

describe('prices in a title', () => {
  it('are no formula for BibTeX', () => {
    expect(citeInBibtex({ ...BARE, title: 'From $5 to $6' })).toContain(String.raw`{{From \$5 to \$6}}`);
  });
});

describe('the places of a paper', () => {
  it('are found by its arXiv id where that is known', () => {
    const urls = placesOf(FULL).map(({ url }) => url);
    expect(urls).toContain('https://arxiv.org/abs/1706.03762');
    expect(urls).toContain('https://huggingface.co/papers/1706.03762');
    expect(urls).toContain('https://www.alphaxiv.org/abs/1706.03762');
  });

  it('are found by its exact title where nothing else is known', () => {
    const places = placesOf(BARE);
    expect(places.map(({ name }) => name).sort()).toEqual(
      ['Google Scholar', 'Hugging Face', 'Semantic Scholar', 'alphaXiv', 'arXiv'].sort(),
    );
    for (const { url } of places) expect(decodeURIComponent(url)).toContain('Attention Is All You Need');
  });

  it('are found for a title that was cut inside a character, and for a DOI with signs of a URL in it', () => {
    const [arxiv] = placesOf({ ...BARE, title: 'Broken \ud83d emoji' });
    expect(arxiv?.url).toContain('Broken');
    const doi = placesOf({ ...BARE, source: { doi: '10.1000/a#b?c' } }).find(({ name }) => name === 'DOI');
    expect(doi?.url).toBe('https://doi.org/10.1000/a%23b%3Fc');
  });

  it('name the source once, when it is none of the others', () => {
    const names = (url: string) =>
      placesOf({ ...FULL, source: { ...FULL.source, url } }).map(({ name }) => name);
    expect(names('https://example.org/p')).toContain('Source');
    expect(names('https://arxiv.org/abs/1706.03762')).not.toContain('Source');
  });
});

describe('reading time', () => {
  it('is in whole minutes, at least one, and none without words', () => {
    expect(readingMinutes('')).toBe(0);
    expect(readingMinutes('One word-pair.')).toBe(1);
    expect(readingMinutes('word '.repeat(238 * 3))).toBe(3);
  });
});
