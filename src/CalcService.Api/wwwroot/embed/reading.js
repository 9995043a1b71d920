const pause = 300; // milliseconds without a key

/** Says while a student writes how it is read; nothing where the service does not offer it. */
export class Reading {
  #changed = new Set();
  #timer;
  #request;
  #isOffered = true;

  /** @param {import('./api.js').Api} api */
  constructor(api) { this.api = api; }

  /** @param {import('./fields.js').Field} field that has changed */
  of(field) {
    if (!this.#isOffered) return;
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
    const written = fields.filter(field => field.response !== '');
    for (const field of fields) if (!written.includes(field)) field.showReading();
    this.#request?.abort();
    this.#request = new AbortController();
    if (written.length === 0) return this.#changed.clear();
    try {
      const { items } = await this.api.read(written.map(field => field.item), this.#request.signal);
      this.#changed.clear();
      for (const field of written) field.showReading(items.find(item => item.id === field.field.id));
    } catch (refused) {
      if (refused.status === 404) this.#isOffered = false;
    }
  }
}
