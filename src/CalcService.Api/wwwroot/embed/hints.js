import { button, drawn, h, scrolling } from './dom.js';

/** Help, level by level, with the first step that is not right. */
export class Hints {
  /** @param {(level: number) => Promise<Object>} ask asks the service; nothing comes where that failed */
  constructor(ask, texts) {
    Object.assign(this, { ask, texts, element: h('section', { class: 'hint', part: 'hint', role: 'status' }) });
  }

  close() { this.element.replaceChildren(); }

  /** @param {number} wanted 1 names the step, 2 adds its formula, 3 its numbers */
  async show(wanted) {
    const { texts, element } = this;
    const hint = await this.ask(wanted);
    if (!hint) return;
    const { level, of, step } = hint;
    const lines = [step?.formula, step?.substitution].filter(Boolean);
    element.replaceChildren(
      h('p', { class: 'faint small' }, step ? texts.hintOf(level, of) : texts.nothingToHint),
      ...step ? [h('p', {}, h('strong', {}, step.title)), h('p', {}, step.explanation)] : [],
      ...lines.map((line, i) => scrolling(
        h('div', { class: 'scrolling', role: 'group', 'aria-label': step.title }, i > 0 && '= ', drawn(line.mathml)))),
      h('div', { class: 'actions' },
        step && level < of && button(texts.moreHelp, () => this.show(level + 1)),
        button(texts.close, () => this.close(), { class: 'quiet' })));
  }
}
