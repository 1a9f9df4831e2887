/** One formula of a text: its LaTeX at first, then MathML; a formula that fails stays as it was written. */
import { signal } from '@preact/signals';
import { type ComponentChildren, h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MathElement } from '../math/mathml.ts';
import './formula.css';

type Render = (tex: string, display: boolean) => MathElement | undefined;

const render = signal<Render | undefined>(undefined);
let asked = false;

/** A page that cannot have the renderer goes on showing LaTeX. */
function load(): void {
  if (asked) return;
  asked = true;
  import('../math/start-math.ts').then(
    ({ startMath }) => {
      render.value = startMath();
    },
    () => {
      asked = false;
    },
  );
}

const draw = ({ name, attributes, style, children }: MathElement): ComponentChildren =>
  h(
    name,
    { ...attributes, style },
    children.map((child) => (typeof child === 'string' ? child : draw(child))),
  );

/** LaTeX of this length may be wider than a phone, so it is given a box that scrolls. */
const WIDE = 24;

interface Props {
  /** With its delimiters. */
  readonly source: string;
  readonly tex: string;
  readonly display: boolean;
  readonly marked: boolean;
  /** What touches it on either side and stays on its line. */
  readonly before: ComponentChildren;
  readonly after: ComponentChildren;
  /** The source, with its matches marked. */
  readonly children: ComponentChildren;
}

export function Formula({ source, tex, display, marked, before, after, children }: Props) {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(load, []);
  const element = render.value?.(tex, display);
  const wide = display || source.length > WIDE;
  const shown = element !== undefined;
  useEffect(() => {
    const span = box.current;
    // A row's link is one stop already, and there nothing scrolls.
    if (!shown || !wide || !span || span.closest('a')) return undefined;
    const observer = new ResizeObserver(() => {
      // What scrolls must be reachable by keyboard, and nothing else.
      if (span.scrollWidth > span.clientWidth) span.tabIndex = 0;
      else span.removeAttribute('tabindex');
    });
    observer.observe(span);
    return () => observer.disconnect();
  }, [shown, wide]);
  if (!element) {
    return (
      <>
        {before}
        {children}
        {after}
      </>
    );
  }
  const formula = (
    <span ref={box} class={`formula${display ? ' display' : ''}${wide ? ' wide' : ''}`} data-tex={source}>
      {draw({ ...element, attributes: { ...element.attributes, alttext: tex } })}
    </span>
  );
  return (
    <span class="glued">
      {before}
      {marked ? <mark>{formula}</mark> : formula}
      {after}
    </span>
  );
}
