import { h, scrolling } from './dom.js';

const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * What a clipboard holds, as rows of entries: a block of a spreadsheet, of JSON or NumPy, or "1 2; 3 4".
 * @returns {string[][]|null} null where it is a single entry
 */
export function block(text) {
  const isList = /[[;\n]/.test(text.trim());
  const rows = text.replace(/\]\s*,?\s*\[/g, '\n').replace(/[[\]\r]/g, ' ').split(/[\n;]/).filter(row => row.trim());
  const entries = rows.map(row => row.includes('\t') ? row.replace(/\n$/, '').split('\t')
    : isList ? row.trim().split(/\s*,\s+|\s+|,(?=\S)/)
    : [row]);
  return entries.length > 1 || entries[0]?.length > 1 ? entries.map(row => row.map(entry => entry.trim())) : null;
}

/** Cells of a vector or matrix, in brackets. Arrow keys move; a block can be pasted. */
class Sheet {
  /**
   * @param {number} rows
   * @param {number} columns
   * @param {(row: number, column: number) => {name: string, control: HTMLElement}} cell
   */
  constructor(rows, columns, cell) {
    this.cells = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => cell(i, j)));
    this.element = h('table', { class: 'matrix', part: 'matrix', role: 'presentation', onkeydown: e => this.#move(e), onpaste: e => this.#paste(e) },
      h('tbody', {}, this.cells.map(row => h('tr', {}, row.map(({ control }) => h('td', {}, control))))));
  }

  #placeOf(control) {
    const row = this.cells.findIndex(row => row.some(cell => cell.control === control));
    return [row, this.cells[row]?.findIndex(cell => cell.control === control)];
  }

  #move(event) {
    const move = moves[event.key], { target } = event;
    if (!move || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (target.localName === 'select' ? move[0] : move[1] && !isAtEdge(target, move[1])) return;
    let [row, column] = this.#placeOf(target);
    let next;
    do next = this.cells[row += move[0]]?.[column += move[1]]?.control; while (next?.disabled);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select?.();
  }

  #paste(event) {
    const rows = block(event.clipboardData.getData('text/plain'));
    if (!rows) return;
    event.preventDefault();
    const [top, left] = this.#placeOf(event.target);
    const isTurned = this.cells.length === 1 && rows.length > 1 && rows.every(row => row.length === 1);
    const turned = isTurned ? [rows.flat()] : rows;
    turned.forEach((row, i) => row.forEach((entry, j) => fill(this.cells[top + i]?.[left + j]?.control, entry)));
    event.target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

/** Left and right first move within an entry. */
function isAtEdge(input, direction) {
  const { selectionStart: start, selectionEnd: end, value } = input;
  if (start == null || start === 0 && end === value.length) return true;
  return start === end && start === (direction < 0 ? 0 : value.length);
}

function fill(control, entry) {
  if (!control || control.disabled) return;
  const option = control.options && [...control.options].find(option => option.value.toLowerCase() === entry.toLowerCase());
  control.value = control.options ? option?.value ?? '' : entry;
}

/**
 * The control of a vector, a matrix, or a stack of them.
 * Its value is nested arrays of what was written, or '' where nothing was.
 */
export class Grid {
  #controls = [];

  /**
   * @param {{shape: number[], empty?: boolean[], choices?: string[], label: string}} field
   * @param {Object} texts
   */
  constructor(field, texts) {
    Object.assign(this, { field, texts });
    const [columns, rows = 1] = field.shape.toReversed();
    const size = rows * columns;
    const slices = field.shape.reduce((a, b) => a * b, 1) / size;
    this.sheets = Array.from({ length: slices }, (_, slice) =>
      new Sheet(rows, columns, (i, j) => this.#cell(slice * size + i * columns + j, i, j)));
    this.element = scrolling(field.label, this.sheets.map((sheet, slice) => slices > 1
      ? h('div', { class: 'slice', role: 'group', 'aria-label': texts.slice(slice + 1) },
        h('span', { class: 'faint', 'aria-hidden': 'true' }, texts.slice(slice + 1)), sheet.element)
      : sheet.element));
  }

  #cell(n, row, column) {
    const { field, texts } = this;
    const isEmpty = !!field.empty?.[n];
    const place = field.shape.length > 1 ? texts.cell(row + 1, column + 1) : texts.entry(column + 1);
    const name = isEmpty ? `${place}, ${texts.leftEmpty}` : place;
    const control = field.choices
      ? select(field.choices, texts)
      : h('input', { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'next', placeholder: isEmpty ? '–' : null });
    control.disabled = isEmpty;
    control.setAttribute('aria-label', name);
    this.#controls.push(control);
    return { name, control };
  }

  get value() {
    if (this.#controls.every(control => !control.value.trim())) return '';
    return nest(this.#controls.map(control => control.disabled ? null : control.value.trim() || null), this.field.shape);
  }

  set value(value) {
    const cells = (typeof value === 'string' ? block(value) ?? [] : value ?? []).flat(Infinity);
    this.#controls.forEach((control, i) => fill(control, String(cells[i] ?? '')));
  }

  /** Shows which cells are right; without arguments none. */
  mark(cells) {
    const marks = [cells ?? []].flat(Infinity);
    const { texts } = this;
    this.sheets.flatMap(sheet => sheet.cells.flat()).forEach(({ name, control }, i) => {
      const mark = marks[i] == null || control.disabled ? null : marks[i] ? 'right' : 'wrong';
      control.setAttribute('aria-label', mark ? `${name}, ${texts[`${mark}Cell`]}` : name);
      control.toggleAttribute('aria-invalid', false);
      if (mark === 'wrong') control.setAttribute('aria-invalid', 'true');
      if (mark) control.parentElement.dataset.mark = mark;
      else delete control.parentElement.dataset.mark;
    });
  }

  /** Where a label leads. */
  focus() { this.#controls.find(control => !control.disabled)?.focus(); }

  describe(ids) { this.element.setAttribute('aria-describedby', ids); }
}

/** A choice among names. */
export const select = (choices, texts) =>
  h('select', {}, h('option', { value: '' }, `(${texts.choose})`), choices.map(choice => h('option', { value: choice }, choice)));

/** Cells in row-major order, in the nesting of a shape. */
function nest(cells, shape) {
  if (shape.length < 2) return cells;
  const length = cells.length / shape[0];
  return Array.from({ length: shape[0] }, (_, i) => nest(cells.slice(i * length, (i + 1) * length), shape.slice(1)));
}
