/** A dialog over the page: the browser keeps the focus inside, Esc and a tap outside close it, the focus returns. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** `sheet` rises from the edge on phones and keeps the page in view; `middle` asks for all attention. */
  readonly place?: 'sheet' | 'middle';
  /** For text alone, which may be longer than the screen. */
  readonly scrolls?: boolean;
  readonly children: ComponentChildren;
}

export function Dialog({ title, onClose, place = 'sheet', scrolls = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    // Only the veil is the dialog itself; everything in it lies on the panel.
    const closeOnVeil = (event: MouseEvent): void => {
      if (event.target === element) element?.close();
    };
    element?.addEventListener('click', closeOnVeil);
    return () => {
      element?.removeEventListener('click', closeOnVeil);
      if (element?.open) element.close();
      // Not from where a quick reader has gone meanwhile.
      const lost = document.activeElement === document.body || element?.contains(document.activeElement);
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog ref={dialog} class={`dialog ${place}`} aria-labelledby={heading} onClose={onClose}>
      <div class="panel">
        <header>
          <h2 id={heading}>{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label="Close"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        {/* What scrolls must be reachable by keyboard, also where nothing in it is. */}
        <div class="content" tabIndex={scrolls ? 0 : undefined}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
