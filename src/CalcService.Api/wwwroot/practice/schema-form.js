import { h } from '../embed/dom.js';
import { field } from './fields.js';

/** @typedef {import('./fields.js').Control} Control */

/** The controls of a record, in the order of its schema. */
export function record(schema, texts) {
  const controls = Object.entries(schema.properties).map(([name, given]) => [
    name,
    given.items?.properties ? list(given, texts) : field(name, given, schema.required.includes(name), texts),
  ]);
  const byName = new Map(controls);
  return {
    node: h('div', { class: 'givens' }, controls.map(([, control]) => control.node)),
    get: () => Object.fromEntries(controls.map(([name, control]) => [name, control.get()]).filter(([, value]) => value !== undefined)),
    set: value => controls.forEach(([name, control]) => control.set(value?.[name])),
    show: ([name, ...rest], message, isWanted) => byName.get(name)?.show(rest, message, isWanted),
    clear: () => controls.forEach(([, control]) => control.clear()),
  };
}

/** A list of records: layers, nodes, transitions, steps. */
function list(schema, texts) {
  const items = [];
  const body = h('div', { class: 'records' });
  const error = h('p', { class: 'error', hidden: true });
  const add = h('button', { type: 'button', id: `add-${schema.title}`, onclick: () => { insert(items.at(-1)?.get()); focusOn(items.at(-1).node); } },
    `+ ${texts.addTo(schema.title)}`);
  const focusOn = node => node.querySelector('input, select, textarea').focus();

  function insert(value) {
    const controls = record(schema.items, texts);
    controls.set(value);
    const item = { ...controls, node: h('div', { role: 'group' }, controls.node) };
    item.node.append(h('div', { class: 'tools' },
      h('button', { type: 'button', class: 'quiet up', onclick: () => move(item) }, '↑'),
      h('button', { type: 'button', class: 'quiet remove', onclick: () => remove(item) }, '×')));
    items.push(item);
    body.append(item.node);
    number();
  }

  function move(item) {
    const place = items.indexOf(item);
    if (place === 0) return;
    items.splice(place - 1, 0, ...items.splice(place, 1));
    items[place].node.before(item.node);
    number();
    item.node.querySelector('.up').focus();
  }

  function remove(item) {
    const place = items.indexOf(item);
    items.splice(place, 1);
    item.node.remove();
    number();
    if (items.length) items[Math.min(place, items.length - 1)].node.querySelector('.remove').focus();
    else add.focus();
  }

  function number() {
    items.forEach(({ node }, index) => {
      node.setAttribute('aria-label', texts.nth(schema.title, index + 1));
      node.querySelector('.up').setAttribute('aria-label', texts.moveUp(index + 1));
      node.querySelector('.up').disabled = index === 0;
      node.querySelector('.remove').setAttribute('aria-label', texts.remove(index + 1));
    });
  }

  return {
    node: h('fieldset', { class: 'wide' },
      h('legend', {}, schema.title), h('p', { class: 'help' }, schema.description), body, error, add),
    get: () => items.length ? items.map(item => item.get()) : undefined,
    set: value => {
      items.splice(0).forEach(({ node }) => node.remove());
      (value ?? [undefined]).forEach(insert);
    },
    show: ([index, ...rest], message, isWanted) => {
      const found = items[index]?.show(rest, message, isWanted);
      if (found) return found;
      if (!isWanted(add)) return add;
      error.append(error.hidden ? '' : ' ', index === undefined ? message : `[${index}] ${message}`);
      error.hidden = false;
      return add;
    },
    clear: () => {
      error.hidden = true;
      error.textContent = '';
      items.forEach(item => item.clear());
    },
  };
}
