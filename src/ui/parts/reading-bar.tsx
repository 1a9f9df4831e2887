/** The ways on from a paper, and what can be done with it once it is open: below on phones, where the thumb is, above on wide screens. */

import { useState } from 'preact/hooks';
import type { LibraryRoute } from '../../core/library-route.ts';
import type { Paper, PaperId } from '../../core/paper.ts';
import { useApp } from '../app-context.ts';
import { later } from '../later.tsx';
import { Icon, type IconName } from './icon.tsx';
import { ReadButton } from './read-button.tsx';
import './reading-bar.css';
import { StarButton } from './star-button.tsx';

const AppearanceDialog = later(async () => (await import('../seldom.ts')).seldom.AppearanceDialog);
const ShareMenu = later(async () => (await import('../seldom.ts')).seldom.ShareMenu);

interface StepProps {
  readonly to: PaperId | undefined;
  readonly label: string;
  readonly icon: IconName;
  readonly route: LibraryRoute;
}

function Step({ to, label, icon, route }: StepProps) {
  const { location } = useApp();
  if (!to) {
    return (
      <span class="icon-button" aria-hidden="true" aria-disabled="true">
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <a
      class="icon-button"
      href={location.href({ ...route, paper: to })}
      aria-label={label}
      title={label}
      onClick={(event) => {
        // A step takes the place of the one before, so that the way back leads to the list; another tab is another way.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        location.go({ ...route, paper: to }, { replace: true });
      }}
    >
      <Icon name={icon} />
    </a>
  );
}

function Tool({
  icon,
  label,
  run,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly run: () => void;
}) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={run}>
      <Icon name={icon} />
    </button>
  );
}

interface Props {
  /** Missing as long as it is not to be had: what is done with it is then left out. */
  readonly paper: Paper | undefined;
  readonly route: LibraryRoute;
}

export function ReadingBar({ paper, route }: Props) {
  const { reading, location, focusMode } = useApp();
  const [open, setOpen] = useState<'appearance' | 'share' | undefined>(undefined);
  /** A dialog tells of its end a moment late, when another may be open already. */
  const close = (which: typeof open) => () => setOpen((now) => (now === which ? undefined : now));
  const focused = focusMode.value;
  return (
    <div class="reading-bar">
      <button
        type="button"
        class="icon-button back"
        aria-label="Back to the list"
        onClick={() => location.back()}
      >
        <Icon name="back" />
      </button>
      <span class="steps">
        <Step to={reading.previous.value} label="Previous paper" icon="previous" route={route} />
        <Step to={reading.next.value} label="Next paper" icon="following" route={route} />
      </span>
      <span class="spacer" />
      <span class="focus-tool">
        <Tool
          icon={focused ? 'unfocus' : 'focus'}
          label={focused ? 'Leave focus mode' : 'Focus mode'}
          run={() => {
            focusMode.value = !focused;
          }}
        />
      </span>
      <Tool icon="type" label="Appearance" run={() => setOpen('appearance')} />
      {paper && (
        <>
          <Tool icon="share" label="Share" run={() => setOpen('share')} />
          <ReadButton id={paper.id} />
          <StarButton id={paper.id} />
        </>
      )}
      {open === 'appearance' && <AppearanceDialog onClose={close('appearance')} />}
      {paper && open === 'share' && (
        <ShareMenu
          paper={paper}
          // To others it is a paper among all, and not among the stars of a reader.
          link={
            new URL(
              location.href({ page: 'papers', text: '', list: undefined, paper: paper.id }),
              document.baseURI,
            ).href
          }
          onClose={close('share')}
        />
      )}
    </div>
  );
}
