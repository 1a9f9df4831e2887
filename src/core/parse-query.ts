/**
 * Reads what was typed into the search field as a tree. Never throws on any text, takes linear time, and changes nothing
 * about ordinary words: a pasted title with its colons, hyphens and brackets is words.
 *
 *   query  = part*                      every part is wanted
 *   part   = term ("OR" term)*          OR joins its two neighbours only; `(a b) OR c` joins more
 *   term   = "-"? (word | "phrase" | field ":" "-"? value | "(" query ")")
 *
 * Invariant: the span of a `words` node ends with its text, so that a place in the text is a place in the query.
 */
import { withoutCapsLock } from './caps-lock.ts';
import { joinAlternatives, type Part } from './join-alternatives.ts';
import {
  afterSpace,
  type FieldName,
  isTextField,
  readFieldName,
  readFilter,
  SEARCHABLE,
} from './query-field.ts';
import { HINTS, meantField } from './query-hints.ts';
import { isPast, MINUS, QUOTE, scanQuery } from './query-scanner.ts';
import type { QueryHint, QueryNode, QueryTree, Span } from './query-tree.ts';

/** Brackets inside brackets beyond this are characters, so that whoever walks the tree needs no deep stack. */
const MAX_DEPTH = 16;

const QUOTES = /["“”„]/g;
const QUOTES_AND_END = /["“”„]|[,;]+(?=["“”„]*$)/g;
/** Tags are also pictures. */
const VALUE = /[\p{L}\p{N}\p{So}]/u;
const WORD_END = /[\p{L}\p{N}\p{M}]$/u;

/** What stands before a term. */
interface Prefix {
  /** Of the term, with its minus. */
  readonly start: number;
  readonly negated: boolean;
  readonly field?: FieldName | undefined;
  /** Whether a name that is no field's stands before it, which a hint asks about and nothing looks for. */
  readonly asked?: boolean;
}

/** An open bracket, or the text as a whole. */
interface Frame extends Prefix {
  readonly parts: Part[];
  /** Whether a minus before it, or before a bracket around it, leaves out what is in it. */
  readonly excludes: boolean;
}

export function parseQuery(typed: string): QueryTree {
  const text = withoutCapsLock(typed);
  const scanner = scanQuery(text);
  const hints: QueryHint[] = [];
  const root: Frame = { start: 0, negated: false, parts: [], excludes: false };
  const stack: Frame[] = [root];
  const top = (): Frame => stack.at(-1) ?? root;
  const hint = (span: Span, message: string): void => void hints.push({ ...span, message });
  /** About a term from its minus on. */
  const hintAt = ({ start }: Prefix, end: number, message: string): void => hint({ start, end }, message);

  function add(node: QueryNode, { start, negated }: Prefix, plain = false): void {
    const frame = top();
    frame.parts.push({
      node: negated ? { kind: 'not', start, end: node.end, child: node } : node,
      plain: plain && !negated,
    });
  }

  /** Under a minus nothing is the beginning of another: half a word would leave out half of the papers. */
  const mayGrow = ({ negated }: Prefix, end: number): boolean =>
    end === text.length && !negated && !top().excludes;

  /** Adds the words of `value`, if there are any; `start` may lie before them, at what is not searched. */
  function addWords(start: number, value: Span, prefix: Prefix, field: FieldName | undefined): boolean {
    const words = text.slice(value.start, value.end);
    if (!SEARCHABLE.test(words)) return false;
    const open = mayGrow(prefix, value.end) && WORD_END.test(words.slice(-2));
    const narrowed = field !== undefined && isTextField(field) ? { field } : {};
    const plain = start === value.start && prefix.field === undefined && !prefix.asked;
    add({ kind: 'words', start, end: value.end, text: words, open, ...narrowed }, prefix, plain);
    return true;
  }

  function takeRun(): Span {
    const { start, end, stray } = scanner.run(stack.length > 1);
    if (stray !== undefined) hint({ start: stray, end: stray + 1 }, HINTS.strayBracket);
    return { start, end };
  }

  function closeBracket(closing: number): void {
    const frame = stack.pop();
    if (!frame) return;
    const terms = joinAlternatives(frame.parts, text, hint);
    const [only] = terms;
    if (only === undefined) return;
    const { start } = frame;
    if (!frame.negated && !frame.asked && frame.field === top().field && terms.length === 1 && only.plain) {
      // Brackets around mere words mean nothing: "(e.g. BERT)." is words, with what is glued to it.
      const glued = takeRun();
      const end = glued.end > glued.start ? glued.end : closing;
      addWords(start, { start, end }, { start, negated: false }, frame.field);
      return;
    }
    const children = terms.map(({ node }) => node);
    const whole = { start, end: closing };
    const group: QueryNode =
      terms.length === 1 && only.node.kind !== 'words' && only.node.kind !== 'not'
        ? { ...only.node, ...whole }
        : { kind: 'and', ...whole, children };
    add(group, frame);
  }

  function addFilter(prefix: Prefix, field: FieldName, value: Span): void {
    const whole = { start: prefix.start, end: value.end };
    const written = text.slice(value.start, value.end).replace(QUOTES_AND_END, '');
    if (isTextField(field) || (!VALUE.test(written) && field !== 'year')) {
      if (!addWords(whole.start, value, prefix, field)) hintAt(prefix, value.end, HINTS.emptyField(field));
      return;
    }
    const read = readFilter(field, written, value.end === text.length);
    if (read.hint !== undefined) hintAt(prefix, value.end, read.hint);
    const open = field === 'tag' && mayGrow(prefix, value.end);
    if (read.filter) add({ ...read.filter, ...whole, ...(open && { open }) }, prefix);
    else if (!read.unfinished) addWords(whole.start, value, { ...prefix, field }, undefined);
  }

  function addPhrase(prefix: Prefix, field: FieldName | undefined, inner: Span, end: number): void {
    const phrase = text.slice(inner.start, inner.end).replace(QUOTES, ' ').trim();
    if (!VALUE.test(phrase)) return;
    if (field === undefined || isTextField(field)) {
      add({ kind: 'phrase', start: prefix.start, end, text: phrase, ...(field && { field }) }, prefix);
      return;
    }
    const { filter, hint: advice } = readFilter(field, phrase, false);
    if (advice !== undefined) hintAt(prefix, end, advice);
    add({ ...(filter ?? { kind: 'phrase', text: phrase }), start: prefix.start, end }, prefix);
  }

  /** Goes past a field's name, if one stands here. @returns null when all that is to be read here has been read. */
  function takeField(prefix: Prefix): FieldName | 'asked' | undefined | null {
    const start = scanner.at;
    const head = scanner.fieldHead();
    if (head === undefined) return undefined;
    const name = head.replace(':', '');
    const field = readFieldName(name);
    const end = start + head.length;
    const lower = name === name.toLowerCase();
    const spaced = isPast(text, end);
    if (field === undefined) {
      if (!lower || spaced || text[end] === '/' || /^(doi|arxiv)$/.test(name)) return undefined;
      const meant = meantField(name);
      hintAt(prefix, end, HINTS.unknownField(name, meant));
      if (meant === undefined) return undefined;
      scanner.goTo(end);
      return 'asked';
    }
    if (spaced && !lower) return undefined;
    scanner.goTo(end);
    if (!spaced) return field;
    scanner.skipSpaces();
    switch (afterSpace(field, text, scanner.at)) {
      case 'value':
        return field;
      case 'nothing':
        hintAt(prefix, end, HINTS.emptyField(field));
        return null;
      case 'word':
        // Both at once, so that they stay side by side whatever follows.
        addWords(start, { start, end: takeRun().end }, prefix, top().field);
        return null;
    }
  }

  function takeValue(prefix: Prefix): void {
    const field = prefix.field ?? top().field;
    if (text[scanner.at] === '(' && stack.length <= MAX_DEPTH) {
      const excludes = top().excludes || prefix.negated;
      stack.push({ ...prefix, field, excludes, parts: [] });
      scanner.goTo(scanner.at + 1);
      return;
    }
    const quote = scanner.quote();
    if (quote === 'unclosed') {
      scanner.goTo(scanner.at + 1);
      if (!QUOTE.test(text.slice(scanner.at))) hintAt(prefix, scanner.at, HINTS.unclosedQuote);
    } else if (quote) {
      scanner.goTo(quote.end);
      addPhrase(prefix, field, quote.inner, quote.end);
      // What is glued to a closing quote, such as a colon, belongs to the words that follow.
      const glued = takeRun();
      addWords(glued.start, glued, { start: glued.start, negated: false }, top().field);
      return;
    }
    const value = takeRun();
    if (prefix.field === undefined && (field === undefined || isTextField(field)))
      addWords(value.start, value, prefix, field);
    else if (field !== undefined) addFilter(prefix, field, value);
  }

  function takeTerm(): void {
    const start = scanner.at;
    if (scanner.isOr()) {
      top().parts.push({ or: { start, end: start + 2 } });
      scanner.goTo(start + 2);
      return;
    }
    // As other searches write it; here it is a word like any other.
    if (text.startsWith('NOT ', start)) hint({ start, end: start + 3 }, HINTS.loneMinus);
    const minus = MINUS.test(text.slice(start));
    if (text[start] === '-' && isPast(text, start + 1)) {
      scanner.goTo(start + 1);
      // Between words it is a dash.
      const between = top().parts.length > 0 && scanner.afterSpaces() < text.length;
      if (!between) hint({ start, end: start + 1 }, HINTS.loneMinus);
      return;
    }
    if (minus) scanner.goTo(start + 1);
    const prefix: Prefix = { start, negated: minus };
    const field = takeField(prefix);
    if (field === null) return;
    // As some write `-title:survey`; a year may begin with a dash.
    const late = !minus && field !== undefined && field !== 'year' && MINUS.test(text.slice(scanner.at));
    if (late) scanner.goTo(scanner.at + 1);
    const negated = minus || late;
    takeValue(field === 'asked' ? { start, negated, asked: true } : { start, negated, field });
  }

  for (scanner.skipSpaces(); scanner.at < text.length; scanner.skipSpaces()) {
    if (text[scanner.at] === ')' && stack.length > 1) {
      scanner.goTo(scanner.at + 1);
      closeBracket(scanner.at);
    } else takeTerm();
  }
  while (stack.length > 1) {
    hint({ start: top().start, end: top().start + 1 }, HINTS.unclosedBracket);
    closeBracket(text.trimEnd().length);
  }
  const clauses = joinAlternatives(root.parts, text, hint).map(({ node }) => node);
  if (clauses.length + hints.length === 0 && text.trim()) hint({ start: 0, end: text.length }, HINTS.noWords);
  return { text: typed, clauses, hints: hints.sort((a, b) => a.start - b.start) };
}
