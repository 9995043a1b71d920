import { button, h, legible } from './dom.js';

/** The worked solution, as the service prints it: step by step, or all at once. */
export class Solution {
  #steps;

  /** @param {() => Promise<Document>} load fetches it; nothing comes while the student may not see it */
  constructor(load, texts) {
    Object.assign(this, { load, texts, shown: 0 });
    this.next = button(texts.stepwise, () => this.show(this.shown + 1));
    this.all = button(texts.atOnce, () => this.show(Infinity));
    this.count = h('span', { class: 'faint', role: 'status' });
    this.body = h('div', { class: 'derivation' });
    this.element = h('section', { class: 'solution', part: 'solution' },
      h('h3', {}, texts.solution), this.body, h('div', { class: 'actions' }, this.next, this.all, this.count));
  }

  /** Shows the first steps. It is fetched when it is first wanted: until then there is nothing here to be found. */
  async show(count) {
    if (count > 0 && !this.#steps) this.#take(await this.load());
    if (!count || !this.#steps) return;
    const before = this.shown, of = this.#steps.length;
    this.shown = Math.min(count, of);
    const isDone = this.shown === of;
    this.#steps.forEach((step, i) => { step.hidden = i >= this.shown; });
    for (const part of this.body.querySelectorAll('section, figure')) {
      part.hidden = part.querySelector('.step') ? !part.querySelector('.step:not([hidden])') : !isDone;
    }
    this.next.textContent = this.texts.nextStep;
    this.next.hidden = this.all.hidden = isDone;
    this.count.textContent = isDone ? '' : this.texts.stepOf(this.shown, of);
    this.#steps[before]?.focus({ preventScroll: count === Infinity });
  }

  /** What the question does not show already: the conventions, the steps, the answers and the figure. */
  #take(page) {
    if (!page) return;
    const figure = page.querySelector('figure');
    const conventions = page.querySelector('main > p > em')?.parentElement;
    this.body.append(...[conventions, ...page.querySelectorAll('main > section'), legible(figure)].filter(Boolean));
    for (const heading of this.body.querySelectorAll('h2, h3')) {
      const lower = h(heading.localName === 'h2' ? 'h4' : 'h5', { id: heading.id || null });
      lower.append(...heading.childNodes);
      heading.replaceWith(lower);
    }
    this.#steps = [...this.body.querySelectorAll('.step')];
    for (const step of this.#steps) step.tabIndex = -1;
  }
}
