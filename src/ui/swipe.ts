/**
 * Sideways swipes by touch: a row to the right stars its paper, an open paper to either side turns the page. Each has a
 * button that does the same. Vertical scrolling stays the browser's (`touch-action: pan-y`).
 */

/** CSS pixels that a finger travels before a swipe counts, and before it is told from a tap. */
const FAR = 72;
const SLACK = 10;
/** The edges belong to the system's own back gesture. */
const EDGE = 24;

export interface Swipe {
  /** What can be swiped, looked for from what is touched. */
  readonly selector: string;
  /** Whether it goes there; the sign of `direction` is that of the movement. */
  accepts(target: HTMLElement, direction: 1 | -1): boolean;
  run(target: HTMLElement, direction: 1 | -1): void;
}

interface Start {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly target: HTMLElement;
  readonly swipe: Swipe;
}

/** The target shows how far it is by `--swipe` (in CSS pixels, for the style sheet) and `data-swipe` (`far` when it counts, `no` where it leads nowhere). */
export function installSwipes(root: HTMLElement, swipes: readonly Swipe[]): () => void {
  let start: Start | undefined;
  let sideways = false;

  function end(): void {
    if (start) {
      start.target.style.removeProperty('--swipe');
      delete start.target.dataset.swipe;
    }
    start = undefined;
    sideways = false;
  }

  function onDown(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || !event.isPrimary || !(event.target instanceof Element)) return;
    // There a finger sets the caret, and selects.
    if (event.target.closest('input, textarea')) return;
    if (event.clientX < EDGE || event.clientX > window.innerWidth - EDGE) return;
    for (const swipe of swipes) {
      const target = event.target.closest<HTMLElement>(swipe.selector);
      if (!target) continue;
      start = { pointer: event.pointerId, x: event.clientX, y: event.clientY, target, swipe };
      return;
    }
  }

  function onMove(event: PointerEvent): void {
    if (start?.pointer !== event.pointerId) return;
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    if (!sideways) {
      const scrolls = Math.abs(dy) > SLACK && Math.abs(dy) >= Math.abs(dx);
      if (scrolls) end();
      if (scrolls || Math.abs(dx) < SLACK) return;
      sideways = true;
    }
    const allowed = start.swipe.accepts(start.target, dx > 0 ? 1 : -1);
    // What leads nowhere gives way a little, and says so by stopping.
    const shown = allowed ? dx : Math.sign(dx) * Math.min(16, Math.abs(dx) / 4);
    start.target.style.setProperty('--swipe', `${Math.round(shown)}px`);
    start.target.dataset.swipe = allowed ? (Math.abs(dx) >= FAR ? 'far' : 'near') : 'no';
  }

  function onUp(event: PointerEvent): void {
    if (start?.pointer !== event.pointerId) return;
    const dx = event.clientX - start.x;
    const direction = dx > 0 ? 1 : -1;
    const { target, swipe } = start;
    const counts = sideways && Math.abs(dx) >= FAR && swipe.accepts(target, direction);
    end();
    if (counts) swipe.run(target, direction);
  }

  function onCancel(event: PointerEvent): void {
    if (start?.pointer === event.pointerId) end();
  }

  const listeners = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', onCancel],
  ] as const;
  for (const [type, listener] of listeners) root.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of listeners) root.removeEventListener(type, listener);
  };
}
