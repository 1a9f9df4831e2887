import type { Paper, PaperId } from '../../src/core/paper.ts';

/** A whole paper of which nothing is known but this. */
export const makePaper = (id: string, title: string, abstract: string, more: Partial<Paper> = {}): Paper => ({
  id: id as PaperId,
  title,
  abstract,
  extent: 'full',
  links: [],
  source: {},
  ...more,
});
