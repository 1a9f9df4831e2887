import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks, isSafeUrl, liftLinks } from '../../src/core/links.ts';

const urls = (text: string): readonly string[] => findLinks(text).map(({ url }) => url);

describe('findLinks', () => {
  it.each([
    ['a full stop', 'See https://a.org/b.', 'https://a.org/b'],
    [
      'a comma',
      'Base: https://huggingface.co/arcee-ai/Llama-3-SEC-Base, and',
      'https://huggingface.co/arcee-ai/Llama-3-SEC-Base',
    ],
    ['a bracket of the sentence', '(code: https://github.com/a/b).', 'https://github.com/a/b'],
    ['quotes', '“https://a.org/b”', 'https://a.org/b'],
    ['emphasis', '**https://a.org/b**', 'https://a.org/b'],
    ['an apostrophe', "https://a.org/b's", "https://a.org/b's"],
    ['markup', '\\url{https://a.org/b}}', 'https://a.org/b'],
    ['full-width punctuation', '代码：https://github.com/a/b。谢谢', 'https://github.com/a/b'],
  ])('leaves out %s around a URL', (_what, text, url) => {
    expect(urls(text)).toEqual([url]);
  });

  it('keeps what belongs to a URL', () => {
    const url = 'https://en.wikipedia.org/wiki/A_(b)?q=1,2&r=~x#y-z';
    expect(urls(`see ${url}, or`)).toEqual([url]);
    expect(urls('(https://a.org/x_(y))')).toEqual(['https://a.org/x_(y)']);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://a.org',
    'https://',
    'https://user:pass@a.org/',
    'https://localhost/x',
    'github.com/a/b',
    'xhttps://a.org',
  ])('makes no link of %s', (text) => {
    expect(findLinks(text)).toEqual([]);
    expect(isSafeUrl(text)).toBe(false);
  });

  it.each([
    ['https://github.com/a/b', 'code'],
    ['https://www.github.com/a/b/tree/main', 'code'],
    ['https://gitlab.com/a/b', 'code'],
    ['https://anonymous.4open.science/r/x-1', 'code'],
    ['https://github.com/somebody', 'project'],
    ['https://github.com.evil.org/a/b', 'project'],
    ['https://somebody.github.io/page', 'project'],
    ['https://huggingface.co/spaces/a/b', 'project'],
  ])('tells code from pages: %s', (url, kind) => {
    expect(findLinks(url)).toEqual([{ start: 0, end: url.length, url, kind }]);
  });

  it('says where each link stands, so that the text can be rendered around it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.webUrl(), fc.string(), fc.constant('. ')), { maxLength: 8 }),
        (parts) => {
          const text = parts.join(' ');
          let last = 0;
          for (const { start, end, url } of findLinks(text)) {
            expect(text.slice(start, end)).toBe(url);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(isSafeUrl(url)).toBe(true);
            last = end;
          }
        },
      ),
    );
  });
});

describe('liftLinks', () => {
  it('lists each URL once, in the order of the text', () => {
    expect(liftLinks('https://b.org/ and https://a.org/x, again https://b.org/.')).toEqual([
      { url: 'https://b.org/', kind: 'project' },
      { url: 'https://a.org/x', kind: 'project' },
    ]);
  });

  it('reads a URL with any number of brackets behind it in one go', () => {
    const text = `https://a.org/(b)${')'.repeat(50_000)}`;
    const started = process.cpuUsage().user;
    expect(findLinks(text).map(({ url }) => url)).toEqual(['https://a.org/(b)']);
    // Quadratic it was minutes; a generous second says that it no longer is.
    expect(process.cpuUsage().user - started).toBeLessThan(1_000_000);
  });
});
