/** What the built page may do, said once: for the meta tag and, with what only a header can say, for `_headers`. */
import { createHash } from 'node:crypto';

export interface Inline {
  /** Texts of the page's own `<script>` and `<style>` elements, which are let in by their hashes. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const hashed = (texts: readonly string[]): string =>
  texts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');

export const metaPolicy = ({ scripts, styles }: Inline): string =>
  [
    "default-src 'none'",
    `script-src 'self'${hashed(scripts)}`,
    `style-src 'self'${hashed(styles)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
  ].join('; ');

/** Browsers ignore `frame-ancestors` in a meta tag. */
export const headerPolicy = (inline: Inline): string => `${metaPolicy(inline)}; frame-ancestors 'none'`;
