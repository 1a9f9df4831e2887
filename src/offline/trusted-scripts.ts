/**
 * The one Trusted Types policy of the app: it blesses the scripts that it was told of, and no others.
 * Where the browser has no Trusted Types the same check is made and the address is a plain string.
 */

interface Policy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): Policy;
}

/**
 * To be called once a page: the content security policy lets nobody create a second one.
 * @param known addresses of the scripts, absolute or relative to the page.
 * @returns blesses one of them; throws a TypeError for any other address. What comes back is a
 *   TrustedScriptURL that the DOM's typings take for a string.
 */
export function createTrustedScripts(known: readonly string[]): (url: string) => string {
  const absolute = (url: string): string => new URL(url, document.baseURI).href;
  const addresses = new Set(known.map(absolute));
  function createScriptURL(url: string): string {
    const address = absolute(url);
    if (!addresses.has(address)) throw new TypeError(`Not a script of this app: ${address}`);
    return address;
  }
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  if (!trustedTypes) return createScriptURL;
  const policy = trustedTypes.createPolicy('app', { createScriptURL });
  return (url) => policy.createScriptURL(url) as string;
}
