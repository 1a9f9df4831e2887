/** What the reader can do about a failure, if anything. */
import type { WayOut } from '../../core/failure.ts';
import { useApp } from '../app-context.ts';
import { useGiveBack } from '../give-back.ts';

export function WayOutButton({ wayOut }: { readonly wayOut: WayOut | undefined }) {
  return wayOut === 'reload' || wayOut === 'retry' ? <Way wayOut={wayOut} /> : null;
}

function Way({ wayOut }: { readonly wayOut: 'reload' | 'retry' }) {
  const button = useGiveBack<HTMLButtonElement>();
  return (
    <button ref={button} type="button" class="button" onClick={useApp()[wayOut]}>
      {wayOut === 'reload' ? 'Reload' : 'Try again'}
    </button>
  );
}
