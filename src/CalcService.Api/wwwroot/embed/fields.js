import { h, math } from './dom.js';
import { Grid, select } from './grid.js';
import { verdictOf } from './verdicts.js';

const mostCells = 400; // more are written as text

/** A single control: a line, an area or a choice. Its value is what was written. */
class Line {
  constructor(element, id) {
    this.element = element;
    element.id = id;
  }

  get value() { return this.element.value.trim(); }
  set value(value) { this.element.value = Array.isArray(value) ? value.join(', ') : value ?? ''; }

  mark(cells) {
    if (cells === false) this.element.setAttribute('aria-invalid', 'true');
    else this.element.removeAttribute('aria-invalid');
  }

  focus() { this.element.focus(); }
  describe(ids) { this.element.setAttribute('aria-describedby', ids); }
}

const plain = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' };

/** Sizes are written in one line, 28 × 28; other vectors and matrices cell by cell. */
const isLine = ({ shape, format, choices }) =>
  shape.length === 0 || shape.length === 1 && shape[0] <= 3 && format === 'integer' && !choices;

function controlOf(field, id, texts) {
  if (isLine(field)) return new Line(field.choices ? select(field.choices, texts) : h('input', plain), id);
  return field.shape.reduce((a, b) => a * b, 1) > mostCells
    ? new Line(h('textarea', { ...plain, rows: 6, placeholder: texts.rows }), id)
    : new Grid(field, texts);
}

/** Where one answer is written, with what is said about it. */
export class Field {
  /**
   * @param {Object} field as the service describes it
   * @param {string} id unique within the element
   * @param {Object} texts
   */
  constructor(field, id, texts) {
    Object.assign(this, { field, texts, isLine: isLine(field) });
    this.control = controlOf(field, id, texts);
    this.reading = h('output', { class: 'reading', id: `${id}-reading`, for: id });
    this.verdict = h('div', { class: 'verdict-slot', id: `${id}-verdict` });
    this.control.describe(`${id}-reading ${id}-verdict`);
    this.element = this.#element(id);
  }

  #element(id) {
    const { field, control } = this;
    const isSingle = control instanceof Line;
    const name = h(isSingle ? 'label' : 'span', { class: 'label', part: 'label', for: isSingle ? id : null, id: `${id}-label` },
      math(field.mathml), h('span', {}, field.label));
    const unit = field.unit && h('span', { class: 'unit' }, field.unit);
    if (!isSingle) control.element.setAttribute('aria-labelledby', `${id}-label`);
    return h('div', { class: `field ${this.isLine ? 'line' : 'block'}`, part: 'field', 'data-id': field.id },
      name, h('div', { class: 'control' }, control.element, unit), this.reading, this.verdict);
  }

  get response() { return this.control.value; }

  set response(value) {
    this.control.value = value;
    this.forget();
  }

  /** What the service is to read, as `/api/v1/read` takes it. */
  get item() {
    const { id, shape, unit, format, choices } = this.field;
    return { id, response: this.response, shape, unit: unit ?? null, isCount: format === 'integer', choices: choices ?? null };
  }

  /** Shows how the response was read, unless that is what was written. */
  showReading({ understood, message } = {}) {
    const bare = text => String(text).replace(/[\s,\u202f]/g, '');
    const isSame = !understood || bare(understood) === bare(this.response) || !this.isLine && isNumbers(this.response);
    this.reading.classList.toggle('unread', !!message);
    this.reading.replaceChildren(...message ? [message] : isSame ? [] : [`${this.texts.readAs} `, h('strong', {}, understood)]);
  }

  /** Shows what came of the response. */
  show(result) {
    this.element.dataset.verdict = result.verdict;
    delete this.element.dataset.stale;
    this.showReading();
    this.control.mark(this.control instanceof Grid ? result.cells : ['correct', 'followThrough'].includes(result.verdict));
    this.verdict.replaceChildren(...verdictOf(result, this.isLine && result.cells, this.texts));
  }

  /** What was said is about what stood there before. */
  outdate() {
    if (this.element.dataset.verdict) this.element.dataset.stale = '';
    this.control.mark();
  }

  /** Shows nothing of an earlier response. */
  forget() {
    delete this.element.dataset.verdict;
    delete this.element.dataset.stale;
    this.control.mark();
    this.showReading();
    this.verdict.replaceChildren();
  }
}

/** Whether an array holds nothing that a student could wonder about how it was read. */
const isNumbers = response => [response].flat(Infinity).every(cell => cell == null || /^[-−+]?\d*\.?\d*$/.test(cell));
