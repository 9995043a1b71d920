/** Numbers, lists, matrices and blocks of them as a person types them, and back. JSON is always understood as well. */

const blocks = /^[ \t]*-{3,}[ \t]*$/m;
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number where it is one; else the text itself, for the service to say what is wrong with it. */
export const numberOf = token =>
  number.test(token) ? Number(token) : /^(null|-|–)$/i.test(token) ? null : token;

/** Half-width digits, ASCII minus; 28x28 is two numbers. */
const folded = text => text.normalize('NFKC').replaceAll('−', '-').replace(/(?<=\d)\s*[x×]\s*(?=\d)/g, ' ').trim();

/** JSON where it looks like that; undefined where it is none. */
export function jsonOf(text) {
  if (!/^[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * Reads entries separated by blanks or commas, rows by lines or ";", matrices by empty lines, blocks of them by "---".
 * @param {string} text
 * @param {number[]} ranks how many axes there may be: the fewest that hold it are taken
 */
export function parseTensor(text, ranks) {
  const plain = folded(text);
  if (!plain) return undefined;
  const json = jsonOf(plain);
  if (json !== undefined) return json;
  const rows = part => part.trim().split(/\n|;/).map(row => row.trim().split(/[\s,]+/).map(numberOf));
  let value = plain.split(blocks).map(block => block.trim().split(/\n[ \t]*\n/).map(rows));
  const rank = ranks.find(axes => isFlat(value, 4 - axes)) ?? ranks.at(-1);
  for (let axis = 4; axis > rank; axis--) value = value[0];
  return value;
}

const isFlat = (value, axes) => axes === 0 || value.length === 1 && isFlat(value[0], axes - 1);

const entry = value => value === null ? '–' : String(value);

/** What reads as the value; JSON where a plainer text would not. */
export function formatTensor(value, ranks, isLine) {
  const write = (part, rank) => !Array.isArray(part) ? entry(part)
    : part.map(inner => write(inner, rank - 1)).join([, ' ', isLine ? '; ' : '\n', '\n\n', '\n---\n'][rank]);
  const text = write(value, depth(value));
  return JSON.stringify(parseTensor(text, ranks)) === JSON.stringify(value) ? text : JSON.stringify(value);
}

const depth = value => Array.isArray(value) ? 1 + depth(value[0]) : 0;

/** Reads "state: action" or "state: action 0.5, other 0.5", a line each. */
export function parseMap(text) {
  const plain = text.trim();
  if (!plain) return undefined;
  const json = jsonOf(plain);
  if (json !== undefined) return json;
  return Object.fromEntries(plain.split('\n').filter(line => line.trim()).map(line => {
    const [, name, rest] = /^\s*([^:：]*)[:：]?(.*)$/.exec(line);
    return [name.trim(), choiceOf(rest.trim())];
  }));
}

function choiceOf(text) {
  const parts = text.split(/[,，;；]/).map(part => /^\s*(.*?)[\s:：=]+(\S+)\s*$/.exec(part.normalize('NFKC')));
  return parts.every(part => part && number.test(part[2]))
    ? Object.fromEntries(parts.map(([, name, share]) => [name, Number(share)]))
    : text;
}

/** What reads as the map; JSON where a plainer text would not. */
export function formatMap(value) {
  const share = inner => typeof inner === 'object'
    ? Object.entries(inner).map(([name, part]) => `${name} ${part}`).join(', ')
    : inner;
  const text = Object.entries(value).map(([name, inner]) => `${name}: ${share(inner)}`).join('\n');
  return JSON.stringify(parseMap(text)) === JSON.stringify(value) ? text : JSON.stringify(value);
}
