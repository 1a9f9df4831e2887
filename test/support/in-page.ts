/**
 * Functions that run inside the page: each is sent as source text, so it may use its arguments and
 * the page's globals only. They find elements the way a person with a screen reader names them.
 */
export interface Target {
  readonly role: string;
  /** The accessible name, or a part of it. */
  readonly name?: string;
  /** Which of several, from 0; -1 is the last. */
  readonly nth?: number;
}

export interface Found {
  readonly count: number;
  readonly text: string;
  readonly value: string;
  readonly pressed: string | null;
  readonly focused: boolean;
  /** Centre in CSS pixels of the viewport, after scrolling it into view when asked. */
  readonly x: number;
  readonly y: number;
}

/** Finds visible elements by role and name. */
export function findInPage(target: Target, scroll: boolean): Found | undefined {
  const selectors: Readonly<Record<string, string>> = {
    searchbox: 'input[type=search],[role=searchbox]',
    textbox: 'input:is(:not([type]), [type=text]),textarea',
    button: 'button,[role=button],summary',
    link: 'a[href]',
    status: '[role=status],output',
    alert: '[role=alert]',
    article: 'article',
    heading: 'h1,h2,h3,h4,[role=heading]',
    'page title': 'h1',
    progressbar: 'progress,[role=progressbar]',
    main: 'main',
    radio: 'input[type=radio],[role=radio]',
  };
  const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const labelled = element.getAttribute('aria-labelledby');
    if (labelled)
      return squeeze(
        labelled
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      );
    const label = element.getAttribute('aria-label');
    if (label) return squeeze(label);
    if (
      (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
      element.labels?.length
    )
      return squeeze(element.labels[0]?.textContent);
    return squeeze(element.textContent) || squeeze(element.getAttribute('title'));
  };
  const all = [...document.querySelectorAll(selectors[target.role] ?? `[role=${target.role}]`)].filter(
    (element) =>
      element.getClientRects().length > 0 &&
      !element.closest('[aria-hidden=true],[inert]') &&
      (target.name === undefined || nameOf(element).toLowerCase().includes(target.name.toLowerCase())),
  );
  const element = all.at(target.nth ?? 0);
  if (!element) return undefined;
  if (scroll) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return {
    count: all.length,
    text: squeeze(element.textContent),
    value: element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
    pressed: element.getAttribute('aria-pressed'),
    focused: document.activeElement === element,
    x: Math.round(box.left + box.width / 2),
    y: Math.round(box.top + box.height / 2),
  };
}

/** Text a person can see. */
// biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count as said
export const pageText = (): string => document.body?.innerText ?? '';

/** From before the first script of a page where the engine can, else from the first command after it loaded. */
export function watchForTrouble(): void {
  const page = window as Window & { offprintTrouble?: string[] };
  if (page.offprintTrouble) return;
  const trouble: string[] = [];
  page.offprintTrouble = trouble;
  const violated = (directive: string, blocked: string): void => {
    trouble.push(`CSP violation: ${directive} ${blocked}`);
  };
  document.addEventListener('securitypolicyviolation', (event) =>
    violated(event.effectiveDirective, event.blockedURI),
  );
  // Policy violations of the page's beginning, for an engine that starts to watch late.
  if ('ReportingObserver' in window)
    new ReportingObserver(
      (reports) => {
        for (const { type, body } of reports)
          if (type === 'csp-violation') trouble.push(`CSP violation: ${JSON.stringify(body)}`);
      },
      { buffered: true },
    ).observe();
  window.addEventListener('error', (event) => {
    if (event.message) trouble.push(`error: ${event.message}`);
  });
  window.addEventListener('unhandledrejection', (event) =>
    trouble.push(`rejection: ${String(event.reason)}`),
  );
}

/** What was recorded since the page loaded, and every request of the page to another origin. */
export function readTrouble(): readonly string[] {
  const page = window as Window & { offprintTrouble?: string[] };
  const strangers = performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => !name.startsWith(location.origin) && !/^(data|blob):/.test(name))
    .map((name) => `request to another origin: ${name}`);
  return [...(page.offprintTrouble?.splice(0) ?? []), ...strangers];
}
