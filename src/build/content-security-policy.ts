/** What the built page may do, said once: for the meta tag and, with what only a header can say, for `_headers`. */

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
] as const;

export const META_POLICY = directives.join('; ');

/** Browsers ignore `frame-ancestors` in a meta tag. */
export const HEADER_POLICY = [...directives, "frame-ancestors 'none'"].join('; ');
