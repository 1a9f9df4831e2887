/** Routes that show a list, and perhaps one of its papers. */
import type { Route } from './route.ts';

export type LibraryRoute = Extract<Route, { readonly text: string }>;

/** The route itself where it shows a list, else undefined. */
export const libraryRoute = (route: Route): LibraryRoute | undefined => ('text' in route ? route : undefined);
