/** How many papers were found, said to screen readers when the typing rests. */
import { useEffect, useState } from 'preact/hooks';
import type { ResultList } from '../../state/results.ts';
import { useApp } from '../app-context.ts';

/** Milliseconds without a change before the count is said. */
const REST = 600;

function describe({ text, total, page, partial }: ResultList): string {
  const papers = `${total.toLocaleString('en')} ${page === 'starred' ? 'starred ' : ''}${total === 1 ? 'paper' : 'papers'}`;
  if (text.trim() === '') return papers;
  if (partial)
    return `No paper has all of these words. ${total === 1 ? 'One has' : `${papers} have`} most of them.`;
  return `${papers} for “${text.trim()}”`;
}

export function ResultStatus() {
  const page = useApp().results.page.value;
  const text = page ? describe(page) : '';
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <p class="result-status" aria-hidden="true">
        {text || '\u00a0'}
      </p>
      <p role="status" class="hidden-text">
        {said}
      </p>
    </>
  );
}
