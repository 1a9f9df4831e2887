/** What of the search was not understood, and how it would be written. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { parseQuery } from '../../core/parse-query.ts';
import './query-hint.css';

/** Milliseconds without typing before a hint is shown: a phrase that is being typed is no mistake. */
const REST = 900;

export function QueryHint({ text }: { readonly text: string }) {
  const message = useMemo(() => parseQuery(text).hints[0]?.message, [text]);
  const [shown, setShown] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (message === undefined) setShown(undefined);
    const timer = setTimeout(() => setShown(message), REST);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <p class="query-hint" aria-live="polite">
      {shown}
    </p>
  );
}
