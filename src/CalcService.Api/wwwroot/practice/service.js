import { Api } from '../embed/api.js';
import { h } from '../embed/dom.js';

/** What the page asks of the service beyond questions. */
export class Service extends Api {
  kinds() { return this.json('kinds'); }
  kind(id) { return this.json(`kinds/${id}`); }
  validate(id, problem) { return this.json(`kinds/${id}/validate`, { body: problem }); }

  /** The worked solution of own numbers, as the document that the service prints. */
  solve(id, problem) { return this.page(`kinds/${id}/solve`, { body: problem }); }
}

/** Says why there is no answer, and how to go on. */
export function notice({ status, title, detail, retryAfter }, texts, retry) {
  const text = !status ? texts.unreachable : status === 401 ? texts.key
    : status === 429 ? texts.slow(retryAfter ?? 60) : [title, detail].filter(Boolean).join('. ');
  const again = retry && status !== 401 && h('button', { type: 'button', onclick: retry }, texts.retry);
  return h('div', { class: 'notice', role: 'alert' }, h('p', {}, text), again || null);
}
