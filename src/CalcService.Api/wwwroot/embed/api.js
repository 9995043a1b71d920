import { parsed } from './dom.js';

/** A request that was refused: status, title, detail and errors, as problem details have them; status 0 if it did not arrive. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.title);
    Object.assign(this, { status: 0, detail: '' }, problem);
  }
}

/** Calls the service at an address, in a language. */
export class Api {
  constructor(base, lang) { Object.assign(this, { base, lang }); }

  create(question) { return this.json('problems', { body: question }); }
  show(token) { return this.json(`problems/${token}`); }
  grade(token, responses) { return this.json(`problems/${token}/grade`, { body: { responses } }); }
  hint(token, responses, level) { return this.json(`problems/${token}/hint?math=mathml`, { body: { responses, level } }); }
  read(items, signal) { return this.json('read', { body: { items }, signal }); }
  solution(token) { return this.page(`problems/${token}/solution`); }

  async json(path, options) { return (await this.#send(path, options)).json(); }

  /** A document as the service prints it; without its style. */
  async page(path, options) {
    const response = await this.#send(path, { ...options, accept: 'text/html' });
    return parsed((await response.text()).replace(/<style>.*?<\/style>/s, ''));
  }

  async #send(path, { body, signal, accept = 'application/json' } = {}) {
    const address = new URL(`api/v1/${path}`, this.base);
    address.searchParams.set('lang', this.lang);
    const response = await fetch(address, {
      headers: { accept, ...body && { 'content-type': 'application/json' } },
      ...body && { method: 'POST', body: JSON.stringify(body) },
      credentials: 'omit',
      signal,
    }).catch(() => { throw new Refused({ title: 'unreachable' }); });
    if (response.ok) return response;
    const problem = await response.json().catch(() => null);
    throw new Refused({ title: response.statusText, ...problem, status: response.status, retryAfter: response.headers.get('retry-after') });
  }
}
