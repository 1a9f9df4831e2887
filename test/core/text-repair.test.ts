import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differsVisibly, REPAIR_RULES, repairText } from '../../src/core/text-repair.ts';

describe('repairText', () => {
  it.each(REPAIR_RULES.map(({ name, example }) => [name, ...example] as const))(
    'mends: %s',
    (_name, damaged, mended) => {
      expect(repairText(damaged)).toBe(mended);
    },
  );

  it.each(REPAIR_RULES)('shows by its example that it is needed: $name', ({ name, example, mend }) => {
    expect(mend(example[0]), name).not.toBe(example[0]);
  });

  it.each([
    ['a word cut at a line break', 'perfor-\nmance', 'performance'],
    [
      'a word cut before a space, known from the same text',
      'its out- puts are outputs',
      'its outputs are outputs',
    ],
    [
      'a word cut before a space, by an ending that is no word',
      'sensory infor- mation',
      'sensory information',
    ],
    ['line breaks of any system', 'one\r\ntwo\nthree\rfour', 'one two three four'],
    ['control characters', 'a\u0002b\u0000c', 'a b c'],
    ['runs of spaces of any kind', '  a \u00a0 b\t', 'a b'],
    ['letters and accents apart', 'e\u0301', 'é'],
    ['what undoing another damage uncovers', '&amp;amp;lt;b&gt;', '<b>'],
    ['a dash in a formula of its own', 'roles $\\unicode{x2014}$ as', 'roles — as'],
    ['escaped money', 'costs \\$5 and \\$10', 'costs $5 and $10'],
    ['commands inside commands', '\\textbf{very \\emph{good}} {\\em x}', 'very good x'],
  ])('mends %s', (_what, damaged, mended) => {
    expect(repairText(damaged)).toBe(mended);
  });

  it.each([
    ['a command that something belongs to', 'x\\times{y} and \\in_a and \\sim5 and \\today'],
    ['suspended hyphens', 'pre- and post-training, high- to low-level'],
    ['a formula', "at most $13\\%$ of $x\\_i$ with $``a''$ and $a rightarrow b$"],
    ['a displayed formula', '\\[ a\\_b \\] and \\(c\\_d\\)'],
    ['prices', 'between $5 and $10'],
    ['a word that only looks like a command', 'x20145 and timesheet and rightarrows'],
    ['"times" as a word', '10 times faster, 3 times 4'],
    ['code in backticks', '`numpy` and `torch`'],
    ['two hyphens', 'a--b and --flag'],
    ['a set in braces', '{small, large} and {it depends}'],
    ['escaped quotes', 'it\\\'s and \\"quoted\\"'],
    ['arguments and powers with two asterisks', 'f(**a, **b), x **2 and 2**n'],
    ['an author that is cited by name', 'the algorithm of \\citet{halko2011}'],
    ['letters of other scripts', 'torque ̈τ and İstanbul ışık'],
    ['emoji that are joined', '👩‍💻 codes'],
    ['real Portuguese capitals', 'SÃO PAULO'],
  ])('leaves alone %s', (_what, sound) => {
    expect(repairText(sound)).toBe(sound);
  });

  it('undoes in one go what was escaped over and over, however often', () => {
    const entities = REPAIR_RULES.find(({ name }) => name === 'HTML entity');
    expect(entities?.mend(`a &${'amp;'.repeat(1000)}lt; b`)).toBe('a < b');
    expect(entities?.mend(`a &${'amp;'.repeat(1000)} b`)).toBe('a & b');
    expect(repairText(`&${'amp;'.repeat(100_000)}`)).toBe('&');
  });

  it('keeps the hyphen of a compound at a line break', () => {
    expect(repairText('client-\nand server, geometry-\nunaware; multi-\nvalue as in multi-value')).toBe(
      'client- and server, geometry-unaware; multi-value as in multi-value',
    );
  });

  it('changes nothing when it is run again', () => {
    const damage = fc.constantFrom(
      ...REPAIR_RULES.flatMap(({ example }) => example),
      ...' -`\'"$\\&;{}%()\n\r\u00ad\u0301\u0332',
      '&amp;',
      'lt;',
      'Ã',
      'Â',
      'â',
      '€',
      '™',
      'ı',
      'a',
      'tion',
      '\\em ',
      '\\emph{',
      '1times2',
      '(cid:173)',
    );
    const text = fc
      .array(fc.oneof(damage, fc.string({ unit: 'binary' })), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const once = repairText(given);
        expect(repairText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('differsVisibly', () => {
  it('sees a mended word and overlooks spacing, which no reader can see', () => {
    expect(differsVisibly('13\\%', '13%')).toBe(true);
    expect(differsVisibly(' a\n b', 'a b')).toBe(false);
  });
});
