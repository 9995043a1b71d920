import { h } from './dom.js';

/** The worked solution, as the service prints it: step by step, or all at once. */
export class Solution {
  #steps = [];
  #shown = 0;

  /**
   * @param {() => Promise<Document>} load fetches the document; refused while the student may not see it
   * @param {Object} texts
   */
  constructor(load, texts) {
    Object.assign(this, { load, texts });
    this.next = h('button', { type: 'button', onclick: () => this.show(this.#shown + 1) }, texts.stepwise);
    this.all = h('button', { type: 'button', onclick: () => this.show(Infinity) }, texts.atOnce);
    this.count = h('span', { class: 'faint', role: 'status' });
    this.body = h('div', { class: 'derivation' });
    this.element = h('section', { class: 'solution', part: 'solution', hidden: true },
      h('h3', {}, texts.solution), this.body, h('div', { class: 'actions' }, this.next, this.all, this.count));
  }

  /** How many steps are to be seen. */
  get shown() { return this.#shown; }

  /** Offers it, as soon as it may be seen. */
  offer(isRevealed) { this.element.hidden = !isRevealed; }

  /** Shows the first steps. Fetched when it is first wanted: until then there is nothing here to be found. */
  async show(count) {
    if (this.#steps.length === 0) this.#take(await this.load());
    const from = this.#shown;
    this.#shown = Math.min(count, this.#steps.length);
    const isDone = this.#shown === this.#steps.length;
    this.#steps.forEach((step, i) => { step.hidden = i >= this.#shown; });
    for (const section of this.body.querySelectorAll('section')) {
      section.hidden = section.querySelector('.step') ? !section.querySelector('.step:not([hidden])') : !isDone;
    }
    if (this.figure) this.figure.hidden = !isDone;
    this.next.textContent = this.texts.nextStep;
    this.next.hidden = this.all.hidden = isDone;
    this.count.textContent = isDone ? '' : this.texts.stepOf(this.#shown, this.#steps.length);
    if (from < this.#shown) this.#steps[from].focus({ preventScroll: count === Infinity });
  }

  /** The parts of the printed page that the question does not show already. */
  #take(page) {
    const parts = [...page.querySelector('main').children];
    const figure = parts.findIndex(part => part.localName === 'figure');
    const conventions = parts[figure - 1]?.querySelector('em') ? [parts[figure - 1]] : [];
    const sections = parts.filter(part => part.localName === 'section');
    this.body.replaceChildren(...[...conventions, ...sections, parts[figure]].filter(Boolean).map(part => document.importNode(part, true)));
    for (const heading of this.body.querySelectorAll('h2, h3')) {
      const lower = h(heading.localName === 'h2' ? 'h4' : 'h5', { id: heading.id || null });
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    }
    this.figure = this.body.querySelector('figure');
    this.#steps = [...this.body.querySelectorAll('.step')];
    for (const step of this.#steps) step.tabIndex = -1;
  }
}
