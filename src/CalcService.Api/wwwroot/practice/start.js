import { h } from '../embed/dom.js';
import { addressOf } from './address.js';
import { difficultyChoice } from './chrome.js';

/** The start page: all kinds of problems by topic, to be searched. */
export function start(kinds, place, texts, go) {
  const entries = kinds.map(kind => ({ kind, node: entry(kind, place, texts) }));
  const sections = Map.groupBy(entries, ({ kind }) => kind.family);
  const found = h('p', { class: 'faint', role: 'status' });
  const search = h('input', { type: 'search', id: 'search', placeholder: texts.search, 'aria-label': texts.search, oninput: filter });
  const parts = [...sections.values()].map(family => ({
    family,
    node: h('section', {}, h('h2', {}, family[0].kind.familyTitle), h('ul', { class: 'kinds' }, family.map(({ node }) => node))),
  }));

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/);
    for (const { kind, node } of entries) {
      const text = `${kind.id} ${kind.familyTitle} ${kind.title} ${kind.summary}`.toLowerCase();
      node.hidden = !words.every(word => text.includes(word));
    }
    for (const { family, node } of parts) node.hidden = family.every(entry => entry.node.hidden);
    const count = entries.filter(({ node }) => !node.hidden).length;
    found.textContent = !search.value.trim() ? '' : count ? texts.found(count) : texts.none;
  }

  return [
    h('div', { class: 'hero' }, h('h1', { tabindex: -1 }, texts.title), h('p', {}, texts.lead)),
    h('div', { class: 'toolbar' }, search, difficultyChoice(place, texts, difficulty => go({ ...place, difficulty }, true)), found),
    ...parts.map(({ node }) => node),
  ];
}

function entry(kind, place, texts) {
  const at = { ...place, kind: kind.id, seed: null };
  return h('li', {},
    h('a', { href: addressOf(at), class: 'kind' }, kind.title),
    h('p', {}, kind.summary),
    h('a', { href: addressOf({ ...at, own: true }), class: 'small', 'aria-label': `${texts.own}: ${kind.title}` }, texts.own));
}
