import { Api, Refused } from './api.js';
import { h } from './dom.js';
import { QuestionView } from './question.js';
import { Reading } from './reading.js';
import { sheets } from './style.js';
import { supported, textsOf } from './texts.js';

const here = new URL('..', import.meta.url);
const greatestSeed = 1e6; // of those that are chosen by chance: short enough to be told

/**
 * `<calc-problem>`: one question, answered, marked and explained. What it holds the student may see: answers arrive with the
 * solution, as soon as the service reveals it.
 *
 * Attributes: `src` (where the service is; that of this module if left out); `token`, or `kind` with `seed` and `difficulty`, or
 * `kind` with `problem` (JSON), and then `reveal` and `hints`; `lang` (en, zh-CN; that of the page around); `theme` (auto, light,
 * dark); `name` and `disabled`, as form controls have them.
 *
 * Events, all of which leave the shadow: `calc-ready` (detail: the question), whenever one is shown; `calc-graded` (detail: the
 * report, with the token to go on with); `calc-error` (detail: status, title, detail, errors, as problem details have them).
 *
 * In a form it submits `name` (the responses, as JSON) and `name.token`.
 */
export class CalcProblem extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['src', 'token', 'kind', 'seed', 'difficulty', 'problem', 'reveal', 'hints', 'lang'];

  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: 'open', delegatesFocus: true });
  #body = h('div', { class: 'body', part: 'body' });
  #isAwaited = false;
  #generation = 0; // of what is shown: answers to older requests are dropped
  #source = null;
  #view = null;
  #reading = null;
  #token = null;
  #report = null;
  #graded = null; // the token before the last attempt, and its responses: marks it again in another language
  #kept = null;

  connectedCallback() {
    this.#root.append(this.#body);
    this.#load();
  }

  disconnectedCallback() { this.#reading?.stop(); }
  attributeChangedCallback() { if (this.isConnected) this.#load(); }
  formDisabledCallback(isDisabled) { if (this.#view) this.#view.disabled = isDisabled; }
  formResetCallback() { this.reset(); }
  formStateRestoreCallback(state) { this.responses = JSON.parse(state); }

  /** The question without its answers; null until it is there. */
  get question() { return this.#view?.question ?? null; }

  /** The report of the last attempt. */
  get report() { return this.#report; }

  /** The token to go on with; set, it shows that question. */
  get token() { return this.#token; }
  set token(token) { this.setAttribute('token', token); }

  /** Own numbers: givens of the kind. */
  get problem() { return JSON.parse(this.getAttribute('problem')); }
  set problem(problem) {
    if (problem == null) this.removeAttribute('problem');
    else this.setAttribute('problem', typeof problem === 'string' ? problem : JSON.stringify(problem));
  }

  get form() { return this.#internals.form; }
  get name() { return this.getAttribute('name'); }

  /** What is written: for each field a string, or nested arrays of strings and nulls. */
  get responses() { return this.#view?.responses ?? this.#kept ?? {}; }
  set responses(responses) {
    this.#kept = responses;
    if (!this.#view) return;
    this.#view.responses = responses;
    this.#submitValue();
  }

  /**
   * Marks what is written, as the button does.
   * @returns {Promise<Object>} the report
   */
  async grade() {
    const [view, token, responses] = [this.#view, this.#token, this.responses];
    if (!view) throw new Refused({ title: 'There is no question yet.' });
    this.#reading.stop();
    view.check.disabled = true;
    view.say(view.texts.checking);
    try {
      const report = await this.#api.grade(token, responses);
      if (view !== this.#view) return report;
      this.#graded = { token, responses };
      this.#accept(report);
      this.#emit('calc-graded', report);
      return report;
    } catch (refused) {
      view.say('');
      throw this.#failed(refused);
    } finally {
      view.check.disabled = false;
    }
  }

  /** Takes back what is written and what was said about it; attempts still count. */
  reset() {
    this.#report = this.#graded = this.#kept = null;
    this.#reading?.stop();
    this.#view?.reset();
    this.#submitValue();
  }

  get #lang() {
    return supported(this.getAttribute('lang') || this.parentElement?.closest('[lang]')?.lang || document.documentElement.lang);
  }

  get #api() { return new Api(new URL(this.getAttribute('src') || here, document.baseURI), this.#lang); }

  /** Several attributes that change at once are one change. */
  async #load() {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    this.#root.adoptedStyleSheets = await sheets;
    await null;
    this.#isAwaited = false;
    await this.#show();
  }

  async #show() {
    const generation = ++this.#generation;
    const source = JSON.stringify(CalcProblem.observedAttributes.slice(0, -1).map(name => this.getAttribute(name)));
    const isSame = source === this.#source && this.#view;
    const kept = isSame ? { responses: this.responses, hint: this.#view.hints.level, steps: this.#view.solution.shown } : null;
    if (!isSame) this.#clear(source);
    const texts = textsOf(this.#lang);
    try {
      const question = await this.#fetch(isSame);
      const report = kept && this.#graded && await this.#api.grade(this.#graded.token, this.#graded.responses);
      if (generation !== this.#generation) return;
      this.#display(question, texts);
      if (kept) await this.#resume(kept, report);
      this.#emit('calc-ready', question);
    } catch (failed) {
      if (generation === this.#generation) this.#apologise(this.#failed(failed), texts);
    }
  }

  #clear(source) {
    this.#source = source;
    this.#reading?.stop();
    this.#view = this.#token = this.#report = this.#graded = null;
    this.#body.lang = this.#lang;
    this.#body.replaceChildren(h('p', { class: 'loading faint', role: 'status' }, textsOf(this.#lang).loading));
  }

  /** The question of the attributes, or the one that is already shown, in another language. */
  #fetch(isSame) {
    if (isSame) return this.#api.show(this.#token);
    const token = this.getAttribute('token');
    return token ? this.#api.show(token) : this.#api.create(this.#stated());
  }

  #stated() {
    const get = name => this.getAttribute(name) || undefined;
    if (!get('kind')) throw new Refused({ title: '<calc-problem> needs a token or a kind.' });
    const hints = get('hints') && Number(get('hints'));
    const terms = { kind: get('kind'), reveal: get('reveal') ?? 'afterCorrect', hints };
    if (get('problem')) return { ...terms, problem: this.#givens() };
    return { ...terms, seed: Number(get('seed') ?? Math.floor(Math.random() * greatestSeed)), difficulty: get('difficulty') };
  }

  #givens() {
    try {
      return this.problem;
    } catch (invalid) {
      throw new Refused({ title: 'The attribute problem is not JSON.', detail: invalid.message });
    }
  }

  #display(question, texts) {
    this.#token = question.token;
    this.#reading = new Reading(this.#api);
    this.#view = new QuestionView(question, texts, {
      grade: () => this.grade(),
      hint: level => this.#api.hint(this.#token, this.responses, level),
      solution: () => this.#api.solution(this.#token),
      changed: field => { this.#reading.of(field); this.#submitValue(); },
    });
    this.#view.disabled = this.matches(':disabled');
    if (this.#kept) this.#view.responses = this.#kept;
    this.#body.lang = this.#lang;
    this.#body.replaceChildren(this.#view.element);
    this.#submitValue();
  }

  /** Brings a question that is shown in another language to where its student was. */
  async #resume({ responses, hint, steps }, report) {
    const view = this.#view;
    view.responses = responses;
    if (report) this.#accept(report);
    if (steps) await view.solution.show(steps);
    await view.hints.restore(hint);
  }

  #accept(report) {
    this.#report = report;
    this.#token = report.token ?? this.#token;
    this.#view.show(report);
    this.#submitValue();
  }

  #submitValue() {
    const responses = JSON.stringify(this.responses);
    const entries = new FormData();
    if (this.name && this.#view) {
      entries.set(this.name, responses);
      entries.set(`${this.name}.token`, this.#token);
    }
    this.#internals.setFormValue(entries, responses);
  }

  #failed(failed) {
    const { status = 0, title = failed.message, detail = '', errors } = failed;
    this.#emit('calc-error', { status, title, detail, errors });
    return failed;
  }

  #apologise({ status, title, detail, message }, texts) {
    const isUnreachable = title === 'unreachable';
    this.#view = this.#source = null;
    this.#body.lang = this.#lang;
    this.#body.replaceChildren(h('div', { class: 'failure', part: 'failure', role: 'alert' },
      h('p', {}, h('strong', {}, isUnreachable ? texts.unreachable : title ?? message)),
      detail && h('p', {}, detail),
      (isUnreachable || status >= 429) && h('button', { type: 'button', part: 'button', onclick: () => this.#load() }, texts.retry)));
  }

  #emit(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })); }
}

if (!customElements.get('calc-problem')) customElements.define('calc-problem', CalcProblem);
