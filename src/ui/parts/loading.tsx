/** The first load: how far it is, above a list of the right shape. */
import { formatCount } from '../../core/count.ts';
import { useApp } from '../app-context.ts';
import './loading.css';

const ROWS = [1, 2, 3, 4];

export function Loading() {
  const { stored, expected } = useApp().corpus.value;
  return (
    <div class="loading">
      <div class="progress">
        {expected > 0 && (
          <>
            <p>
              {formatCount(stored)} of {formatCount(expected)} papers
            </p>
            <progress aria-label="Storing papers" value={stored} max={expected} />
          </>
        )}
      </div>
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
