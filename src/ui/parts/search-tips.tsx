/** The button that unfolds the search tips over the list; they close when something else takes the focus. */
import { useId, useRef, useState } from 'preact/hooks';
import { later } from '../later.tsx';
import { Icon } from './icon.tsx';

const SearchHelp = later(async () => (await import('./search-help.tsx')).SearchHelp);

export function SearchTips({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <div class="search-tips">
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label="Search tips"
        title="Search tips"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="help" />
      </button>
      {open && <SearchHelp id={id} text={text} button={button} onClose={() => setOpen(false)} />}
    </div>
  );
}
