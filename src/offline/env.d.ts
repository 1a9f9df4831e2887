/** What the service worker plugin of the build tells the page. */
interface ImportMetaEnv {
  /** True in a build that takes the service worker back. */
  readonly RETIRED?: boolean;
}
