/** What of the search was not understood, and how it would be written. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { parseQuery } from '../../core/parse-query.ts';
import './query-hint.css';

/** Milliseconds without typing before a hint is shown: a phrase that is being typed is no mistake. */
const REST = 900;

export function QueryHint({ text }: { readonly text: string }) {
  const message = useMemo(
    () => [...new Set(parseQuery(text).hints.map((hint) => hint.message))].join(' '),
    [text],
  );
  const [shown, setShown] = useState('');
  useEffect(() => {
    if (message === '') setShown('');
    const timer = setTimeout(() => setShown(message), REST);
    return () => clearTimeout(timer);
  }, [message]);
  // Preact writes an empty text anew with every render, which restyles the page at every key.
  return (
    <p class="query-hint" aria-live="polite">
      {shown || null}
    </p>
  );
}
