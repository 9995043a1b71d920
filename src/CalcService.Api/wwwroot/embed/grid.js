import { h, scrolling } from './dom.js';

const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * Rows of entries: of a spreadsheet, of JSON or NumPy, or "1 2; 3 4".
 * @returns {string[][]|null} null where it is a single entry
 */
export function block(text) {
  const isList = /[[;\n]/.test(text.trim());
  const rows = text.replace(/\]\s*,?\s*\[/g, '\n').replace(/[[\]\r]/g, ' ').split(/[\n;]/).filter(row => row.trim());
  const entries = rows.map(row => row.includes('\t') ? row.split('\t') : isList ? row.trim().split(/\s*,\s+|\s+|,(?=\S)/) : [row]);
  return entries.length > 1 || entries[0]?.length > 1 ? entries.map(row => row.map(entry => entry.trim())) : null;
}

/** A choice among names. */
export const select = choices =>
  h('select', {}, h('option', { value: '' }, '?'), choices.map(choice => h('option', { value: choice }, choice)));

/** The cells of a vector, a matrix, or a stack of them. Its value is nested arrays of what is written; '' where nothing is. */
export class Grid {
  /** @param {{shape: number[], empty?: boolean[], choices?: string[]}} field */
  constructor(field, texts) {
    Object.assign(this, { field, texts });
    const [columns, rows = 1] = field.shape.toReversed();
    this.columns = columns;
    this.cells = Array.from({ length: field.shape.reduce((a, b) => a * b) }, (_, n) => this.#cell(n, Math.floor(n / columns) % rows, n % columns));
    const slices = split(this.cells, rows * columns).map(slice => h('table', { class: 'matrix', part: 'matrix', role: 'presentation' },
      split(slice, columns).map(row => h('tr', {}, row.map(cell => h('td', {}, cell))))));
    this.element = scrolling(h('div', {
      class: 'scrolling', role: 'group', onkeydown: event => this.#move(event), onpaste: event => this.#paste(event),
    }, slices.length === 1 ? slices : slices.map((slice, i) =>
      h('div', { role: 'group', 'aria-label': texts.slice(i + 1) }, h('span', { class: 'faint', 'aria-hidden': 'true' }, texts.slice(i + 1)), slice))));
  }

  #cell(n, row, column) {
    const { field, texts } = this;
    const isEmpty = !!field.empty?.[n];
    const place = field.shape.length > 1 ? texts.cell(row + 1, column + 1) : texts.entry(column + 1);
    const cell = field.choices ? select(field.choices) : h('input', { ...plain, placeholder: isEmpty && '–' });
    cell.disabled = isEmpty;
    cell.ariaLabel = cell.name = isEmpty ? `${place}, ${texts.leftEmpty}` : place;
    return cell;
  }

  #move(event) {
    const { key, target } = event;
    const move = moves[key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (target.options ? move[0] : move[1] && !isAtEdge(target, move[1])) return;
    const { cells, columns } = this;
    let n = cells.indexOf(target);
    do n = move[1] && (n % columns) + move[1] !== (n + move[1]) % columns ? -1 : n + move[0] * columns + move[1]; while (cells[n]?.disabled);
    if (!cells[n]) return;
    event.preventDefault();
    cells[n].focus();
    cells[n].select?.();
  }

  #paste(event) {
    const rows = block(event.clipboardData.getData('text/plain'));
    if (!rows) return;
    event.preventDefault();
    const { cells, columns } = this;
    const start = cells.indexOf(event.target), left = start % columns;
    const isColumn = columns === cells.length && rows.every(row => row.length === 1);
    (isColumn ? [rows.flat()] : rows).forEach((row, i) => row.slice(0, columns - left).forEach((entry, j) => fill(cells[start + i * columns + j], entry)));
    event.target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  get value() {
    const written = this.cells.map(cell => cell.disabled ? null : cell.value.trim() || null);
    return written.every(entry => entry === null) ? '' : nest(written, this.field.shape);
  }

  set value(value) {
    const entries = (typeof value === 'string' ? block(value) ?? [] : value ?? []).flat(Infinity);
    this.cells.forEach((cell, n) => fill(cell, String(entries[n] ?? '')));
  }

  /** Shows which cells are right; without an argument nothing. */
  mark(right) {
    const marks = [right ?? []].flat(Infinity);
    this.cells.forEach((cell, n) => {
      const mark = marks[n] == null || cell.disabled ? '' : marks[n] ? 'right' : 'wrong';
      cell.ariaLabel = mark ? `${cell.name}, ${this.texts[mark]}` : cell.name;
      cell.ariaInvalid = mark === 'wrong' ? 'true' : null;
      cell.parentElement.dataset.mark = mark;
    });
  }
}

/** How students' input is left alone. */
export const plain = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' };

/** Left and right first move within an entry. */
function isAtEdge({ selectionStart: start, selectionEnd: end, value }, direction) {
  return start == null || end - start === value.length || start === end && start === (direction < 0 ? 0 : value.length);
}

function fill(cell, entry) {
  if (!cell || cell.disabled) return;
  cell.value = cell.options ? [...cell.options].find(({ value }) => value.toLowerCase() === entry.toLowerCase())?.value ?? '' : entry;
}

const split = (items, size) => Array.from({ length: items.length / size }, (_, i) => items.slice(i * size, (i + 1) * size));

/** Cells in row-major order, in the nesting of a shape. */
const nest = (cells, [first, ...rest]) => rest.length === 0 ? cells : split(cells, cells.length / first).map(part => nest(part, rest));
