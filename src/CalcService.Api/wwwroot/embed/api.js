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

  create(question) { return this.#json('problems', question); }
  show(token) { return this.#json(`problems/${token}`); }
  grade(token, responses) { return this.#json(`problems/${token}/grade`, { responses }); }
  hint(token, responses, level) { return this.#json(`problems/${token}/hint?math=mathml`, { responses, level }); }
  read(items, signal) { return this.#json('read', { items }, { signal }); }

  /** The worked solution, as the document that the service prints; without its style. */
  async solution(token) {
    const response = await this.#send(`problems/${token}/solution`, undefined, { accept: 'text/html' });
    return parsed((await response.text()).replace(/<style>.*?<\/style>/s, ''));
  }

  async #json(...request) { return (await this.#send(...request)).json(); }

  async #send(path, body, { accept = 'application/json', signal } = {}) {
    const address = new URL(`api/v1/${path}`, this.base);
    address.searchParams.set('lang', this.lang);
    const response = await fetch(address, {
      headers: { accept, ...body && { 'content-type': 'application/json' } },
      ...body && { method: 'POST', body: JSON.stringify(body) },
      credentials: 'omit',
      signal,
    }).catch(() => { throw new Refused({ title: 'unreachable' }); });
    if (response.ok) return response;
    throw new Refused({ title: response.statusText, ...await response.json().catch(() => null), status: response.status });
  }
}
