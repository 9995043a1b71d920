import { h } from '../embed/dom.js';
import { Solution } from '../embed/solution.js';
import { sheets } from '../embed/style.js';
import { textsOf } from '../embed/texts.js';

/**
 * A worked solution as the element shows it, all at once.
 * @param {Document} page as the service prints it
 */
export async function solved(page, lang, title) {
  const host = h('div', {});
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  const solution = new Solution(async () => page, textsOf(lang));
  root.append(h('div', { class: 'body', lang }, h('h2', { class: 'visually-hidden' }, title), solution.element));
  await solution.show(Infinity);
  return host;
}
