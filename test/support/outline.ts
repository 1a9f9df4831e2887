/** The page as assistive technology gets it: the accessibility tree of Chromium, without what is ignored in it. */
import type { Protocol } from 'puppeteer-core';
import type { Page } from './browser.ts';
import { devtoolsOf } from './views.ts';

export interface Item {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | undefined;
  /** Of a button that is on or off. */
  readonly pressed: string | undefined;
  readonly focused: boolean;
  /** What it lies in, nearest first. */
  readonly within: readonly Item[];
}

/** All of the page in reading order. */
export async function readOutline(page: Page): Promise<readonly Item[]> {
  const { nodes } = await (await devtoolsOf(page)).send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const items: Item[] = [];
  const visit = (node: Protocol.Accessibility.AXNode | undefined, within: readonly Item[]): void => {
    if (!node) return;
    const property = (name: string): unknown =>
      node.properties?.find((one) => one.name === name)?.value.value;
    const item: Item = {
      role: String(node.role?.value),
      name: String(node.name?.value ?? ''),
      level: property('level') as number | undefined,
      pressed: property('pressed') as string | undefined,
      focused: property('focused') === true,
      within,
    };
    if (!node.ignored) items.push(item);
    for (const child of node.childIds ?? [])
      visit(byId.get(child), node.ignored ? within : [item, ...within]);
  };
  visit(nodes[0], []);
  return items;
}
