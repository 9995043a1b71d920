/**
 * What the page shows, as its address says it.
 * @typedef {{kind: string?, seed: string?, difficulty: string, own: boolean, lang: string, problem: *}} Place
 */

export const difficulties = ['easy', 'medium', 'hard'];

/** A seed by chance, short enough to be told. */
export const anySeed = () => String(Math.floor(Math.random() * 1e6));

/** @returns {Place} */
export function placeOf({ search, hash }) {
  const query = new URLSearchParams(search);
  const difficulty = query.get('difficulty');
  return {
    kind: query.get('kind'),
    seed: /^\d{1,16}$/.test(query.get('seed')) ? query.get('seed') : null,
    difficulty: difficulties.includes(difficulty) ? difficulty : 'easy',
    own: query.has('own'),
    lang: document.documentElement.lang,
    problem: problemIn(hash),
  };
}

/** The address of a place; own numbers stand behind "#", where no server sees them. */
export function addressOf({ kind, seed, difficulty, own, lang, problem }) {
  const query = new URLSearchParams({ ...kind && { kind }, ...kind && own ? { own: 1 } : seed && { seed }, difficulty, lang });
  return `?${query}${problem ? `#${encodeURIComponent(JSON.stringify(problem))}` : ''}`;
}

function problemIn(hash) {
  if (!hash) return null;
  try {
    return JSON.parse(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
