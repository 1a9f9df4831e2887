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
  Copy,
  Download,
  EllipsisVertical,
  Files,
  Globe,
  Link,
  Maximize2,
  Minimize2,
  NotebookPen,
  Printer,
  Quote,
  Search,
  Share,
  Share2,
  SlidersHorizontal,
  SquarePlus,
  Star,
  X,
} from 'lucide';
import { h } from 'preact';

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
  link: Link,
  read: CircleCheck,
  unread: Check,
  help: CircleQuestionMark,
  note: NotebookPen,
  type: ALargeSmall,
  command: Command,
  share: Share2,
  iosShare: Share,
  addTile: SquarePlus,
  menu: EllipsisVertical,
  copy: Copy,
  quote: Quote,
  print: Printer,
  focus: Maximize2,
  unfocus: Minimize2,
  download: Download,
} as const satisfies Readonly<Record<string, typeof Star>>;

export type IconName = keyof typeof DRAWINGS;

export function Icon({ name, filled = false }: { readonly name: IconName; readonly filled?: boolean }) {
  return (
    <svg class={filled ? 'icon filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      {DRAWINGS[name].map(([shape, attributes]) => h(shape, attributes as Record<string, string>))}
    </svg>
  );
}
