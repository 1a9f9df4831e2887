/** Takes a paper along: its title, link or citation by the clipboard, the system's share sheet, or paper. */
import { Copy, Link, Printer, Quote } from 'lucide';
import { citeInBibtex, citePlainly } from '../../core/citation.ts';
import type { Paper } from '../../core/paper.ts';
import { useApp } from '../app-context.ts';
import { Dialog } from './dialog.tsx';
import { type Drawing, Icon, type IconName } from './icon.tsx';
import './share-menu.css';

interface Props {
  readonly paper: Paper;
  /** Absolute address of the paper in this app. */
  readonly link: string;
  readonly onClose: () => void;
}

interface Action {
  readonly icon: IconName | Drawing;
  readonly label: string;
  readonly run: () => void;
}

export function ShareMenu({ paper, link, onClose }: Props) {
  const { notices } = useApp();

  const copy = (what: string, text: string): void => {
    // Missing on plain http, and refused where the reader or the frame does not allow it.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => notices.show({ text: `${what} copied`, topic: 'copied' }),
      () =>
        notices.show({
          tone: 'error',
          text: `The ${what.toLowerCase()} could not be copied`,
          detail:
            'The browser does not let this page use the clipboard. Select the text and copy it by hand.',
          topic: 'copied',
        }),
    );
  };
  const share = (): void => {
    // Rejects when the reader closes the sheet, which is no failure.
    navigator.share({ title: paper.title, url: link }).catch(() => undefined);
  };

  const actions: readonly Action[] = [
    ...('share' in navigator ? [{ icon: 'share', label: 'Share…', run: share } as const] : []),
    { icon: Link, label: 'Copy link', run: () => copy('Link', link) },
    { icon: Copy, label: 'Copy title', run: () => copy('Title', paper.title) },
    { icon: Quote, label: 'Copy citation', run: () => copy('Citation', citePlainly(paper)) },
    { icon: 'code', label: 'Copy BibTeX', run: () => copy('BibTeX', citeInBibtex(paper)) },
    // After the dialog has closed, which would be printed too.
    { icon: Printer, label: 'Print', run: () => setTimeout(() => window.print()) },
  ];
  return (
    <Dialog title="Share" onClose={onClose}>
      <ul class="share-menu">
        {actions.map(({ icon, label, run }) => (
          <li key={label}>
            <button
              type="button"
              onClick={() => {
                onClose();
                run();
              }}
            >
              <Icon name={icon} />
              {label}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
