const pause = 300; // milliseconds without a key

/** Says while a student writes how it is read; nothing where the service does not offer that. */
export class Reading {
  #changed = new Set();
  #timer;
  #request;

  /** @param {import('./api.js').Api} api */
  constructor(api) { this.api = api; }

  /** @param {import('./fields.js').Field} field that has changed */
  of(field) {
    this.#changed.add(field);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), pause);
  }

  /** Forgets what has not been read yet. */
  stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#changed.clear();
  }

  async #read() {
    const fields = [...this.#changed];
    const items = fields.filter(field => field.response !== '').map(field => field.item);
    this.#request?.abort();
    this.#request = new AbortController();
    try {
      const read = items.length > 0 ? (await this.api.read(items, this.#request.signal)).items : [];
      this.#changed.clear();
      for (const field of fields) field.showReading(read.find(item => item.id === field.field.id));
    } catch (refused) {
      if (refused.status === 404) this.of = () => {};
    }
  }
}
