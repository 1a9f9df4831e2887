/**
 * Hash routes: `parseRoute` and `formatRoute` are a pure pair, so that every view has a link on any static host.
 *
 *   #/papers?q=…&list=…&sort=…     all papers        #/papers/<id>?q=…   one of them beside its list
 *   #/starred?q=…&sort=…           starred papers    #/starred/<id>?q=…
 *   #/settings                     settings and about
 */
import { encodeText } from './encode-text.ts';
import type { ListSlug } from './list.ts';
import type { PaperId } from './paper.ts';
import { SORTS, type Sort } from './query.ts';

export type Route =
  | {
      readonly page: 'papers';
      readonly text: string;
      readonly list: ListSlug | undefined;
      /** Missing: the order that suits the text. */
      readonly sort?: Sort;
      readonly paper: PaperId | undefined;
    }
  | {
      readonly page: 'starred';
      readonly text: string;
      readonly sort?: Sort;
      readonly paper: PaperId | undefined;
    }
  | { readonly page: 'settings' }
  | { readonly page: 'unknown'; readonly hash: string };

/** A malformed percent-escape must not throw: the text is then taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Escapes what would end a path segment and leaves `:` readable, as in `arxiv:2401.02412`. */
const segment = (text: string): string => encodeText(text).replaceAll('%3A', ':');

function readParameters(search: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of search.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) parameters.set(pair.slice(0, at), decode(pair.slice(at + 1).replaceAll('+', ' ')));
  }
  return parameters;
}

/** @param hash `location.hash`, with or without its `#`; anything unreadable becomes the page `unknown`. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#/, '');
  const mark = path.indexOf('?');
  const parameters = readParameters(mark < 0 ? '' : path.slice(mark + 1));
  const [page = '', id = '', ...rest] = (mark < 0 ? path : path.slice(0, mark))
    .split('/')
    .filter((part) => part !== '');
  const text = parameters.get('q') ?? '';
  const paper = id === '' ? undefined : (decode(id) as PaperId);
  const sort = SORTS.find((name) => name === parameters.get('sort'));
  const sorted = sort ? { sort } : {};
  if (rest.length > 0) return { page: 'unknown', hash };
  switch (page) {
    case '':
    case 'papers':
      return {
        page: 'papers',
        text,
        list: (parameters.get('list') || undefined) as ListSlug | undefined,
        ...sorted,
        paper,
      };
    case 'starred':
      return { page: 'starred', text, ...sorted, paper };
    case 'settings':
      return id === '' ? { page: 'settings' } : { page: 'unknown', hash };
    default:
      return { page: 'unknown', hash };
  }
}

/** @returns the hash with its `#`, such that `parseRoute(formatRoute(route))` equals `route`. */
export function formatRoute(route: Route): string {
  if (route.page === 'unknown') return route.hash.startsWith('#') ? route.hash : `#${route.hash}`;
  if (route.page === 'settings') return '#/settings';
  const parameters = [
    route.text === '' ? '' : `q=${encodeText(route.text).replaceAll('%20', '+')}`,
    route.page === 'papers' && route.list ? `list=${encodeText(route.list)}` : '',
    route.sort ? `sort=${route.sort}` : '',
  ].filter((part) => part !== '');
  const path = route.paper === undefined ? route.page : `${route.page}/${segment(route.paper)}`;
  return `#/${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
}
