/** The line between list and paper: dragged, or moved with the arrow keys; a double click gives it back to the layout. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import './pane-divider.css';

const LEAST = 280;
const MOST = 720;
const STEP = 24;

const clamp = (width: number): number => Math.round(Math.min(MOST, Math.max(LEAST, width)));

/** Width of the list as it is on screen now. */
const widthBefore = (divider: Element): number =>
  divider.previousElementSibling?.getBoundingClientRect().width ?? LEAST;

export function PaneDivider() {
  const { listWidth } = useApp().preferences;
  const line = useRef<HTMLHRElement>(null);
  const [measured, setMeasured] = useState(LEAST);
  useEffect(() => {
    if (line.current) setMeasured(Math.round(widthBefore(line.current)));
  }, []);
  return (
    <hr
      ref={line}
      class="pane-divider"
      aria-orientation="vertical"
      aria-label="Width of the list"
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={listWidth.value || measured}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const divider = event.currentTarget;
        if (!divider.hasPointerCapture(event.pointerId)) return;
        const left = divider.previousElementSibling?.getBoundingClientRect().left ?? 0;
        listWidth.value = clamp(event.clientX - left);
      }}
      onDblClick={() => {
        listWidth.value = 0;
      }}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
        if (step === 0) return;
        event.preventDefault();
        listWidth.value = clamp(widthBefore(event.currentTarget) + step);
      }}
    />
  );
}
