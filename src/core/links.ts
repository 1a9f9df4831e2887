/** Finds the http(s) URLs in a text, without the sentence's punctuation, and tells code from project pages. */
import type { LinkKind, PaperLink } from './paper.ts';

export interface FoundLink extends PaperLink {
  /** Half-open range of UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Where a path of at least this many parts is a repository; a shorter one is somebody's profile or the front page. */
const CODE_HOSTS: Readonly<Record<string, number>> = {
  'github.com': 2,
  'gitlab.com': 2,
  'bitbucket.org': 2,
  'codeberg.org': 2,
  'git.sr.ht': 2,
  'gist.github.com': 1,
  'anonymous.4open.science': 1,
};

/** Host name of an absolute http(s) URL in lower case; undefined for anything else, credentials and odd characters included. */
function hostOf(url: string): string | undefined {
  const host = /^https?:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?(?:[/?#]|$)/i.exec(url)?.[1];
  return host?.includes('.') && !/[\s<>"\\^`{}|]/.test(url) ? host.toLowerCase() : undefined;
}

/** True for the only kind of URL the app ever makes a link of. */
export const isSafeUrl = (url: string): boolean => hostOf(url) !== undefined;

function kindOf(url: string, host: string): LinkKind {
  const wanted = CODE_HOSTS[host.replace(/^www\./, '')];
  const parts = url.split(/[?#]/, 1).join('').split('/').slice(3);
  return wanted !== undefined && parts.filter((part) => part !== '').length >= wanted ? 'code' : 'project';
}

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** A closing bracket belongs to the URL only when the URL opened it. */
function trimPunctuation(url: string): string {
  const counts = new Map<string, number>();
  for (const sign of url) if (/[()[\]]/.test(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    const opening = BRACKETS[last];
    const closed = counts.get(last) ?? 0;
    const unopened = opening !== undefined && closed > (counts.get(opening) ?? 0);
    if (!unopened && !/[.,;:!?'’”"*_~…$]/.test(last)) break;
    if (unopened) counts.set(last, closed - 1);
  }
  return url.slice(0, end);
}

/** Up to a space, or a sign that no URL holds bare, the full-width punctuation of Chinese and Japanese included. */
const URL_RUN = /\bhttps?:\/\/[^\s<>"“”{}|\\^`、。，；：（）「」【】]+/gi;

/** In the order of the text; the same URL may occur more than once. */
export function findLinks(text: string): readonly FoundLink[] {
  const links: FoundLink[] = [];
  for (const match of text.matchAll(URL_RUN)) {
    const url = trimPunctuation(match[0]);
    const host = hostOf(url);
    if (host === undefined) continue;
    links.push({ start: match.index, end: match.index + url.length, url, kind: kindOf(url, host) });
  }
  return links;
}

/** The links of a text, each once. */
export function liftLinks(text: string): readonly PaperLink[] {
  const byUrl = new Map<string, PaperLink>();
  for (const { url, kind } of findLinks(text)) if (!byUrl.has(url)) byUrl.set(url, { url, kind });
  return [...byUrl.values()];
}
