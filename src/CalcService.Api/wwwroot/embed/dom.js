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

/** What the service has written – HTML, MathML or SVG, escaped there – as a document in which no script runs. */
export const parsed = markup => new DOMParser().parseFromString(markup, 'text/html');

/** The same as nodes. */
export const drawn = markup => [...parsed(markup ?? '').body.childNodes];

const paths = {
  right: 'M3 8.5l3.2 3.2L13 4.8',
  wrong: 'M4 4l8 8M12 4l-8 8',
  follows: 'M4 3v4.5a2 2 0 0 0 2 2h6M9.5 7l2.7 2.5L9.5 12',
  part: 'M3 8h10',
  unread: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 13v.1',
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
    const scrolls = target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
    if (scrolls) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});

/** Makes a drawing scroll where it would have to shrink until its labels cannot be read. */
export function legible(figure) {
  const svg = figure.querySelector('svg');
  svg.style.minWidth = `${0.75 * svg.getAttribute('width')}px`;
  return scrolling(figure);
}

/** What may be larger than its place scrolls by itself, and by keyboard as well. */
export function scrolling(region) {
  overflowing.observe(region);
  return region;
}
