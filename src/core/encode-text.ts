/** Percent-encodes any text for a URL; half a surrogate pair, on which `encodeURIComponent` throws, becomes U+FFFD. */
export const encodeText = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
