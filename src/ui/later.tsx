/**
 * Parts that nobody sees at first: loaded when they are needed, or before that when the app is at rest, so that a tab
 * that outlives a deploy has them already.
 */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from './parts/empty-state.tsx';

type Loading<Props> = () => Promise<FunctionComponent<Props>>;

const all: (() => Promise<unknown>)[] = [];

/**
 * @param load imports the part; asked again after it failed.
 * @param spare whether the page is whole without it, so that its absence is no failure.
 */
export function later<Props extends object>(load: Loading<Props>, spare = false): FunctionComponent<Props> {
  let part: FunctionComponent<Props> | undefined;
  const fetchPart = async (): Promise<void> => {
    part ??= await load();
  };
  all.push(fetchPart);

  return function Later(props: Props) {
    const [failed, setFailed] = useState(false);
    const [, setLoaded] = useState(part !== undefined);
    useEffect(() => {
      fetchPart().then(
        () => setLoaded(true),
        () => setFailed(true),
      );
    }, []);
    const Part = part;
    if (Part) return <Part {...props} />;
    if (!failed || spare) return null;
    return (
      <EmptyState
        title="This could not be loaded"
        text="The app may have been updated meanwhile, or the network is gone. Reloading keeps everything."
      >
        <button type="button" class="button primary" onClick={() => window.location.reload()}>
          Reload
        </button>
      </EmptyState>
    );
  };
}

/** Loads all of them, one after the other; what fails now is tried again when it is needed. */
export async function loadAhead(): Promise<void> {
  for (const load of all) await load().catch(() => undefined);
}
