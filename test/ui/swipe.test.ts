import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installSwipes } from '../../src/ui/swipe.ts';

describe('a swipe', () => {
  let row: HTMLElement;
  let swiped: string[] = [];
  let stop: () => void = () => undefined;

  beforeEach(() => {
    swiped = [];
    document.body.innerHTML = '<ul><li class="row"><a href="#x">Paper</a></li></ul>';
    row = document.querySelector<HTMLElement>('.row') ?? document.body;
    stop = installSwipes(document.body, [
      {
        selector: '.row',
        accepts: (_target, direction) => direction > 0,
        run: (_target, direction) => swiped.push(direction > 0 ? 'right' : 'left'),
      },
    ]);
  });
  afterEach(() => stop());

  function touch(...path: readonly (readonly [x: number, y: number])[]): void {
    path.forEach(([clientX, clientY], at) => {
      const type = at === 0 ? 'pointerdown' : 'pointermove';
      fire(type, clientX, clientY);
    });
    const [x = 0, y = 0] = path.at(-1) ?? [];
    fire('pointerup', x, y);
  }
  function fire(type: string, clientX: number, clientY: number, pointerType = 'touch'): void {
    const event = new PointerEvent(type, {
      bubbles: true,
      clientX,
      clientY,
      pointerId: 1,
      isPrimary: true,
      pointerType,
    });
    row.firstElementChild?.dispatchEvent(event);
  }

  it('counts when it goes far enough to an accepted side', () => {
    touch([100, 100], [120, 102], [190, 104]);
    expect(swiped).toEqual(['right']);
  });

  it('does not count when it is short, to the other side, or a scroll', () => {
    touch([100, 100], [140, 100]);
    touch([200, 100], [100, 100]);
    touch([100, 100], [105, 140], [250, 200]);
    expect(swiped).toEqual([]);
  });

  it('leaves a field to the caret', () => {
    for (const field of ['input', 'textarea']) {
      row.replaceChildren(document.createElement(field));
      touch([100, 100], [120, 102], [190, 104]);
    }
    expect(swiped).toEqual([]);
  });

  it('leaves the edges of the screen to the system, and the mouse alone', () => {
    touch([10, 100], [60, 100], [140, 100]);
    fire('pointerdown', 100, 100, 'mouse');
    fire('pointermove', 220, 100, 'mouse');
    fire('pointerup', 220, 100, 'mouse');
    expect(swiped).toEqual([]);
  });

  it('shows how far it is, and nothing of it afterwards', () => {
    fire('pointerdown', 100, 100);
    fire('pointermove', 130, 100);
    expect([row.style.getPropertyValue('--swipe'), row.dataset.swipe]).toEqual(['30px', 'near']);
    fire('pointermove', 180, 100);
    expect(row.dataset.swipe).toBe('far');
    fire('pointercancel', 180, 100);
    expect([row.style.getPropertyValue('--swipe'), row.dataset.swipe]).toEqual(['', undefined]);
    expect(swiped).toEqual([]);
  });
});
