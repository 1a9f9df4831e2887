/** What a reader is told at first: in the empty pane where there is one, else below the list; and once is enough. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { offlineWords } from '../offline-words.ts';
import './welcome.css';

export function Welcome() {
  const app = useApp();
  const { preferences, install, overlay, offline } = app;
  const { welcomed } = preferences;
  const way = install.state.value;
  const panel = useRef<HTMLElement>(null);
  // Whoever opens a paper or goes elsewhere has seen it, unless the window has no room for it.
  useLayoutEffect(
    () => () => {
      if (panel.current && getComputedStyle(panel.current).display !== 'none') welcomed.value = true;
    },
    [welcomed],
  );
  return (
    <aside ref={panel} class="welcome" aria-label="Welcome">
      <div class="words">
        <h2>Welcome to Offprint</h2>
        <p>Papers to find, star and read. All of it stays on this device.</p>
        {offline.value.state !== 'unsupported' && (
          <p role="status">{offlineWords(app) || 'Not ready to work offline.'}</p>
        )}
      </div>
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            welcomed.value = true;
            document.getElementById('main')?.focus();
          }}
        >
          Got it
        </button>
        <button
          type="button"
          class="button keys"
          onClick={() => {
            overlay.value = 'keys';
          }}
        >
          Keys {preferences.shortcuts.value && <kbd>?</kbd>}
        </button>
        {way === 'offered' && (
          <button type="button" class="button" onClick={() => install.request()}>
            Install
          </button>
        )}
        {(way === 'ios' || way === 'firefox' || way === 'safari') && (
          <a class="button" href="#/settings?Install">
            How to install
          </a>
        )}
      </div>
    </aside>
  );
}
