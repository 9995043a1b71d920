import { drawn, h, scrolling } from './dom.js';

/** Help, level by level, with the first step that is not right. */
export class Hints {
  /**
   * @param {(level: number) => Promise<Object>} ask asks the service; nothing comes where that failed
   * @param {Object} texts
   */
  constructor(ask, texts) {
    Object.assign(this, { ask, texts });
    this.element = h('section', { class: 'hint', part: 'hint', role: 'status' });
  }

  close() { this.element.replaceChildren(); }

  /** @param {number} wanted 1 names the step, 2 adds its formula, 3 its numbers */
  async show(wanted) {
    const { texts } = this;
    const hint = await this.ask(wanted);
    if (!hint) return;
    const { level, of, step } = hint;
    const lines = [step?.formula, step?.substitution].map(line => drawn(line?.mathml)).filter(line => line.length > 0);
    this.element.replaceChildren(
      h('p', { class: 'faint small' }, step ? texts.hintOf(level, of) : texts.nothingToHint),
      ...step ? [h('p', {}, h('strong', {}, step.title)), h('p', {}, step.explanation)] : [],
      ...lines.map((line, i) => scrolling(h('div', { class: 'scrolling', role: 'group', 'aria-label': step.title }, i > 0 && '= ', line))),
      h('div', { class: 'actions' },
        step && level < of && h('button', { type: 'button', part: 'button', onclick: () => this.show(level + 1) }, texts.moreHelp),
        h('button', { type: 'button', class: 'quiet', part: 'button', onclick: () => this.close() }, texts.close)));
  }
}
