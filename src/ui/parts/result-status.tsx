/** How many papers were found and how fast, said to screen readers when the typing rests; and in which order they come. */

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../core/count.ts';
import type { LibraryRoute } from '../../core/library-route.ts';
import type { ResultList } from '../../state/result-list.ts';
import { useApp } from '../app-context.ts';
import { later } from '../later.tsx';
import './result-status.css';
import { SortMenu } from './sort-menu.tsx';

const SearchHelp = later(async () => (await import('./search-help.tsx')).SearchHelp);

/** Milliseconds without a change before the count is said. */
const REST = 600;

const milliseconds = (took: number): string => (took < 10 ? took.toFixed(1) : Math.round(took).toString());

function describe({ text, total, page, partial, whole = total }: ResultList): string {
  const papers = `${formatCount(total)} ${page === 'starred' ? 'starred ' : ''}${total === 1 ? 'paper' : 'papers'}`;
  if (text.trim() === '') return papers;
  if (partial)
    return `No paper has all of these words. ${total === 1 ? 'One has' : `${papers} have`} most of them.`;
  const typed = text.trim();
  const found = `${papers} for ${/["“”]/.test(typed) ? typed : `“${typed}”`}`;
  return whole < total ? `${found}, ${formatCount(whole)} with all of the words` : found;
}

const unfinished = (indexed: number, total: number): string =>
  `Searching ${formatCount(indexed)} of ${formatCount(total)} papers so far`;

export function ResultStatus({ route }: { readonly route: LibraryRoute }) {
  const { results, corpus } = useApp();
  const page = results.page.value;
  const text = page ? describe(page) : '';
  const worded = page !== undefined && page.text.trim() !== '';
  const time = worded ? `${milliseconds(page.took)} ms` : '';
  const { indexed, total } = corpus.value;
  const words = [text, time].filter((part) => part !== '').join(', ');
  const [said, setSaid] = useState('');
  const [helping, setHelping] = useState(false);
  const help = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), REST);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div class="result-status">
      <p aria-hidden="true">
        <bdi>{text || '\u00a0'}</bdi>
        {time && <span class="took"> · {time}</span>}
        {worded && indexed < total && <span class="growing">{unfinished(indexed, total)}</span>}
      </p>
      <p role="status" class="hidden-text">
        {said}
      </p>
      <span class="tools">
        <button
          ref={help}
          type="button"
          class="help"
          aria-expanded={helping}
          aria-controls={helping ? id : undefined}
          onClick={() => setHelping(!helping)}
        >
          Search tips
        </button>
        <SortMenu route={route} />
      </span>
      {helping && (
        <SearchHelp
          id={id}
          text={route.text}
          onClose={() => {
            setHelping(false);
            help.current?.focus();
          }}
        />
      )}
    </div>
  );
}
