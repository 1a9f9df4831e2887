/** For what goes away while the focus is in it. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The title of the open paper, else the heading of the list that is on screen. */
const HEADING = '#paper-title, :not(.reads) > .list-pane h1';

/** @returns refers to the part, whose focus goes back to where it came from, or to the heading, before the part is gone. */
export function useGiveBack<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    const own = part.current;
    let from: HTMLElement | null = null;
    own?.addEventListener('focusin', (event) => {
      const before = event.relatedTarget as HTMLElement | null;
      if (!own.contains(before)) from = before;
    });
    return () => {
      if (!own?.contains(document.activeElement)) return;
      const heading = document.querySelector<HTMLElement>(HEADING) ?? document.getElementById('main');
      (from?.isConnected ? from : heading)?.focus({ preventScroll: true });
    };
  }, []);
  return part;
}
