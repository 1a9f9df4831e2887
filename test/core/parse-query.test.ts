import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/core/parse-query.ts';
import type { QueryNode } from '../../src/core/query-tree.ts';
import { clauses, hints, type Plain, phrase, words } from './bare-query.ts';

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
});
