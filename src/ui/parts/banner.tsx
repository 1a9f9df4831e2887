/** What stays true for a while and the reader should know: nothing is kept, offline, the list could not be renewed. */
import { type Description, describeFailure, type Failure } from '../../core/failure.ts';
import { useApp } from '../app-context.ts';
import './banner.css';
import { WayOutButton } from './way-out-button.tsx';

export function Banner() {
  const { corpus, library, online } = useApp();
  const { failure, phase } = corpus.value;
  const unkept: Failure | undefined =
    library.kind.value === 'memory' ? { code: 'storage-unavailable', detail: '' } : library.failure.value;
  const offline = !unkept && (!online.value || failure?.code === 'data-unreachable');
  // Papers that are fetched on every visit are no loss that needs a word; decisions that are not kept have had theirs.
  const renewal = failure?.code === 'storage-unavailable' ? undefined : failure;
  const told = unkept ?? renewal;
  const { title, advice, wayOut }: Partial<Description> = offline
    ? { advice: 'Offline. Everything here still works.', wayOut: online.value ? 'retry' : 'none' }
    : told
      ? describeFailure(told)
      : {};
  return (
    // Always there, since screen readers announce what comes into a place that they know.
    <div class="banner-place" role="status" aria-atomic="false">
      {advice && phase !== 'failed' && (
        // A list that could not be renewed is announced by a notice.
        <aside
          class={`banner${offline ? ' quiet' : ''}`}
          aria-label="State of the app"
          aria-live={offline || unkept ? undefined : 'off'}
        >
          <p>
            {title && <strong>{title}.</strong>} {advice}
          </p>
          <WayOutButton wayOut={wayOut} />
        </aside>
      )}
    </div>
  );
}
