/** Every key and what it does. */
import { Fragment } from 'preact';
import { KEYS } from '../shortcuts.ts';
import './key-overview.css';

export function KeyOverview() {
  return (
    <dl class="key-overview">
      {KEYS.map(([keys, does]) => (
        <Fragment key={keys}>
          <dt>
            {keys.split('  ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
