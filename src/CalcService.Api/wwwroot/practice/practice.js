import { h } from '../embed/dom.js';
import { addressOf, anySeed } from './address.js';
import { difficultyChoice } from './chrome.js';
import { notice } from './service.js';
import { solved } from './solved.js';

/**
 * One kind of problem: its questions by seed, or own numbers.
 * @param {Object} kind as the catalogue lists it
 * @param {import('./address.js').Place} place
 * @param {{texts: Object, service: Object, go: Function, view: Object?}} page `view` is what was shown before
 */
export function practice(kind, place, { texts, service, go, view }) {
  const isSame = view && view.kind === kind.id && view.own === place.own;
  const body = isSame ? view.body : h('div', {});
  const focused = document.activeElement.id;
  const next = { kind: kind.id, own: place.own, body };
  document.querySelector('main').replaceChildren(
    h('nav', { class: 'crumbs' }, h('a', { href: addressOf({ ...place, kind: null, seed: null, own: false, problem: null }) }, `← ${texts.all}`)),
    h('h1', { tabindex: -1 }, kind.title),
    h('p', { class: 'lead' }, kind.summary),
    h('div', { class: 'toolbar' }, tabs(place, texts), place.own ? null : tools(place, texts, go)),
    body);
  if (isSame && focused) document.getElementById(focused)?.focus(); // the controls are new: they say what is chosen now
  if (place.own) showOwn(next, place, { texts, service, go, view: isSame ? view : null });
  else showQuestion(body, place);
  return next;
}

function tabs(place, texts) {
  const tab = (own, text) => h('a', {
    href: addressOf({ ...place, own, seed: null, problem: null }), class: 'button', 'aria-current': own === place.own && 'page',
  }, text);
  return h('nav', { class: 'tabs', 'aria-label': texts.practise }, tab(false, texts.practise), tab(true, texts.own));
}

function tools(place, texts, go) {
  const said = h('span', { class: 'faint', role: 'status' });
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    said.textContent = texts.copied;
  };
  return [
    difficultyChoice(place, texts, difficulty => go({ ...place, difficulty })),
    h('button', { type: 'button', class: 'primary', id: 'another', onclick: () => go({ ...place, seed: anySeed() }) }, texts.another),
    navigator.clipboard ? h('button', { type: 'button', class: 'quiet', onclick: copy }, texts.copy) : null, said,
  ];
}

/** The element stays while its language changes, and with it what is typed. The first question came with the page. */
function showQuestion(body, { kind, seed, difficulty, lang }) {
  const problem = body.querySelector('calc-problem') ?? h('calc-problem', { reveal: 'always' }, document.getElementById('question'));
  for (const [name, value] of Object.entries({ kind, seed, difficulty, lang })) {
    if (problem.getAttribute(name) !== value) problem.setAttribute(name, value);
  }
  if (!problem.isConnected) body.append(problem);
}

async function showOwn(next, place, page) {
  const { own } = await import('./own.js');
  own(next, place, { ...page, notice, solved });
}
