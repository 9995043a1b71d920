import { parsed } from './dom.js';

/** A request that the service has refused, or that did not arrive. */
export class Refused extends Error {
  /** @param {{status?: number, title: string, detail?: string, errors?: Object}} problem as RFC 9457 has it */
  constructor(problem) {
    super(problem.title);
    Object.assign(this, { status: 0, detail: '' }, problem);
  }
}

/** Calls one service in one language. */
export class Api {
  /**
   * @param {URL|string} base where the service is
   * @param {string} lang en or zh-CN
   */
  constructor(base, lang) {
    this.base = base;
    this.lang = lang;
  }

  create(question) { return this.#json('problems', { body: question }); }
  show(token) { return this.#json(`problems/${token}`); }
  grade(token, responses) { return this.#json(`problems/${token}/grade`, { body: { responses } }); }

  hint(token, responses, level) {
    return this.#json(`problems/${token}/hint`, { body: { responses, level }, query: { math: 'mathml' } });
  }

  /** How responses are read, without marking them. */
  read(items, signal) { return this.#json('read', { body: { items }, signal }); }

  /** The worked solution, as the document that the service prints. */
  async solution(token) {
    const response = await this.#send(`problems/${token}/solution`, { accept: 'text/html' });
    return parsed((await response.text()).replace(/<style>.*?<\/style>/s, '')); // the element has its own
  }

  async #json(path, options) { return (await this.#send(path, options)).json(); }

  async #send(path, { body, query, signal, accept = 'application/json' } = {}) {
    const address = new URL(`api/v1/${path}`, this.base);
    address.search = new URLSearchParams({ lang: this.lang, ...query });
    const response = await this.#fetch(address, {
      method: body ? 'POST' : 'GET',
      headers: { accept, ...body && { 'content-type': 'application/json' } },
      body: body && JSON.stringify(body),
      credentials: 'omit',
      signal,
    });
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    throw new Refused({ title: response.statusText, ...problem, status: response.status });
  }

  async #fetch(address, options) {
    try {
      return await fetch(address, options);
    } catch (failed) {
      if (failed.name === 'AbortError') throw failed;
      throw new Refused({ title: 'unreachable' });
    }
  }
}
