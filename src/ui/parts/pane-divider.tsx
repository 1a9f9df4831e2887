/** The line between list and paper: dragged, or moved with the arrow keys; a double click gives it back to the layout. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';

/** Widths of the list in CSS pixels. */
const LEAST = 280;
const MOST = 720;
const STEP = 24;
/** What the list leaves to the paper, in root em: as in the page's grid. */
const PAPER = 24;

/** Width of the list as it is on screen now. */
const widthNow = (divider: Element): number =>
  Math.round(divider.previousElementSibling?.getBoundingClientRect().width ?? LEAST);

/** The widest that the list can be in this window. */
function mostNow(divider: Element): number {
  const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const room = (divider.parentElement?.clientWidth ?? 0) - PAPER * em;
  return Math.max(LEAST, Math.min(MOST, Math.floor(room)));
}

const within = (divider: Element, width: number): number =>
  Math.round(Math.min(mostNow(divider), Math.max(LEAST, width)));

export function PaneDivider() {
  const { listWidth } = useApp().preferences;
  const line = useRef<HTMLHRElement>(null);
  const [{ now, most }, setSize] = useState({ now: LEAST, most: MOST });
  useLayoutEffect(() => {
    const divider = line.current;
    const [page, list] = [divider?.parentElement, divider?.previousElementSibling];
    if (!divider || !page || !list) return undefined;
    const measure = (): void => setSize({ now: widthNow(divider), most: mostNow(divider) });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    observer.observe(list);
    return () => observer.disconnect();
  }, []);
  return (
    <hr
      ref={line}
      class="pane-divider"
      aria-orientation="vertical"
      aria-label="Width of the list"
      aria-valuemin={LEAST}
      aria-valuemax={most}
      aria-valuenow={now}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const divider = event.currentTarget;
        if (!divider.hasPointerCapture(event.pointerId)) return;
        const left = divider.previousElementSibling?.getBoundingClientRect().left ?? 0;
        listWidth.value = within(divider, event.clientX - left);
      }}
      onDblClick={() => {
        listWidth.value = 0;
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
        if (step === 0) return;
        event.preventDefault();
        listWidth.value = within(event.currentTarget, widthNow(event.currentTarget) + step);
      }}
    />
  );
}
