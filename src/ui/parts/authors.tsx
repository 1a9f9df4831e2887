/** Who wrote it: all of them where they are few, else the first, and the others when asked for; paper cannot ask, and has all. */
import { useState } from 'preact/hooks';

/** One more than this is shown too: a button takes as much room. */
const SHOWN = 12;

/** The button that had the focus goes, and reading goes on in its place. */
const focusOn = (element: HTMLElement | null): void => element?.focus();

export function Authors({ names }: { readonly names: readonly string[] }) {
  const [asked, setAsked] = useState(false);
  const few = names.length <= SHOWN + 1;
  return (
    <p class="facts authors">
      <span>
        {(few ? names : names.slice(0, SHOWN)).join(', ')}
        {!few && (
          <span ref={asked ? focusOn : null} tabIndex={-1} hidden={!asked}>
            , {names.slice(SHOWN).join(', ')}
          </span>
        )}
      </span>
      {!(few || asked) && (
        <button type="button" onClick={() => setAsked(true)}>
          and {names.length - SHOWN} more
        </button>
      )}
    </p>
  );
}
