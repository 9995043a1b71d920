import { h } from '../embed/dom.js';
import { addressOf } from './address.js';
import { ownTextsOf } from './own-texts.js';
import { record } from './schema-form.js';

document.head.append(h('link', { rel: 'stylesheet', href: new URL('own.css', import.meta.url) }));

const patience = 500; // milliseconds without typing before entries are checked

/**
 * A form for numbers of one's own: checked at its fields, solved, or practised with. It is loaded when it is wanted; what the
 * page has already, `notice` and `solved`, comes with the call.
 */
export async function own(shown, place, page) {
  const { texts: common, service, view, notice } = page;
  const texts = { ...common, ...ownTextsOf(place.lang) };
  const known = view?.problem ?? place.problem;
  let details;
  try {
    details = await service.kind(place.kind);
  } catch (failed) {
    shown.body.replaceChildren(notice(failed, texts, () => own(shown, place, page)));
    return;
  }
  const form = new OwnNumbers(details, place, { ...page, texts });
  form.problem = known ?? details.examples[0].problem;
  Object.defineProperty(shown, 'problem', { get: () => form.problem });
  shown.form = form;
  shown.body.replaceChildren(form.element);
  if (view?.form) form.resume(view.form);
}

class OwnNumbers {
  #touched = new Set();

  constructor(kind, place, { texts, service, notice, solved }) {
    Object.assign(this, { kind, place, texts, service, notice, solved });
    this.controls = record(kind.givens, texts);
    this.summary = h('div', { class: 'notice', role: 'alert', tabindex: -1, hidden: true });
    this.result = h('section', { class: 'result', tabindex: -1, 'aria-label': texts.solved });
    this.json = h('textarea', { id: 'json', rows: 10, spellcheck: 'false', 'aria-label': texts.json });
    this.details = h('details', { ontoggle: () => this.#showJson() }, h('summary', {}, texts.json), this.json);
    this.element = h('div', {}, this.#form(), this.result);
  }

  get problem() { return this.controls.get(); }

  set problem(problem) {
    this.controls.set(problem);
    this.#clear();
    this.#showJson();
  }

  /** Goes on in another language where a form was left: what is practised with keeps its answers. */
  async resume({ result, problem }) {
    const practised = result.querySelector('calc-problem');
    if (practised) {
      practised.setAttribute('lang', this.place.lang);
      this.result.append(practised);
    } else if (result.firstChild) {
      await this.#solve(problem);
    }
  }

  #form() {
    const { texts, kind } = this;
    const take = () => {
      this.problem = kind.examples[examples.value].problem;
      this.result.replaceChildren();
    };
    const examples = h('select', { id: 'example', onchange: take },
      kind.examples.map((example, i) => h('option', { value: i }, example.title)));
    return h('form', {
      class: 'own', novalidate: true,
      onsubmit: event => { event.preventDefault(); this.#use(event.submitter.value); },
      oninput: event => this.#later(event.target),
    },
      h('div', { class: 'field wide' }, h('label', { for: examples.id }, texts.start), examples),
      this.controls.node,
      this.details,
      this.summary,
      h('div', { class: 'toolbar' },
        h('button', { class: 'primary', value: 'solve' }, texts.solve), h('button', { value: 'practise' }, texts.usePractice)));
  }

  #showJson() {
    if (this.details.open) this.json.value = JSON.stringify(this.problem, null, 1);
  }

  /** Whether the JSON could be read; what could not is said. */
  #takeJson(tell) {
    this.#clear();
    try {
      this.controls.set(JSON.parse(this.json.value));
      return true;
    } catch (invalid) {
      tell(`${this.texts.notJson} ${invalid.message}`);
      return false;
    }
  }

  /** What is wrong with entries that were touched is said beside them, without moving the focus. */
  #later(input) {
    if (input.id === 'example') return;
    if (input === this.json) {
      this.#takeJson(() => {}); // half-typed JSON is nobody's mistake
      return;
    }
    this.#touched.add(input);
    this.#showJson();
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      try {
        await this.service.validate(this.kind.id, this.problem);
        this.#clear();
      } catch (refused) {
        this.#clear();
        this.#place(refused.errors ?? {}, input => this.#touched.has(input));
      }
    }, patience);
  }

  async #use(what) {
    clearTimeout(this.timer);
    if (this.details.open && !this.#takeJson(text => this.#tell([h('p', {}, text)]))) return;
    const { problem, kind, service } = this;
    this.result.replaceChildren(h('p', { class: 'faint', role: 'status' }, this.texts.loading));
    try {
      await (what === 'solve' ? this.#solve(problem) : service.validate(kind.id, problem).then(() => this.#practise(problem)));
      this.#clear();
      history.replaceState(null, '', addressOf({ ...this.place, problem }));
      this.result.focus({ preventScroll: true });
      this.result.scrollIntoView();
    } catch (refused) {
      this.#refuse(refused);
    }
  }

  async #solve(problem) {
    const page = await this.service.solve(this.kind.id, problem);
    this.result.replaceChildren(await this.solved(page, this.place.lang, this.texts.solved));
  }

  #practise(problem) {
    const { lang } = this.place;
    const attributes = { kind: this.kind.id, problem: JSON.stringify(problem), reveal: 'always', lang };
    this.result.replaceChildren(h('calc-problem', attributes));
  }

  #refuse(refused) {
    if (!refused.title) throw refused;
    this.result.replaceChildren();
    this.#clear();
    if (!refused.errors) {
      this.#tell(this.notice(refused, this.texts).childNodes);
      return;
    }
    const items = this.#place(refused.errors, () => true).map(({ input, name, message }) => h('li', {},
      input ? h('a', { href: `#${input.id}`, onclick: event => { event.preventDefault(); input.focus(); } }, name) : null,
      input ? `: ${message}` : message));
    this.#tell([h('p', {}, h('strong', {}, this.texts.check(items.length))), h('ul', {}, items)]);
  }

  /** Shows errors at their fields; returns where each went. */
  #place(errors, isWanted) {
    return Object.entries(errors).map(([path, messages]) => {
      const message = messages.join(' ');
      const input = this.controls.show(steps(path), message, isWanted);
      return { input, name: input ? nameOf(input) : path, message };
    });
  }

  #tell(content) {
    this.summary.hidden = false;
    this.summary.replaceChildren(...content);
    this.summary.focus();
  }

  #clear() {
    this.summary.hidden = true;
    this.controls.clear();
  }
}

/** What an input is called, with the record that it is in. */
const nameOf = input => [
  input.closest('[role=group]')?.getAttribute('aria-label'), input.labels?.[0]?.firstChild.data ?? input.textContent,
].filter(Boolean).join(' – ');

/** The parts of a path: layers[1].stride. */
const steps = path => path.match(/[^.[\]]+/g) ?? [];
