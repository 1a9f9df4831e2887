/** The papers found: all of them where they are few, else those near the screen. */
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../core/count.ts';
import type { LibraryRoute } from '../../core/library-route.ts';
import type { PaperId } from '../../core/paper.ts';
import { type ListedRow, type ResultList as Page, WHOLE } from '../../state/result-list.ts';
import { useApp } from '../app-context.ts';
import { PaperRow } from './paper-row.tsx';
import './result-list.css';
import { useRowWindow } from './use-row-window.ts';

/** The row that has the focus, which stays on the page however far the reader scrolls away. */
interface Kept {
  /** The address of the search that was asked for at that time, which its rows may be yet to follow. */
  readonly search: string;
  readonly place: number;
  readonly row: ListedRow;
}

/**
 * What a row shows beside its paper; `line` above it, if any; `top` where it is kept outside of the window: the pixels above it.
 */
type RowFacts = readonly [
  href: string,
  open: boolean,
  place: number,
  total: number,
  line: string | undefined,
  top: number | undefined,
];

interface Rendered {
  readonly facts: RowFacts;
  readonly element: VNode;
}

function renderRow(row: ListedRow, [href, open, place, total, line, top]: RowFacts): VNode {
  return (
    <li
      key={row.id}
      class={top === undefined ? undefined : 'kept'}
      style={top === undefined ? undefined : { top: `${top}px` }}
      aria-setsize={total}
      aria-posinset={place + 1}
    >
      {line && <p class="divided">{line}</p>}
      <PaperRow row={row} href={href} open={open} />
    </li>
  );
}

/** @returns what is said of the rows from `place` on, where they are less than what was asked for. */
function lineAbove(place: number, { text, partial, total, whole = 0 }: Page, ranked: boolean) {
  if (partial && whole > 0 && place === 0) {
    const missed = /^["“„][^"“”„]+["”]$/.test(text.trim()) ? 'this phrase' : 'all of this as it stands';
    return `No paper has ${missed}.${whole < total ? '' : ' These have its words.'}`;
  }
  if (place !== whole || !(whole > 0 ? ranked : partial)) return undefined;
  const having = whole > 1 ? `${formatCount(whole)} papers have` : `${whole ? 'One' : 'No'} paper has`;
  return `${having} all of the words. These come closest.`;
}

export function ResultList({ route }: { readonly route: LibraryRoute }) {
  const { results, reading, location, preferences } = useApp();
  const list = useRef<HTMLUListElement>(null);
  const page = results.page.value;
  const { key = '', rows = [], offset = 0, total = 0 } = page ?? {};
  const waiting = results.busy.value;
  // Links name the search that the rows are of, and need no change with each key; a click keeps what was typed since.
  const text = page?.text ?? '';
  const search = location.href({ ...route, paper: undefined });
  const whole = total < WHOLE;
  const rendered = useRef<ReadonlyMap<ListedRow, Rendered>>(new Map());
  const [kept, setKept] = useState<Kept | undefined>(undefined);
  const held = useMemo(() => ({ first: offset, last: offset + rows.length }), [rows, offset]);
  const window = useRowWindow({
    results,
    list,
    name: key,
    count: total,
    held,
    whole,
    density: preferences.density.value,
    start: location.returned.value ? results.lastSight(key) : undefined,
  });

  // A step to the next paper takes the list along, and a list that comes after its paper goes there, unless the reader went
  // elsewhere; a paper that other results have elsewhere does not move the list.
  const place = reading.place.value;
  const led = useRef<{ readonly to?: PaperId | undefined; readonly key?: string }>({});
  useLayoutEffect(() => {
    const { to, key: awaited } = led.current;
    const another = to !== route.paper;
    if (another) led.current = { to: route.paper, key };
    if (place === undefined) return;
    if (another || (awaited === key && results.sight.peek().place === 0))
      results.wanted.value = { place, focus: false };
    led.current = { to: route.paper };
  }, [route.paper, place, key, results]);

  // A row that is no longer among the results of a search leaves the focus to the one in its place.
  useLayoutEffect(() => {
    if (!kept || rows.length === 0) return;
    const there = rows[kept.place - offset];
    if (!there && kept.place < total) return;
    if (there?.id === kept.row.id || document.activeElement !== document.body) return;
    setKept(undefined);
    if (kept.search === search && !rows.some(({ id }) => id === kept.row.id))
      results.wanted.value = { place: kept.place, focus: true };
  }, [rows, search, offset, total, kept, results]);

  if (!page) return null;
  const ranked = (route.sort ?? 'relevance') === 'relevance';
  const places: number[] = [];
  for (let place = window.first; place < window.last; place += 1) places.push(place);
  /** The row with the focus is known also while the rows around it are being fetched. */
  const here = (place: number): ListedRow | undefined =>
    rows[place - offset] ?? (kept?.place === place && !whole ? kept.row : undefined);
  const outside =
    kept &&
    !whole &&
    (kept.place < window.first || kept.place >= window.last) &&
    !places.some((place) => here(place)?.id === kept.row.id);
  if (outside) kept.place < window.first ? places.unshift(kept.place) : places.push(kept.place);

  const rendering = new Map<ListedRow, Rendered>();
  /** The same element for the same row in the same place, which is then not rendered again as the list grows around it. */
  const rowOnce = (row: ListedRow, place: number): VNode => {
    const href = location.href({ ...route, text, paper: row.id });
    const top = outside && kept.place === place ? window.topOf(place) : undefined;
    const facts = [href, row.id === route.paper, place, total, lineAbove(place, page, ranked), top] as const;
    const before = rendered.current.get(row);
    const same = before?.facts.every((fact, at) => fact === facts[at]) ? before : undefined;
    const now = same ?? { facts, element: renderRow(row, facts) };
    rendering.set(row, now);
    return now.element;
  };

  const items = places.map((place) => {
    const row = outside && kept.place === place ? kept.row : here(place);
    if (row) return rowOnce(row, place);
    return (
      <li key={`place ${place}`} aria-setsize={total} aria-posinset={place + 1} aria-busy={true}>
        <div class="row-to-come" />
      </li>
    );
  });
  rendered.current = rendering;

  return (
    <div class={`result-list${waiting ? ' stale' : ''}${whole ? '' : ' long'}`}>
      <ul
        ref={list}
        // biome-ignore lint/a11y/noRedundantRoles: WebKit takes a list without bullets for none
        role="list"
        data-whole={whole ? '' : undefined}
        onFocusIn={({ target }) => {
          const item = target instanceof Element ? target.closest('li') : null;
          const place = Number(item?.getAttribute('aria-posinset')) - 1;
          const row = rows[place - offset];
          if (item && row) setKept({ search, place, row });
        }}
        onFocusOut={({ relatedTarget }) => {
          if (relatedTarget instanceof Element) setKept(undefined);
        }}
      >
        {items}
      </ul>
    </div>
  );
}
