/** What stays true for a while and the reader should know: nothing is kept, offline, the list could not be renewed. */
import { describeFailure, type Failure } from '../../core/failure.ts';
import { useApp } from '../app-context.ts';
import './banner.css';

export function Banner() {
  const { corpus, library, online, retry, reload } = useApp();
  const { failure, phase, storage } = corpus.value;
  if (phase === 'failed') return null;
  const memory =
    library.kind.value === 'memory' || (storage === 'memory' && failure?.code === 'storage-unavailable');
  const unkept: Failure | undefined = memory
    ? { code: 'storage-unavailable', detail: '' }
    : library.failure.value;
  if (unkept) return <Message failure={unkept} act={unkept.code === 'app-outdated' ? reload : retry} />;
  if (!online.value) {
    return (
      <aside class="banner" aria-label="State of the app">
        <p>You are offline. Everything here still works.</p>
      </aside>
    );
  }
  return failure ? <Message failure={failure} act={retry} /> : null;
}

function Message({ failure, act }: { readonly failure: Failure; readonly act: () => void }) {
  const { title, advice, wayOut } = describeFailure(failure);
  return (
    <aside class="banner" aria-label="State of the app">
      <p>
        <strong>{title}</strong> {advice}
      </p>
      {wayOut !== 'none' && (
        <button type="button" class="button" onClick={act}>
          {wayOut === 'reload' ? 'Reload' : 'Try again'}
        </button>
      )}
    </aside>
  );
}
