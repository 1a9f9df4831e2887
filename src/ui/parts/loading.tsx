/** The first load: how far it is, on the edge of a list of the right shape or of the papers that the page began with. */
import { useApp } from '../app-context.ts';
import './loading.css';

export function LoadingProgress() {
  const { phase, stored, expected } = useApp().corpus.value;
  if (phase !== 'loading' || expected === 0) return null;
  return <progress class="loading-progress" aria-label="Storing papers" value={stored} max={expected} />;
}

export function Loading() {
  return <div class="loading" />;
}
