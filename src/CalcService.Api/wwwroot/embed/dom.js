/**
 * Makes an element. Text becomes text: nothing is ever parsed as markup here.
 * @param {string} name
 * @param {Object<string, *>} [attributes] `on…` are listeners; false and null leave an attribute out; true sets it empty.
 * @param {...(Node|string|null|false|Array)} content
 */
export function h(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...content.flat().filter(part => part != null && part !== false));
  return element;
}

/** What the service has drawn – HTML, MathML or SVG, escaped there – as nodes; no script in it could run. */
export function drawn(markup) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  return [...parsed.body.childNodes].map(node => document.importNode(node, true));
}

/** A formula. */
export const math = markup => h('span', { class: 'math' }, ...drawn(markup ?? ''));

const paths = {
  right: 'M3 8.5l3.2 3.2L13 4.8',
  wrong: 'M4 4l8 8M12 4l-8 8',
  follows: 'M4 3v4.5a2 2 0 0 0 2 2h6M9.5 7l2.7 2.5L9.5 12',
  part: 'M3 8h10',
  unread: 'M6 6a2 2 0 1 1 2.7 1.9c-.5.2-.7.6-.7 1.3M8 12v.2',
  blank: 'M8 3.5a4.5 4.5 0 1 0 .01 0',
};

/** A small drawing beside a word that says the same. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

const overflowing = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const isWide = target.scrollWidth > target.clientWidth + 1;
    target.toggleAttribute('data-wide', isWide);
    if (isWide) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});

/** What may be wider than the screen scrolls by itself, and by keyboard as well. */
export function scrolling(name, ...content) {
  const region = h('div', { class: 'scrolling', role: 'group', 'aria-label': name }, ...content);
  overflowing.observe(region);
  return region;
}
