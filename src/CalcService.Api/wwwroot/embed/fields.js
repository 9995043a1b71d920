import { drawn, h } from './dom.js';
import { Grid, plain, select } from './grid.js';
import { verdictOf } from './verdicts.js';

const mostCells = 400; // more are written as text

/** A single control: a line, an area or a choice. */
class Line {
  constructor(element) { this.element = element; }

  get value() { return this.element.value.trim(); }
  set value(value) { this.element.value = Array.isArray(value) ? value.join(', ') : value ?? ''; }

  mark(isRight) { this.element.ariaInvalid = isRight === false ? 'true' : null; }
}

/** Sizes are written in one line, 28 × 28; other vectors and matrices cell by cell. */
const isLine = ({ shape, format, choices }) =>
  shape.length === 0 || shape.length === 1 && shape[0] <= 3 && format === 'integer' && !choices;

function controlOf(field, texts) {
  if (isLine(field)) return new Line(field.choices ? select(field.choices) : h('input', plain));
  return field.shape.reduce((a, b) => a * b) > mostCells
    ? new Line(h('textarea', { ...plain, rows: 6, placeholder: texts.rows }))
    : new Grid(field, texts);
}

/** Where one answer is written, with what is said about it. */
export class Field {
  /** @param {string} id unique within the element */
  constructor(field, id, texts) {
    const control = controlOf(field, texts);
    Object.assign(this, { field, texts, control, isLine: isLine(field), isGrid: control instanceof Grid });
    this.reading = h('output', { class: 'reading', id: `${id}-reading`, for: id });
    this.verdict = h('div', { class: 'about', id: `${id}-verdict` });
    control.element.id = id;
    control.element.setAttribute('aria-labelledby', `${id}-label`);
    control.element.setAttribute('aria-describedby', `${id}-reading ${id}-verdict`);
    this.element = h('div', { class: this.isLine ? 'field line' : 'field', part: 'field', 'data-id': field.id },
      h(this.isGrid ? 'span' : 'label', { class: 'label', part: 'label', for: this.isGrid ? null : id, id: `${id}-label` },
        drawn(field.mathml), h('span', {}, field.label)),
      h('div', { class: 'control' }, control.element, field.unit && h('span', { class: 'unit' }, field.unit)),
      this.reading, this.verdict);
  }

  get response() { return this.control.value; }

  set response(value) {
    this.control.value = value;
    this.control.mark();
    this.showReading();
    this.verdict.replaceChildren();
  }

  /** What the service is to read, as `/api/v1/read` takes it. */
  get item() {
    const { id, shape, unit = null, format, choices = null } = this.field;
    return { id, response: this.response, shape, unit, isCount: format === 'integer', choices };
  }

  /** Shows how the response was read, unless that is what was written. */
  showReading({ understood, message } = {}) {
    this.reading.classList.toggle('unread', !!message);
    this.reading.textContent = message ?? (this.#isPlain(understood) ? '' : `${this.texts.readAs} ${understood}`);
  }

  /** Whether nobody could wonder how the response was read. */
  #isPlain(understood) {
    const bare = text => String(text).replace(/[\s,]/g, '');
    return !understood || bare(understood) === bare(this.response)
      || !this.isLine && [this.response].flat(Infinity).every(cell => /^([-−+]?\d*\.?\d*|null)$/.test(cell) || this.field.choices);
  }

  /** Shows what came of the response. */
  show(result) {
    delete this.element.dataset.stale;
    this.showReading(result);
    this.control.mark(this.isGrid ? result.cells : ['correct', 'followThrough'].includes(result.verdict));
    this.verdict.replaceChildren(...verdictOf(result, this.isLine, this.texts));
  }

  /** What was said is about what stood there before. */
  outdate() {
    this.element.dataset.stale = '';
    this.control.mark();
  }
}
