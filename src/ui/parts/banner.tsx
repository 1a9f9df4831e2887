/** What stays true for a while and the reader should know: nothing is kept, offline, the list could not be renewed. */
import { describeFailure, type Failure } from '../../core/failure.ts';
import { useApp } from '../app-context.ts';
import './banner.css';

export function Banner() {
  const { corpus, library, online, retry } = useApp();
  const { failure, phase } = corpus.value;
  if (phase === 'failed') return null;
  const unkept: Failure | undefined =
    library.kind.value === 'memory' ? { code: 'storage-unavailable', detail: '' } : library.failure.value;
  if (unkept) return <Message failure={unkept} />;
  if (!online.value || failure?.code === 'data-unreachable') {
    return (
      <aside class="banner quiet" aria-label="State of the app">
        <p>Offline. Everything here still works.</p>
        {online.value && (
          <button type="button" class="button" onClick={retry}>
            Try again
          </button>
        )}
      </aside>
    );
  }
  // Papers that are fetched on every visit are no loss that needs a word; decisions that are not kept have had theirs.
  return failure && failure.code !== 'storage-unavailable' ? <Message failure={failure} /> : null;
}

function Message({ failure }: { readonly failure: Failure }) {
  const { retry, reload } = useApp();
  const { title, advice, wayOut } = describeFailure(failure);
  return (
    <aside class="banner" aria-label="State of the app">
      <p>
        <strong>{title}</strong> {advice}
      </p>
      {wayOut !== 'none' && (
        <button type="button" class="button" onClick={wayOut === 'reload' ? reload : retry}>
          {wayOut === 'reload' ? 'Reload' : 'Try again'}
        </button>
      )}
    </aside>
  );
}
