/** How it looks, what is kept, which lists there are, and what the app promises. */
import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AppState } from '../../state/app-state.ts';
import type { Theme } from '../../state/preferences.ts';
import { useApp } from '../app-context.ts';
import { KEYS } from '../shortcuts.ts';
import './settings-page.css';

const THEMES: readonly (readonly [Theme, string])[] = [
  ['auto', 'As the device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

const OFFLINE: Readonly<Record<AppState['offline']['value']['state'], string>> = {
  ready: 'Ready: it starts and reads without a network.',
  installing: 'Getting ready…',
  unsupported: 'Not available in this browser or this mode; a network is needed to start.',
  failed: 'This did not work; a network is needed to start. Reload to try again.',
};

function kept(persisted: boolean | undefined, memory: boolean): string {
  if (memory) return 'Nothing is kept: stars end with this page.';
  if (persisted)
    return 'Stars and papers are kept on this device, and the browser has promised not to delete them by itself.';
  return 'Stars and papers are kept on this device. The browser may delete them when space runs out, and Safari after seven days of use without a visit, unless the app is on the Home Screen.';
}

export function SettingsPage() {
  const { preferences, recentSearches, storage, corpus, library, offline, online, retry } = useApp();
  const { lists, checkedAt } = corpus.value;
  useEffect(() => storage.refresh(), [storage]);
  const usage = storage.usage.value;
  const persisted = storage.persisted.value;
  return (
    <div class="settings-page">
      <h1>Settings</h1>
      <section>
        <h2 id="theme">Theme</h2>
        <fieldset class="choices" aria-labelledby="theme">
          {THEMES.map(([value, label]) => (
            <label key={value}>
              <input
                type="radio"
                name="theme"
                checked={preferences.theme.value === value}
                onChange={() => {
                  preferences.theme.value = value;
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </section>
      <section>
        <h2>Keyboard</h2>
        <label>
          <input
            type="checkbox"
            checked={preferences.shortcuts.value}
            onChange={(event) => {
              preferences.shortcuts.value = event.currentTarget.checked;
            }}
          />
          Single-key shortcuts
        </label>
        <dl>
          {KEYS.map(([keys, does]) => (
            <Fragment key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
      <section>
        <h2>Search</h2>
        <label>
          <input
            type="checkbox"
            checked={preferences.keepSearches.value}
            onChange={(event) => {
              preferences.keepSearches.value = event.currentTarget.checked;
            }}
          />
          Remember recent searches on this device
        </label>
        {preferences.recentSearches.value.length > 0 && (
          <button type="button" class="button" onClick={recentSearches.clear}>
            Clear recent searches
          </button>
        )}
      </section>
      <section>
        <h2>On this device</h2>
        <p>{kept(persisted, library.kind.value === 'memory')}</p>
        {usage !== undefined && usage >= 50_000 && <p>About {(usage / 1_000_000).toFixed(1)} MB in use.</p>}
        <p>Offline: {OFFLINE[offline.value.state]}</p>
        {persisted === false && (
          <button type="button" class="button" onClick={() => storage.request()}>
            Ask the browser to keep it
          </button>
        )}
      </section>
      <section>
        <h2>Lists</h2>
        <dl>
          {lists.map(({ slug, title, count, description }) => (
            <Fragment key={slug}>
              <dt>{title}</dt>
              <dd>
                {count.toLocaleString('en')} papers{description && `. ${description}`}
              </dd>
            </Fragment>
          ))}
        </dl>
        {checkedAt !== undefined && <p>Last checked {new Date(checkedAt).toLocaleString()}.</p>}
        <button type="button" class="button" onClick={retry} disabled={!online.value}>
          Check for new papers
        </button>
      </section>
      <section>
        <h2>About Offprint</h2>
        <p>
          A reading list that lives in your browser. It has no account and no server, sends nothing anywhere,
          and works without a network. What you star is written to this device before it counts as saved, and
          no new list or version removes it.
        </p>
      </section>
    </div>
  );
}
