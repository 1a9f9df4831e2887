/** The options of a benchmark. What it cannot be asked for ends it with a sentence and its usage, before anything is measured. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Corpus, SHIPPED } from './corpus/corpora.ts';
import type { Contender } from './engines/contender.ts';

/** By name the value that holds without the option, and so its kind: a flag, a number, a text, or a text that may be missing. */
type Defaults = Readonly<Record<string, boolean | number | string | undefined>>;

type Values<Given extends Defaults> = {
  readonly [Name in keyof Given]: Given[Name] extends boolean
    ? boolean
    : Given[Name] extends number
      ? number
      : Given[Name] extends string
        ? string
        : string | undefined;
};

/** Ends the program. */
export function misuse(usage: string, message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

export function readOptions<Given extends Defaults>(usage: string, defaults: Given): Values<Given> {
  const options = Object.fromEntries(
    Object.entries({ ...defaults, help: false }).map(([name, value]) => [
      name,
      { type: typeof value === 'boolean' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  let given: Readonly<Record<string, unknown>>;
  try {
    given = parseArgs({ options }).values;
  } catch (error) {
    return misuse(usage, error instanceof Error ? error.message : String(error));
  }
  if (given.help === true) {
    console.log(usage);
    process.exit();
  }
  const values = Object.entries(defaults).map(([name, value]) => {
    const text = given[name];
    if (text === undefined || typeof value !== 'number') return [name, text ?? value];
    const number = Number(text);
    if (text === '' || !(number >= 0)) misuse(usage, `--${name} takes a number, not “${text}”.`);
    return [name, number];
  });
  return Object.fromEntries(values) as Values<Given>;
}

/** The papers that `--docs` and `--sizes` ask for. */
export function corporaAsked(
  usage: string,
  { docs, sizes, seed }: { readonly docs: string | undefined; readonly sizes: string; readonly seed: number },
): readonly Corpus[] {
  if (docs !== undefined)
    return existsSync(docs) ? [{ kind: 'file', file: docs }] : misuse(usage, `There is no file ${docs}.`);
  const counts = sizes.split(',').map(Number);
  if (!counts.every((count) => Number.isInteger(count) && count > 0))
    misuse(usage, `--sizes takes numbers with commas between them, not “${sizes}”.`);
  return counts.map((count) =>
    count === SHIPPED ? { kind: 'shipped' } : { kind: 'synthetic', count, seed },
  );
}

/** @param names with commas between them; all without any. */
export function enginesNamed(
  usage: string,
  engines: readonly Contender[],
  names: string | undefined,
): readonly Contender[] {
  if (names === undefined) return engines;
  return names.split(',').map((name) => {
    const known = engines.find((engine) => engine.name.toLowerCase() === name.trim().toLowerCase());
    if (known) return known;
    return misuse(
      usage,
      `No engine is called “${name}”: ${engines.map((engine) => engine.name).join(', ')}.`,
    );
  });
}
