/** A tag as a search for it, alike wherever the app writes one; what could be read as anything else is quoted. */
export const tagQuery = (tag: string): string =>
  /^[\p{L}\p{N}_-]+$/u.test(tag) && !tag.startsWith('-') ? `tag:${tag}` : `tag:"${tag.replaceAll('"', ' ')}"`;
