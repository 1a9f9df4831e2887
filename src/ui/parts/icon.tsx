/** The icons of the app: Lucide's drawings under the names of what they stand for here. */
import {
  ALargeSmall,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronUp,
  CircleCheck,
  CircleQuestionMark,
  CodeXml,
  Command,
  Files,
  Globe,
  Maximize2,
  Minimize2,
  NotebookPen,
  Search,
  Share2,
  SlidersHorizontal,
  Star,
  X,
} from 'lucide';
import { h } from 'preact';

export type Drawing = typeof Star;

const DRAWINGS = {
  papers: Files,
  star: Star,
  settings: SlidersHorizontal,
  search: Search,
  back: ChevronLeft,
  previous: ChevronUp,
  following: ChevronDown,
  close: X,
  code: CodeXml,
  project: Globe,
  read: CircleCheck,
  unread: Check,
  help: CircleQuestionMark,
  note: NotebookPen,
  type: ALargeSmall,
  command: Command,
  share: Share2,
  focus: Maximize2,
  unfocus: Minimize2,
} as const satisfies Readonly<Record<string, Drawing>>;

export type IconName = keyof typeof DRAWINGS;

interface Props {
  /** What comes later brings its drawing along. */
  readonly name: IconName | Drawing;
  readonly filled?: boolean;
}

export function Icon({ name, filled = false }: Props) {
  const drawing: Drawing = typeof name === 'string' ? DRAWINGS[name] : name;
  return (
    <svg class={filled ? 'icon filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      {drawing.map(([shape, attributes]) => h(shape, attributes as Record<string, string>))}
    </svg>
  );
}
