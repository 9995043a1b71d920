import { drawn, h, scrolling } from './dom.js';
import { Field } from './fields.js';
import { Hints } from './hints.js';
import { Solution } from './solution.js';

/** One question: how it is put, where it is answered, and what is said about the answers. */
export class QuestionView {
  /**
   * @param {Object} question as the service hands it out
   * @param {Object} texts
   * @param {{grade: Function, hint: Function, solution: Function, changed: Function}} actions
   */
  constructor(question, texts, actions) {
    Object.assign(this, { question, texts, actions });
    this.fields = question.fields.map((field, i) => new Field(field, `calc-${i}`, texts));
    this.hints = new Hints(level => actions.hint(level), texts);
    this.solution = new Solution(actions.solution, texts);
    this.status = h('p', { class: 'status', part: 'status', role: 'status' });
    this.terms = h('p', { class: 'terms faint', part: 'terms' });
    this.check = h('button', { class: 'primary', part: 'button check' }, texts.check);
    this.form = this.#form();
    this.element = h('article', { class: 'problem', part: 'problem' },
      h('h2', { class: 'title', part: 'title' }, question.title),
      h('div', { class: 'columns' }, this.#asked(), h('div', { class: 'answering' }, this.form, this.hints.element)),
      this.solution.element);
    this.tell(question);
  }

  #asked() {
    const { prompt, figure } = this.question;
    return h('section', { class: 'asked', part: 'prompt' }, drawn(prompt.html),
      h('figure', { part: 'figure' }, scrolling(this.texts.figure, drawn(figure.svg))));
  }

  #form() {
    const { texts } = this;
    const isGrid = this.fields.some(field => !field.isLine);
    const help = h('button', { type: 'button', part: 'button', hidden: !this.question.terms.hints, onclick: () => this.#try(() => this.hints.open()) }, texts.hint);
    this.fieldset = h('fieldset', {},
      h('legend', {}, texts.answers),
      h('p', { class: 'faint small' }, texts.howToWrite, isGrid && ` ${texts.howToPaste}`),
      this.fields.map(field => field.element),
      h('div', { class: 'actions' }, this.check, help));
    return h('form', {
      class: 'answers', part: 'answers', novalidate: true,
      onsubmit: event => { event.preventDefault(); this.#try(this.actions.grade); },
      oninput: event => this.#changed(event),
    }, this.fieldset, this.status, this.terms);
  }

  #changed(event) {
    const field = this.fields.find(field => field.element.contains(event.target));
    field.outdate();
    this.actions.changed(field);
  }

  /** What fails is said where the student looks. */
  async #try(action) {
    try {
      await action();
    } catch (failed) {
      this.say(failed.status ? [failed.title, failed.detail].filter(Boolean).join('. ') : this.texts.unreachable);
    }
  }

  get responses() { return Object.fromEntries(this.fields.map(({ field, response }) => [field.id, response])); }

  set responses(responses) {
    for (const field of this.fields) field.response = responses?.[field.field.id];
  }

  set disabled(isDisabled) { this.fieldset.disabled = isDisabled; }

  say(text) { this.status.textContent = text; }

  /** Shows when the solution may be seen, and how far the student is. */
  tell({ terms, revealed }) {
    const { texts } = this;
    const expires = terms.expires && texts.expires(new Date(terms.expires).toLocaleString(this.lang));
    this.terms.replaceChildren([terms.attempts > 0 && texts.attempts(terms.attempts), !revealed && terms.revealText, expires].filter(Boolean).join(' · '));
    this.solution.offer(revealed);
  }

  /** Shows what came of the responses. */
  show(report) {
    const { texts } = this;
    for (const result of report.results) this.fields.find(({ field }) => field.id === result.id)?.show(result);
    const isRight = report.score === report.maxScore;
    const round = points => String(Number(points.toFixed(2)));
    this.say(`${isRight ? `${texts.allRight} ` : ''}${texts.score(round(report.score), round(report.maxScore))}`);
    this.status.dataset.tone = isRight ? 'right' : 'none';
    this.tell(report);
  }

  /** As at the beginning. */
  reset() {
    this.responses = {};
    this.hints.close();
    this.say('');
  }
}
