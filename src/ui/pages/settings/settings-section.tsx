/** One group of settings under its heading. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A link may lead to a section, by its title behind the address of the settings. */
function seek(heading: HTMLElement | null): void {
  if (heading && location.hash.endsWith(`?${heading.textContent}`)) heading.focus();
}

export function SettingsSection({ title, children }: Props) {
  return (
    <section>
      <h2 ref={seek} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
