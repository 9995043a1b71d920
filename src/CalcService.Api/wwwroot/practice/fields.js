import { h } from '../embed/dom.js';
import { formatMap, formatTensor, parseMap, parseTensor } from './tensor-text.js';

/**
 * A control of a form: its node, its value (undefined where it is left blank), and where errors are shown.
 * @typedef {{node: Element, get: function(): *, set: function(*): void, show: function(string[], string, function(Element): boolean): Element,
 *   clear: function(): void}} Control
 */

let count = 0;

/** How many axes a value of the schema may have, fewest first. */
function ranksOf(schema) {
  if (schema.oneOf) return [...new Set(schema.oneOf.flatMap(ranksOf))].sort();
  return schema.type === 'array' ? ranksOf(schema.items).map(rank => rank + 1) : [0];
}

const wordsIn = schema => schema.enum ?? schema.oneOf?.flatMap(wordsIn) ?? [];

/** The control of one given that is not a list of records. */
export function field(name, schema, isRequired, texts) {
  if (schema.type === 'boolean') return flag(name, schema, texts);
  if (schema.enum) return choice(name, schema, isRequired, texts);
  if (schema.type === 'object') return text(name, schema, isRequired, texts, texts.mapHelp, parseMap, formatMap, true);
  if (schema.type === 'string') return text(name, schema, isRequired, texts, '', typed => typed.trim() || undefined, String);
  if (schema.items?.type === 'string') return text(name, schema, isRequired, texts, texts.namesHelp, parseNames, formatNames);

  const [ranks, words] = [ranksOf(schema), wordsIn(schema)];
  const isLine = ranks.at(-1) < 2 || words.length > 0;
  const help = words.length ? texts.wordsHelp(words) : texts.rankHelp[ranks.length > 1 && ranks.at(-1) === 1 ? 'axes' : ranks.at(-1)];
  return text(name, schema, isRequired, texts, help,
    typed => parseTensor(typed, ranks), value => formatTensor(value, ranks, isLine), !isLine);
}

const parseNames = typed => {
  const names = typed.split(/[,，、;；\n\t]/).map(part => part.trim()).filter(Boolean);
  return names.length ? names : undefined;
};
const formatNames = names => names.join(', ');

function text(name, schema, isRequired, texts, help, parse, format, isLong) {
  const input = h(isLong ? 'textarea' : 'input', {
    autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off', rows: isLong && 3, class: isLong && 'long',
    inputmode: /number|integer/.test(schema.type) && 'decimal',
    placeholder: schema.default === undefined ? null : format(schema.default),
  });
  const parts = labelled(name, schema, isRequired, texts, input, help);
  return {
    ...parts,
    get: () => parse(input.value),
    set: value => { input.value = value === undefined ? '' : format(value); },
  };
}

function choice(name, schema, isRequired, texts) {
  const needsBlank = !isRequired && schema.default === undefined;
  const input = h('select', {},
    needsBlank ? h('option', { value: '' }, texts.unset) : null,
    schema.enum.map(word => h('option', { value: word }, word)));
  const initial = schema.default ?? (needsBlank ? '' : schema.enum[0]);
  input.value = initial;
  return {
    ...labelled(name, schema, isRequired, texts, input, ''),
    get: () => input.value || undefined,
    set: value => { input.value = value ?? initial; },
  };
}

function flag(name, schema, texts) {
  const input = h('input', { type: 'checkbox' });
  input.checked = schema.default ?? false;
  const parts = labelled(name, schema, true, texts, input, '');
  parts.node.classList.add('flag');
  return {
    ...parts,
    get: () => input.checked,
    set: value => { input.checked = value ?? schema.default ?? false; },
  };
}

/** The input with its label, what it is, how to write it, and where an error goes. */
function labelled(name, schema, isRequired, texts, input, help) {
  input.id = `given-${++count}`;
  input.name = name;
  const description = h('small', { class: 'help', id: `${input.id}-help` }, [schema.description, help].filter(Boolean).join(' '));
  const error = h('small', { class: 'error', id: `${input.id}-error`, hidden: true });
  input.setAttribute('aria-describedby', `${description.id} ${error.id}`);
  if (isRequired && input.type !== 'checkbox') input.setAttribute('aria-required', 'true');
  const label = h('label', { for: input.id }, schema.title ?? name,
    isRequired ? null : h('span', { class: 'faint' }, ` ${texts.optional}`));
  return {
    title: schema.title ?? name,
    node: h('div', { class: input.className === 'long' ? 'field wide' : 'field' }, label, input, description, error),
    show: (path, message, isWanted) => {
      if (!isWanted(input)) return input;
      error.append(error.hidden ? '' : ' ', path.length ? `[${path.join(', ')}] ${message}` : message);
      error.hidden = false;
      input.setAttribute('aria-invalid', 'true');
      return input;
    },
    clear: () => {
      error.hidden = true;
      error.textContent = '';
      input.removeAttribute('aria-invalid');
    },
  };
}
