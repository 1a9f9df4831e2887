import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/build/diagnostics.ts';
import { readLists } from '../../src/build/read-lists.ts';
import { ABSTRACT, folderOf, record } from './data-folder.ts';

const told = (folder: string): readonly string[] =>
  readLists(folder).diagnostics.map((each) => formatDiagnostic(each).replaceAll(folder, 'data'));
const idsOf = (folder: string, slug: string): readonly string[] =>
  readLists(folder)
    .lists.filter((list) => list.slug === slug)
    .flatMap(({ papers }) => papers.map(({ id }) => id));

describe('reading a data folder', () => {
  it('ends with one line for the shipped list', () => {
    const { lists, diagnostics } = readLists('data');
    expect(diagnostics).toEqual([]);
    expect(lists.map(({ summary }) => summary)).toEqual([
      'hugging-face-papers  69 papers, 11 links, 2 lines of page furniture, 0 problems',
    ]);
    expect(lists[0]).toMatchObject({
      title: 'Hugging Face Papers',
      sourceUrl: 'https://huggingface.co/papers',
    });
  });

  it('names a list after its file, unless a file beside it says otherwise', () => {
    const folder = folderOf({
      'Réading_list 2.jsonl': record('A'),
      'other.txt': `B\n${ABSTRACT}`,
      'other.meta.json': '{"title": "Another", "description": "Of things.", "sourceUrl": "https://a.org/"}',
    });
    expect(
      readLists(folder).lists.map(({ slug, title, description, sourceUrl }) => [
        slug,
        title,
        description,
        sourceUrl,
      ]),
    ).toEqual([
      ['reading-list-2', 'Réading List 2', undefined, undefined],
      ['other', 'Another', 'Of things.', 'https://a.org/'],
    ]);
  });

  it('knows the file beside a list in whatever case its ending is written', () => {
    const folder = folderOf({ 'A.TXT': `B\n${ABSTRACT}`, 'A.meta.json': '{"title": "Another"}' });
    const { lists, diagnostics } = readLists(folder);
    expect([lists.map(({ title }) => title), diagnostics]).toEqual([['Another'], []]);
  });

  it('merges what is twice, inside a list and across lists, and counts it', () => {
    const folder = folderOf({
      'a.jsonl': [record('One'), record('Two'), record('ONE!')].join('\n'),
      'b.jsonl': [record('Two', { arxivId: '2401.00002' }), record('Three')].join('\n'),
    });
    const { lists } = readLists(folder);
    expect(lists.map(({ summary }) => summary)).toEqual([
      'a  2 papers, 0 links, 0 lines of page furniture, 1 duplicate merged, 0 problems',
      'b  2 papers, 0 links, 0 lines of page furniture, 1 also in another list, 0 problems',
    ]);
    expect(lists[0]?.papers[1]?.id).toBe('arxiv:2401.00002');
    expect(lists[0]?.papers[1]).toEqual(lists[1]?.papers[0]);
  });

  it('changes no id when papers are re-ordered, scraped again or moved to another file', () => {
    const one = record('On one thing: 13\\% more', { url: 'https://arxiv.org/abs/2401.00001v1' });
    const again = record('On one thing: 13% more', { url: 'https://arxiv.org/abs/2401.00001v3' });
    const before = folderOf({
      'a.jsonl': [one, record('Two & more'), record('Three', { doi: '10.1000/X' })].join('\n'),
    });
    const after = folderOf({
      'a.jsonl': [record('Three', { doi: 'https://doi.org/10.1000/x' }), again].join('\n'),
      'b.txt': `TWO &amp; More\n${ABSTRACT}`,
    });
    const ids = idsOf(before, 'a');
    expect(new Set([...idsOf(after, 'a'), ...idsOf(after, 'b')])).toEqual(new Set(ids));
    expect(new Set(ids).size).toBe(3);
  });

  it('says everything that is wrong at once, as a compiler does', () => {
    const lines = Array.from({ length: 6 }, (_, at) => record(`T${at}`));
    const folder = folderOf({
      'x.txt': `Only a Title\nAnother Title\n${ABSTRACT}`,
      'x.meta.json': '{"titel": "?", "sourceUrl": "javascript:alert(1)"}',
      'lonely.meta.json': '{}',
      'y.jsonl': [...lines, '{"title": '].join('\n'),
      'Y.txt': `T\n${ABSTRACT}`,
      'z.txt': Uint8Array.from([...Buffer.from('A Title\n'), 0xff, 0xfe]),
      'long.jsonl': JSON.stringify({ title: 'T', abstract: 'x'.repeat(100_001) }),
      'none.txt': 'Subscribe\n',
      '….txt': `T\n${ABSTRACT}`,
      'notes.pdf': '',
      '.DS_Store': '',
    });
    mkdirSync(join(folder, 'inside'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling.txt'));
    const messages = told(folder);
    expect(messages.map((message) => message.replace(/not JSON: .*/, 'not JSON: …')).sort()).toEqual(
      [
        'data/dangling.txt: cannot be read: it is not there',
        'data/inside: folders are not read (warning)',
        'data/lonely.meta.json: there is no list called lonely beside it',
        'data/long.jsonl:1: 100002 characters are too many for one paper (limit 100000)',
        'data/none.txt: no paper found in this page text',
        'data/notes.pdf: not a list; known are .txt (page text), .jsonl (JSON Lines) (warning)',
        'data/x.meta.json: "titel" is not known; use title, description, sourceUrl',
        'data/x.meta.json: "sourceUrl" must be an http(s) URL',
        'data/x.txt:1: title has no abstract: "Only a Title" (warning)',
        'data/y.jsonl: makes the same list "y" as data/Y.txt; rename one',
        'data/z.txt:2: not valid UTF-8; save the file as UTF-8',
        'data/….txt: its name needs a Latin letter or a digit, to make an address of it',
      ].sort(),
    );
  });

  it('gives the line of broken JSON', () => {
    const folder = folderOf({
      'y.jsonl': [...Array.from({ length: 6 }, (_, at) => record(`T${at}`)), '{"title": '].join('\n'),
    });
    expect(told(folder)).toEqual([expect.stringMatching(/^data\/y\.jsonl:7: not JSON: /)]);
  });

  it('refuses a file of 300 MB before reading it', () => {
    const folder = folderOf({ 'huge.txt': '' });
    truncateSync(join(folder, 'huge.txt'), 300_000_000);
    const start = performance.now();
    expect(told(folder)).toEqual([
      'data/huge.txt: 300 MB is too large for one list (limit 256 MB); split it',
    ]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('says so when there is nothing to read', () => {
    expect(told(folderOf({}))).toEqual(['data: holds no list; put a .txt or .jsonl file there']);
    expect(readLists('/no/such/folder').diagnostics.map(formatDiagnostic)).toEqual([
      '/no/such/folder: the data folder cannot be read: it is not there; create it or set DATA_DIR to another',
    ]);
  });
});
