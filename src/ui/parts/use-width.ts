/** How wide an element is laid out. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** @returns CSS pixels, of which others are known a frame later; and whether it is not laid out at all, as the list in focus mode. */
export function useWidth(
  of: RefObject<HTMLElement | null>,
): readonly [width: number, hidden: RefObject<boolean>] {
  const [width, setWidth] = useState(0);
  const hidden = useRef(false);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    let frame = 0;
    // In the next frame: what an observer changes in its own is reported as an error.
    const observer = new ResizeObserver(() => {
      hidden.current = element.clientWidth === 0;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setWidth(element.clientWidth));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return [width, hidden];
}
