/** The first load: how far it is, on the edge of a list of the right shape. */
import { useApp } from '../app-context.ts';
import './loading.css';

const ROWS = [1, 2, 3, 4];

export function Loading() {
  const { stored, expected } = useApp().corpus.value;
  return (
    <div class="loading">
      {expected > 0 && <progress aria-label="Storing papers" value={stored} max={expected} />}
      <div class="rows" aria-hidden="true">
        {ROWS.map((row) => (
          <div key={row} class="row">
            <div class="bone title" />
            <div class="bone" />
            <div class="bone" />
            <div class="bone short" />
          </div>
        ))}
      </div>
    </div>
  );
}
