/** Says why there is nothing here, and what to do next. */
import type { ComponentChildren } from 'preact';
import './empty-state.css';

interface Props {
  readonly title: string;
  readonly text?: ComponentChildren;
  readonly heading?: 'h1' | 'h2';
  readonly quiet?: boolean;
  readonly children?: ComponentChildren;
}

export function EmptyState({ title, text, heading: Heading = 'h2', quiet = false, children }: Props) {
  return (
    <div class={`empty-state${quiet ? ' faint' : ''}`}>
      <Heading tabIndex={Heading === 'h1' ? -1 : undefined}>{title}</Heading>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
}
