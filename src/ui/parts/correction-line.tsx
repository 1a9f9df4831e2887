/** Says that the results are those of a corrected text, with the way to either of the two. */
import { parseQuery } from '../../core/parse-query.ts';
import { quoted } from '../../core/typography.ts';
import { useApp } from '../app-context.ts';
import { keepKeyboard } from '../keep-keyboard.ts';
import './correction-line.css';

/** Each word in quotation marks, which is never corrected; undefined for a text that is more than words. */
function exactly(text: string): string | undefined {
  const { clauses } = parseQuery(text);
  const [only] = clauses;
  if (clauses.length !== 1 || only?.kind !== 'words' || only.field) return undefined;
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(' ');
}

export function CorrectionLine() {
  const { results } = useApp();
  const page = results.page.value;
  if (page?.correction === undefined) return null;
  const { correction, text } = page;
  const exact = exactly(text);
  const set = (to: string) => (event: MouseEvent) => {
    results.setText(to);
    keepKeyboard(event);
  };
  return (
    <p class="correction-line">
      Did you mean{' '}
      <button type="button" onClick={set(correction)}>
        {correction}
      </button>
      ?{' '}
      {exact !== undefined && (
        <button type="button" class="exact" onClick={set(exact)}>
          Search for exactly {quoted(text)}
        </button>
      )}
    </p>
  );
}
