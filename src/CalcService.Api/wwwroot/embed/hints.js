import { h, math } from './dom.js';

/** Help, level by level, with the first step that is not right. */
export class Hints {
  #level = 0;

  /**
   * @param {(level: number) => Promise<Object>} ask asks the service for a hint
   * @param {Object} texts
   */
  constructor(ask, texts) {
    Object.assign(this, { ask, texts });
    this.element = h('section', { class: 'hint', part: 'hint', role: 'status', hidden: true });
  }

  /** Names the next step. */
  open() { return this.#show(1); }

  /** Says as much as was said before, in the language that is now in force. */
  restore(level) { return level ? this.#show(level) : null; }

  get level() { return this.#level; }

  close() {
    this.#level = 0;
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  async #show(level) {
    const hint = await this.ask(level);
    this.#level = level;
    this.element.replaceChildren(...this.#content(hint));
    this.element.hidden = false;
  }

  #content({ level, of, step }) {
    const { texts } = this;
    const close = h('button', { type: 'button', class: 'quiet', onclick: () => this.close() }, texts.close);
    if (!step) return [h('p', {}, texts.nothingToHint), h('div', { class: 'actions' }, close)];
    return [
      h('p', { class: 'eyebrow' }, texts.hintOf(level, of)),
      h('p', {}, h('strong', {}, step.title), ' ', step.explanation),
      ...[step.formula, step.substitution].filter(Boolean).map(line => h('div', { class: 'formula', tabindex: '0', role: 'group', 'aria-label': step.title }, math(line.mathml))),
      h('div', { class: 'actions' },
        level < of && h('button', { type: 'button', onclick: () => this.#show(level + 1) }, texts.moreHelp), close),
    ];
  }
}
