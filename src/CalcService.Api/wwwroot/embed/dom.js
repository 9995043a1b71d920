/** Makes an element: `on…` are listeners, false and null leave an attribute out, and text stays text. */
export function h(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value != null && value !== false) element.setAttribute(key, value);
  }
  element.append(...content.flat().filter(part => part != null && part !== false));
  return element;
}

export const button = (text, onclick, more) => h('button', { type: 'button', part: 'button', onclick, ...more }, text);

/** What the service has written – HTML, MathML or SVG, escaped there – as a document in which no script runs. */
export const parsed = markup => new DOMParser().parseFromString(markup, 'text/html');

/** The same as nodes. */
export const drawn = markup => [...parsed(markup ?? '').body.childNodes];

const overflowing = new ResizeObserver(entries => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});

/** What may be larger than its place scrolls by itself, and by keyboard as well. */
export function scrolling(region) {
  overflowing.observe(region);
  return region;
}

/** A region that is shorter than its neighbour comes along while that is scrolled through; a longer one is seen whole. */
export function accompany(region, neighbour) {
  const observer = new ResizeObserver(() => region.classList.toggle('along', region.scrollHeight < neighbour.offsetHeight));
  for (const part of [region, neighbour]) observer.observe(part);
}

/** A drawing scrolls where it would have to shrink until its labels cannot be read. */
export function legible(figure) {
  const svg = figure.querySelector('svg');
  svg.style.minWidth = `${0.75 * svg.getAttribute('width')}px`;
  return scrolling(figure);
}
