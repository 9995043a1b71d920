import { accompany, button, drawn, h, legible, scrolling } from './dom.js';
import { Field } from './fields.js';
import { Hints } from './hints.js';
import { Solution } from './solution.js';

/** One question: how it is put, where it is answered, and what is said about the answers. */
export class QuestionView {
  /** @param {{grade: Function, hint: Function, solution: Function, changed: Function}} actions what the element does */
  constructor(question, texts, actions) {
    Object.assign(this, { question, texts, actions });
    this.fields = question.fields.map((field, i) => new Field(field, `calc-${i}`, texts));
    this.hints = new Hints(level => this.#try(() => actions.hint(level)), texts);
    this.solution = new Solution(() => this.#try(actions.solution), texts);
    this.status = h('p', { class: 'status', part: 'status', role: 'status' });
    this.terms = h('p', { class: 'faint small', part: 'terms' });
    this.check = h('button', { class: 'primary', part: 'button check' }, texts.check);
    const asked = this.#asked(), answers = h('div', {}, this.#form(), this.hints.element);
    this.element = h('article', { part: 'problem' },
      h('h2', { part: 'title' }, question.title),
      h('div', { class: 'columns' }, asked, answers), this.solution.element);
    accompany(asked, answers);
    this.#tell(question);
  }

  #asked() {
    const { title, prompt, figure } = this.question;
    return scrolling(h('section', { class: 'asked', part: 'prompt', 'aria-label': title },
      drawn(prompt.html), legible(h('figure', { part: 'figure' }, drawn(figure.svg)))));
  }

  #form() {
    const { texts, question, fields } = this;
    this.fieldset = h('fieldset', {},
      h('legend', {}, texts.answers),
      h('p', { class: 'faint small' }, texts.howToWrite, fields.some(field => field.isGrid) && ` ${texts.howToPaste}`),
      fields.map(field => field.element),
      h('div', { class: 'actions' }, this.check,
        question.terms.hints > 0 && button(texts.hint, () => this.hints.show(1))));
    return h('form', {
      class: 'response', part: 'answers', novalidate: true,
      onsubmit: event => { event.preventDefault(); this.#try(this.actions.grade); },
      oninput: event => this.#changed(event),
    }, this.fieldset, this.status, this.terms);
  }

  #changed({ target }) {
    const field = this.fields.find(field => field.element.contains(target));
    field.outdate();
    this.actions.changed(field);
  }

  /** What fails is said where the student looks. */
  async #try(action) {
    try {
      return await action();
    } catch (failed) {
      const { title, detail } = failed;
      if (!title) throw failed;
      this.#say(title === 'unreachable' ? this.texts.unreachable : `${title}. ${detail}`);
    }
  }

  #say(text, tone = 'none') {
    this.status.textContent = text;
    this.status.dataset.tone = tone;
  }

  get responses() { return Object.fromEntries(this.fields.map(({ field, response }) => [field.id, response])); }
  set responses(responses) { for (const field of this.fields) field.response = responses[field.field.id]; }

  set disabled(isDisabled) { this.fieldset.disabled = isDisabled; }

  set isBusy(isBusy) {
    this.check.disabled = isBusy;
    if (isBusy) this.#say(this.texts.checking);
  }

  /** Shows when the solution may be seen, and how far the student is. */
  #tell({ terms, revealed }) {
    const { texts } = this;
    const expires = terms.expires && texts.expires(new Date(terms.expires).toLocaleString());
    this.terms.textContent = [terms.attempts > 0 && texts.attempts(terms.attempts), !revealed && terms.revealText, expires].filter(Boolean).join(' · ');
    this.solution.element.hidden = !revealed;
  }

  /** Shows what came of the responses. */
  show(report) {
    const { texts } = this;
    for (const result of report.results) this.fields.find(({ field }) => field.id === result.id)?.show(result);
    const [score, most] = [report.score, report.maxScore].map(points => +points.toFixed(2));
    const isRight = report.score === report.maxScore;
    this.#say((isRight ? texts.allRight : '') + texts.score(score, most), isRight ? 'right' : 'none');
    this.#tell(report);
  }

  /** As at the beginning. */
  reset() {
    this.responses = {};
    this.hints.close();
    this.#say('');
  }
}
