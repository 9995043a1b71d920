import { Api, Refused } from './api.js';
import { button, h } from './dom.js';
import { QuestionView } from './question.js';
import { Reading } from './reading.js';
import { sheets } from './style.js';
import { supported, textsOf } from './texts.js';

const here = new URL('..', import.meta.url);
const seeds = 1e6; // to choose from by chance: short enough to be told

/**
 * `<calc-problem>`: one question, answered, marked and explained. It holds no answer that the student may not see.
 *
 * Attributes: `src` (the service; that of this module if left out); `token`, or `kind` with `seed` and `difficulty` or with
 * `problem` (JSON), and then `reveal` and `hints`; `lang` (en, zh-CN; else that of the page); `theme` (auto, light, dark);
 * `name` and `disabled`, as of any control. A form around it submits `name` (the responses, as JSON) and `name.token`.
 *
 * A page that has the answer of "create" or "show" already may bring it, as JSON in a `<script type="application/json">` inside:
 * then nothing is asked for.
 *
 * Events, which leave the shadow: `calc-ready` (detail: the question) whenever one is shown, `calc-graded` (the report, with the
 * token to go on with), `calc-error` (status, title, detail and errors, as problem details have them).
 */
export class CalcProblem extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['src', 'token', 'kind', 'seed', 'difficulty', 'problem', 'reveal', 'hints', 'lang'];

  #internals = this.attachInternals();
  #body = h('div', { class: 'body', part: 'body' });
  #isAwaited = false;
  #round = 0; // of what is shown: what arrives for an earlier one is dropped
  #source;
  #view;
  #reading;
  #token;
  #report;
  #graded; // the last attempt and the token before it: they give its report in another language
  #restored;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = sheets;
    root.append(this.#body);
  }

  connectedCallback() { this.#load(); }
  attributeChangedCallback() { if (this.isConnected) this.#load(); }
  formDisabledCallback(isDisabled) { if (this.#view) this.#view.disabled = isDisabled; }
  formResetCallback() { this.reset(); }
  formStateRestoreCallback(state) { this.responses = JSON.parse(state); }

  /** The question, without its answers; undefined until it is there. */
  get question() { return this.#view?.question; }

  /** The report of the last attempt. */
  get report() { return this.#report; }

  get form() { return this.#internals.form; }

  /** The token to go on with. */
  get token() { return this.#token; }

  /** What is written: for each field a string, or nested arrays of strings and nulls. */
  get responses() { return this.#view?.responses ?? this.#restored ?? {}; }
  set responses(responses) {
    if (!this.#view) this.#restored = responses;
    else this.#view.responses = responses;
    this.#offerValue();
  }

  /**
   * Marks what is written, as the button does.
   * @returns {Promise<Object>} the report
   */
  async grade() {
    const [view, token, responses] = [this.#view, this.#token, this.responses];
    if (!view) throw new Refused({ title: 'There is no question yet.' });
    this.#reading.stop();
    view.isBusy = true;
    try {
      const report = await this.#call(this.#api.grade(token, responses));
      if (view === this.#view) {
        this.#graded = [token, responses];
        this.#accept(report);
        this.#emit('calc-graded', report);
      }
      return report;
    } finally {
      view.isBusy = false;
    }
  }

  /** Takes back what is written and what was said about it; attempts still count. */
  reset() {
    this.#report = this.#graded = this.#restored = undefined;
    this.#reading?.stop();
    this.#view?.reset();
    this.#offerValue();
  }

  get #lang() {
    return supported(this.getAttribute('lang') || this.parentElement?.closest('[lang]')?.lang || document.documentElement.lang);
  }

  get #api() { return new Api(new URL(this.getAttribute('src') || here, document.baseURI), this.#lang); }

  /** Several attributes that change at once are one change. */
  async #load() {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    await null;
    this.#isAwaited = false;
    const round = ++this.#round;
    const source = JSON.stringify(CalcProblem.observedAttributes.slice(0, -1).map(name => this.getAttribute(name)));
    const isSame = this.#view && source === this.#source;
    if (!isSame) this.#clear(source);
    if (!this.getAttribute('token') && !this.getAttribute('kind')) return this.#body.replaceChildren();
    try {
      const question = await this.#call(isSame ? this.#api.show(this.#token) : this.#state());
      const report = isSame && this.#graded && await this.#call(this.#api.grade(...this.#graded));
      if (round === this.#round) this.#show(question, report);
    } catch (failed) {
      if (round === this.#round) this.#apologise(failed);
    }
  }

  #clear(source) {
    this.#source = source;
    this.#reading?.stop();
    this.#view = this.#token = this.#report = this.#graded = undefined;
    this.#put(h('p', { class: 'faint', role: 'status' }, textsOf(this.#lang).loading));
  }

  #put(content) {
    this.#body.lang = this.#lang;
    this.#body.replaceChildren(content);
  }

  /** The question that the attributes state: the page may have brought it, once. */
  async #state() {
    const brought = this.querySelector(':scope > script[type="application/json"]');
    if (brought) {
      brought.remove();
      return JSON.parse(brought.textContent);
    }
    const get = name => this.getAttribute(name) || undefined;
    if (get('token')) return this.#api.show(get('token'));
    const terms = { kind: get('kind'), reveal: get('reveal') ?? 'afterCorrect', hints: get('hints') && +get('hints') };
    return this.#api.create(get('problem')
      ? { ...terms, problem: JSON.parse(get('problem')) }
      : { ...terms, seed: +(get('seed') ?? Math.floor(Math.random() * seeds)), difficulty: get('difficulty') });
  }

  /** Shows a question, or again the one that is shown, in another language and as far as its student is. */
  #show(question, report) {
    const [before, written] = [this.#view, this.responses];
    this.#token = question.token;
    this.#reading = new Reading(this.#api);
    this.#view = new QuestionView(question, textsOf(this.#lang), {
      grade: () => this.grade(),
      hint: level => this.#call(this.#api.hint(this.#token, this.responses, level)),
      solution: () => this.#call(this.#api.solution(this.#token)),
      changed: field => { this.#reading.of(field); this.#offerValue(); },
    });
    this.#view.disabled = this.matches(':disabled');
    this.#view.responses = written;
    this.#restored = undefined;
    this.#put(this.#view.element);
    if (report) this.#accept(report);
    if (before) this.#view.solution.show(before.solution.shown);
    this.#offerValue();
    this.#emit('calc-ready', question);
  }

  #accept(report) {
    this.#report = report;
    this.#token = report.token ?? this.#token;
    this.#view.show(report);
    this.#offerValue();
  }

  /** What a form around it submits. */
  #offerValue() {
    const name = this.getAttribute('name'), responses = JSON.stringify(this.responses);
    const entries = new FormData();
    if (name && this.#view) {
      entries.set(name, responses);
      entries.set(`${name}.token`, this.#token);
    }
    this.#internals.setFormValue(entries, responses);
  }

  /** What fails is told to the page as well. */
  async #call(request) {
    try {
      return await request;
    } catch (failed) {
      const { status = 0, title = failed.message, detail = '', errors } = failed;
      this.#emit('calc-error', { status, title, detail, errors });
      throw new Refused({ status, title, detail });
    }
  }

  #apologise({ status, title, detail }) {
    const texts = textsOf(this.#lang), isLater = status === 0 || status >= 429;
    this.#view = this.#source = undefined;
    this.#put(h('div', { class: 'failure', part: 'failure', role: 'alert' },
      h('p', {}, h('strong', {}, title === 'unreachable' ? texts.unreachable : title)), detail && h('p', {}, detail),
      isLater && button(texts.retry, () => this.#load())));
  }

  #emit(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })); }
}

if (!customElements.get('calc-problem')) customElements.define('calc-problem', CalcProblem);
