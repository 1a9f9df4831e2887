/** How many papers there are: in a word beside the title, and in full, with the time, to screen readers when the typing rests. */

import { useEffect, useState } from 'preact/hooks';
import { formatCount } from '../../core/count.ts';
import type { LibraryRoute } from '../../core/library-route.ts';
import { quoted } from '../../core/typography.ts';
import type { ResultList } from '../../state/result-list.ts';
import { useApp } from '../app-context.ts';
import './result-status.css';

/** Milliseconds without a change before the count is said. */
const REST = 600;

const milliseconds = (took: number): string => (took < 10 ? took.toFixed(1) : Math.round(took).toString());

/** All that is known of the results, as a sentence. */
function describe({ text, total, page, partial, whole, took }: ResultList): string {
  const papers = `${formatCount(total)} ${page === 'starred' ? 'starred ' : ''}${total === 1 ? 'paper' : 'papers'}`;
  if (text.trim() === '') return papers;
  const typed = quoted(text);
  const time = `, ${milliseconds(took)} ms`;
  if (partial) {
    const one = total === 1;
    if (whole === total) return `No paper has ${typed}; ${papers} ${one ? 'has' : 'have'} its words${time}`;
    return `No paper has ${whole ? '' : 'all of '}${typed}; ${papers} ${one ? 'comes' : 'come'} closest${time}`;
  }
  // Nothing in the text could be searched for.
  if (whole === undefined) return papers;
  const found = `${papers} for ${typed}`;
  return (whole < total ? `${found}, ${formatCount(whole)} with all of the words` : found) + time;
}

/** What of it the eye needs, which has the search before it; a line of a phone has no room for more. */
function brief({ text, total, partial, whole }: ResultList): string {
  const count = formatCount(total);
  if (text.trim() === '') return count;
  if (partial) return `${count} in part`;
  if (whole === undefined) return count;
  return whole < total ? `${formatCount(whole)} of ${count} in full` : `${count} found`;
}

export function ResultStatus({ route, listed }: { readonly route: LibraryRoute; readonly listed: boolean }) {
  const { results, corpus } = useApp();
  const page = listed ? results.page.value : undefined;
  const words = page ? describe(page) : '';
  const { indexed, total, stored, expected, phase } = corpus.value;
  const [said, setSaid] = useState('');
  useEffect(() => {
    const meant = page?.correction === undefined ? '' : `. Did you mean ${quoted(page.correction)}?`;
    const timer = setTimeout(() => setSaid(words + meant), REST);
    return () => clearTimeout(timer);
  }, [words, page?.correction]);
  return (
    <>
      {page ? (
        <p class="result-status" aria-hidden="true" title={words}>
          {brief(page)}
          {route.text.trim() !== '' && indexed < total && (
            <span>
              Searching {formatCount(indexed)} of {formatCount(total)} papers so far
            </span>
          )}
        </p>
      ) : (
        phase === 'loading' &&
        expected > 0 && (
          // One text, of which no part is pushed along as the count grows.
          <p class="result-status">{`${formatCount(stored)} of ${formatCount(expected)} papers`}</p>
        )
      )}
      <p role="status" class="hidden-text">
        {said}
      </p>
    </>
  );
}
