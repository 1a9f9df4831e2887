/** Who wrote it: all of them where they are few, else the first, and the others when asked for. */
import { useState } from 'preact/hooks';

/** One more than this is shown too: a button takes as much room. */
const SHOWN = 12;

export function Authors({ names }: { readonly names: readonly string[] }) {
  const [all, setAll] = useState(names.length <= SHOWN + 1);
  return (
    <p class="facts authors">
      <span>{(all ? names : names.slice(0, SHOWN)).join(', ')}</span>
      {!all && (
        <button type="button" onClick={() => setAll(true)}>
          and {names.length - SHOWN} more
        </button>
      )}
    </p>
  );
}
