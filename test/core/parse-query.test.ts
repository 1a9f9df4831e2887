import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClause, removeClause } from '../../src/core/edit-query.ts';
import { parseQuery } from '../../src/core/parse-query.ts';
import type { QueryNode } from '../../src/core/query-tree.ts';

type Plain = Readonly<Record<string, unknown>>;

/** A node without its place in the text. */
function bare(node: QueryNode): Plain {
  const { start: _start, end: _end, ...facts } = node;
  if (facts.kind === 'not') return { kind: 'not', child: bare(facts.child) };
  if (facts.kind === 'and' || facts.kind === 'or')
    return { kind: facts.kind, children: facts.children.map(bare) };
  if (facts.kind === 'words' || facts.kind === 'tag') {
    const { open: _open, ...rest } = facts;
    return rest;
  }
  return facts;
}
const clauses = (text: string): readonly Plain[] => parseQuery(text).clauses.map(bare);
const hints = (text: string): readonly string[] => parseQuery(text).hints.map(({ message }) => message);
const words = (text: string, field?: string): Plain => ({ kind: 'words', text, ...(field ? { field } : {}) });
const phrase = (text: string, field?: string): Plain => ({
  kind: 'phrase',
  text,
  ...(field ? { field } : {}),
});

describe('the query language', () => {
  it.each<readonly [string, readonly Plain[]]>([
    ['language models', [words('language models')]],
    ['"exact phrase"', [phrase('exact phrase')]],
    ['“curly quotes”', [phrase('curly quotes')]],
    ['models -survey', [words('models'), { kind: 'not', child: words('survey') }]],
    ['-"in the wild"', [{ kind: 'not', child: phrase('in the wild') }]],
    ['-title:survey', [{ kind: 'not', child: words('survey', 'title') }]],
    ['rivers -2023', [words('rivers'), { kind: 'not', child: words('2023') }]],
    [
      'rivers -2023, -4o',
      [words('rivers'), ...['2023,', '4o'].map((text) => ({ kind: 'not', child: words(text) }))],
    ],
    [
      'title:(a -5 -b)',
      [
        {
          kind: 'and',
          children: [words('a -5', 'title'), { kind: 'not', child: words('b', 'title') }],
        },
      ],
    ],
    ['title:-survey', [{ kind: 'not', child: words('survey', 'title') }]],
    ['-title:-survey', [{ kind: 'not', child: words('-survey', 'title') }]],
    [
      'a venue:-"b c" list:-d is:-read',
      [
        words('a'),
        { kind: 'not', child: phrase('b c', 'venue') },
        { kind: 'not', child: { kind: 'list', list: 'd' } },
        { kind: 'not', child: { kind: 'is', is: 'read' } },
      ],
    ],
    [
      'title:-(a b) c',
      [{ kind: 'not', child: { kind: 'and', children: [words('a b', 'title')] } }, words('c')],
    ],
    ['title:-5% year:-2020', [words('-5%', 'title'), { kind: 'year', to: 2020 }]],
    ['-is:read', [{ kind: 'not', child: { kind: 'is', is: 'read' } }]],
    ['a b OR c d', [words('a'), { kind: 'or', children: [words('b'), words('c')] }, words('d')]],
    ['a OR b OR "c d"', [{ kind: 'or', children: [words('a'), words('b'), phrase('c d')] }]],
    [
      '(a b) OR c',
      [
        {
          kind: 'or',
          children: [words('(a b)'), words('c')],
        },
      ],
    ],
    ['x (a OR b)', [words('x'), { kind: 'or', children: [words('a'), words('b')] }]],
    ['-(a b)', [{ kind: 'not', child: { kind: 'and', children: [words('a b')] } }]],
    ['title:agent', [words('agent', 'title')]],
    ['titles:agent Author:Bengio', [words('agent', 'title'), words('Bengio', 'author')]],
    ['title: agent', [words('agent', 'title')]],
    ['title:"small model"', [phrase('small model', 'title')]],
    ['title:(small model)', [{ kind: 'and', children: [words('small model', 'title')] }]],
    ['title:(a OR b)', [{ kind: 'or', children: [words('a', 'title'), words('b', 'title')] }]],
    ['abstract:x venue:ICLR', [words('x', 'abstract'), words('ICLR', 'venue')]],
    ['year:2024', [{ kind: 'year', from: 2024, to: 2024 }]],
    ['year:2023..2025', [{ kind: 'year', from: 2023, to: 2025 }]],
    ['year:2025..2023', [{ kind: 'year', from: 2023, to: 2025 }]],
    ['year:2023-2025', [{ kind: 'year', from: 2023, to: 2025 }]],
    ['year:2023..', [{ kind: 'year', from: 2023 }]],
    ['year:..2020', [{ kind: 'year', to: 2020 }]],
    ['year:>=2023', [{ kind: 'year', from: 2023 }]],
    ['year:>2023', [{ kind: 'year', from: 2024 }]],
    ['year:<=2023', [{ kind: 'year', to: 2023 }]],
    ['-year>2023 a', [{ kind: 'not', child: { kind: 'year', from: 2024 } }, words('a')]],
    ['Year<2023', [{ kind: 'year', to: 2022 }]],
    [
      '(year>=2023 year<=2024)',
      [
        {
          kind: 'and',
          children: [
            { kind: 'year', from: 2023 },
            { kind: 'year', to: 2024 },
          ],
        },
      ],
    ],
    ['years=2023', [{ kind: 'year', from: 2023, to: 2023 }]],
    ['year:<2023', [{ kind: 'year', to: 2022 }]],
    [
      'list:trending tag:"to discuss"',
      [
        { kind: 'list', list: 'trending' },
        { kind: 'tag', tag: 'to discuss' },
      ],
    ],
    [
      'has:code has:links has:note',
      [
        { kind: 'has', has: 'code' },
        { kind: 'has', has: 'link' },
        { kind: 'has', has: 'note' },
      ],
    ],
    [
      'has:(code OR note)',
      [
        {
          kind: 'or',
          children: [
            { kind: 'has', has: 'code' },
            { kind: 'has', has: 'note' },
          ],
        },
      ],
    ],
    [
      'is:starred small is:unread models',
      [{ kind: 'is', is: 'starred' }, words('small'), { kind: 'is', is: 'unread' }, words('models')],
    ],
    ['', []],
  ])('reads %s', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
    expect(hints(text)).toEqual([]);
  });

  it.each([
    'LLM Augmented LLMs: Expanding Capabilities through Composition',
    'Towards Robust Spiking Neural Networks:Mitigating Training Vulnerability',
    'TAGS: A Test-Time Generalist-Specialist Framework',
    'Still not systematic after all these years: On compositional skills',
    'x-ray state-of-the-art pre- and post-training',
    'Large models (e.g. BERT), word(s) and f(x) for (semi-)supervised learning',
    'A 5" display, "Foo"-based methods and C++ & C#',
    '3D-LLM: 90% of 1,000 at https://example.org/a?b=c',
    'what is to be OR-ed, or not',
    'NOTHING is known of NOT',
    'The Missing Link - A Probabilistic Model - Revisited',
    'Sequences $(0, 2^q)$ and f(x, y)',
    '--flag of a command',
    'a BD Rate of -1.81% and 8.79% for AVC (delta = -16%), at -0,5 or -273.',
    '1) classification 2) detection iii) the rest, d). 2020) and más) too',
    'of doi:10.48550/arXiv.1706.03762 and arxiv:1706.03762, arXiv:1706.03762',
    'A year > 2020, midyear>2020, year>a and title>2020',
    '-5 degrees, -2023% and -2023.5 (r = -.23)',
  ])('leaves an ordinary title alone: %s', (title) => {
    expect(clauses(title)).toEqual([words(title)]);
    expect(hints(title)).toEqual([]);
  });

  it('reads a sentence in capitals as if the caps lock had been off', () => {
    const sentence = 'OPTIMAL OR NEARLY OPTIMAL SCHEDULING OF REAL-TImE PROCESSES';
    expect(clauses(sentence)).toEqual([words(sentence.toLowerCase())]);
    expect(clauses(`TITLE: ${sentence}`)).toEqual([words(`TITLE: ${sentence.toLowerCase()}`)]);
    expect(parseQuery(sentence).text).toBe(sentence);
    expect(clauses('BERT OR GPT')).toEqual([{ kind: 'or', children: [words('BERT'), words('GPT')] }]);
    const names = 'BERT OR RoBERTa OR DeBERTa OR ELECTRA OR ALBERT OR XLNet OR GPT';
    expect(clauses(names)[0]?.kind).toBe('or');
  });

  it('reads a quotation in a title as a phrase and the rest as words', () => {
    expect(clauses('“Why Should I Trust You?”: Explaining the Predictions')).toEqual([
      phrase('Why Should I Trust You?'),
      words('Explaining the Predictions'),
    ]);
  });

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
  ])('asks about %s: whether it is %s:', (typo, name) => {
    expect(hints(`small ${typo}:chen`)).toEqual([`${typo}: is not a filter. Did you mean ${name}:?`]);
  });

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

  it('knows which word may be the beginning of another', () => {
    const open = (text: string): readonly boolean[] =>
      parseQuery(text).clauses.map((clause) => clause.kind === 'words' && clause.open);
    expect(open('small mod')).toEqual([true]);
    expect(open('small mod ')).toEqual([false]);
    expect(open('small mod,')).toEqual([false]);
    expect(open('mod title:age')).toEqual([false, true]);
    expect(open('title:(age')).toEqual([false]);
    expect(parseQuery('tag:mod').clauses[0]).toMatchObject({ open: true });
    for (const text of ['tag:mod ', 'tag:"mod"', 'tag:mod small'])
      expect(parseQuery(text).clauses[0]).not.toMatchObject({ open: true });
    expect(parseQuery('-tag:mod').clauses[0]).not.toMatchObject({ child: { open: true } });
    expect(parseQuery('-mod').clauses[0]).toMatchObject({ child: { open: false } });
    expect(parseQuery('-(a mod').clauses[0]).toMatchObject({ child: { children: [{ open: false }] } });
  });

  it('ends the span of words with their text, whatever stands before', () => {
    const text = 'a title:bee -venue:sea year:dee (e f) OR author: gee';
    const found: string[] = [];
    const visit = (node: QueryNode): void => {
      if (node.kind === 'words') found.push(text.slice(node.end - node.text.length, node.end));
      if (node.kind === 'words') expect(found.at(-1)).toBe(node.text);
      if (node.kind === 'not') visit(node.child);
      if (node.kind === 'and' || node.kind === 'or') node.children.forEach(visit);
    };
    parseQuery(text).clauses.forEach(visit);
    expect(found).toEqual(['a', 'bee', 'sea', 'dee', '(e f)', 'gee']);
  });

  it('answers long texts of nothing but brackets and quotes, with a shallow tree', () => {
    const length = 200_000;
    for (const piece of [
      '(',
      ')',
      '"',
      '-',
      '-1',
      'abc:d ',
      '-(',
      'a OR ',
      'title:(',
      '"a',
      '"a ',
      'a" ',
      'a:',
      'year: ',
      ' ',
    ]) {
      const tree = parseQuery(piece.repeat(length / piece.length));
      let depth = 0;
      for (let node: QueryNode | undefined = tree.clauses[0]; node; depth += 1)
        node = node.kind === 'not' ? node.child : node.kind === 'and' ? node.children[0] : undefined;
      expect(depth).toBeLessThan(50);
    }
  });
});

/** Texts of the language's own pieces, which random characters would hardly ever make. */
const piece = fc.constantFrom(
  ...['a', 'bee', 'OR', '-', '--', '(', ')', '"', '“', '”', ' ', ' ', ' ', '.', ',', ':', '-z', '-"', '-('],
  ...[
    'title:',
    'year:',
    'year:2023..2025',
    'year>',
    'year<=2023',
    'is:read',
    'has:',
    'tag:x',
    'foo:',
    'list:',
    'author:',
    '2024',
    '..',
    '-5%',
    'title:-',
    'tag:-(',
    '-2024',
  ],
);
const typed = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string(),
);
const many = { numRuns: 5000 };

/** Of a node that is words and nothing else, however many brackets are around them. */
function wordsOf(node: QueryNode): readonly string[] | undefined {
  if (node.kind === 'words' && !node.field) return node.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (node.kind !== 'and') return undefined;
  const parts = node.children.map(wordsOf);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Clauses as they mean, with words side by side taken together and their punctuation left out. */
function meaning(nodes: readonly QueryNode[]): readonly unknown[] {
  const meant: unknown[] = [];
  let running: string[] | undefined;
  for (const node of nodes) {
    const words = wordsOf(node);
    if (words) {
      if (!running) {
        running = [];
        meant.push(['words', running]);
      }
      running.push(...words);
      continue;
    }
    running = undefined;
    if (node.kind === 'words') meant.push([node.field, node.text.toLowerCase().match(/[\p{L}\p{N}]+/gu)]);
    else if (node.kind === 'not') meant.push(['not', ...meaning([node.child])]);
    else if (node.kind === 'and') {
      const inner = meaning(node.children);
      meant.push(inner.length === 1 ? inner[0] : ['and', ...inner]);
    } else if (node.kind === 'or') meant.push(['or', ...node.children.map((child) => meaning([child]))]);
    else meant.push(bare(node));
  }
  return meant;
}

describe('any text at all', () => {
  it('has spans that lie inside the text, nest, and follow each other', () => {
    const check = (node: QueryNode, from: number, to: number): void => {
      expect(from <= node.start && node.start < node.end && node.end <= to).toBe(true);
      const children = 'children' in node ? node.children : 'child' in node ? [node.child] : [];
      let at = node.start;
      for (const child of children) {
        check(child, at, node.end);
        at = child.end;
      }
    };
    fc.assert(
      fc.property(typed, (text) => {
        const { clauses: nodes, hints: found } = parseQuery(text);
        let at = 0;
        for (const node of nodes) {
          check(node, at, text.length);
          at = node.end;
        }
        for (const { start, end } of found)
          expect(0 <= start && start < end && end <= text.length).toBe(true);
      }),
      many,
    );
  });

  it('loses exactly the clause whose chip is removed', () => {
    fc.assert(
      fc.property(typed, fc.nat(), (text, pick) => {
        const tree = parseQuery(text);
        if (tree.clauses.length === 0) return;
        const index = pick % tree.clauses.length;
        const left = parseQuery(removeClause(tree, index));
        expect(meaning(left.clauses)).toEqual(meaning(tree.clauses.filter((_, at) => at !== index)));
      }),
      {
        ...many,
        examples: [
          ['(-5%)a', 1],
          ['(list: ,)a', 0],
        ],
      },
    );
  });

  it('means the same in its shortest form, which is its own shortest form', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const tree = parseQuery(text);
        for (const clause of tree.clauses) {
          const written = formatClause(clause);
          const again = parseQuery(written);
          expect(meaning(again.clauses)).toEqual(meaning([clause]));
          expect(again.clauses.map(formatClause).join(' ')).toBe(written);
        }
      }),
      { ...many, examples: [['(a (has:a'], ['list:"a,"'], ['-(-5%']] },
    );
  });
});
