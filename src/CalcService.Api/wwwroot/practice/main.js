import '../embed/calc-problem.js';
import { h } from '../embed/dom.js';
import { addressOf, anySeed, placeOf } from './address.js';
import { applyTheme, header } from './chrome.js';
import { practice } from './practice.js';
import { notice, Service } from './service.js';
import { start } from './start.js';
import { textsOf } from './texts.js';

const root = document.documentElement;
const [bar, main] = [document.querySelector('header'), document.querySelector('main')];
let place = null;
let view = null; // of the kind that is shown
const catalogue = { [root.lang]: JSON.parse(document.getElementById('kinds').textContent) }; // by language; the page brings its own

/** Shows another place, as a step in the history of the browser or instead of the last one. */
function go(next, isReplacing = false) {
  history[isReplacing ? 'replaceState' : 'pushState'](null, '', addressOf(next));
  return show(next);
}

async function show(next) {
  const before = place;
  place = next;
  if (next.kind && !next.own && !next.seed) return go({ ...next, seed: anySeed() }, true);
  const [texts, service] = [textsOf(next.lang), new Service(new URL('.', document.baseURI), next.lang)];
  try {
    const kinds = await (catalogue[next.lang] ??= service.kinds());
    if (place !== next) return;
    const kind = kinds.find(({ id }) => id === next.kind);
    document.title = kind ? `${kind.title} – CalcService` : `CalcService – ${texts.title}`;
    const isMoved = before && (before.kind !== next.kind || before.own !== next.own);
    if (!kind) {
      view = null;
      main.replaceChildren(...start(kinds, next, texts, go));
    } else {
      view = practice(kind, next, { texts, service, go, view });
    }
    if (isMoved) {
      scrollTo(0, 0);
      main.querySelector('h1').focus();
    }
  } catch (failed) {
    if (!failed.title) throw failed;
    delete catalogue[next.lang];
    if (place === next) main.replaceChildren(notice(failed, texts, () => show(next)));
  }
}

function frame() {
  const texts = textsOf(root.lang);
  document.querySelector('.skip').textContent = texts.toMain;
  bar.replaceChildren(...header(texts, addressOf({ difficulty: placeOf(location).difficulty, lang: root.lang }), speak));
}

function speak(lang) {
  root.lang = lang;
  frame();
  document.getElementById('language').focus();
  go({ ...place, lang, problem: view?.problem ?? place.problem }, true);
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="?"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  go(placeOf(new URL(link.href)));
});
addEventListener('popstate', () => {
  const lang = new URLSearchParams(location.search).get('lang');
  if (lang && lang !== root.lang) {
    root.lang = lang;
    frame();
  }
  show(placeOf(location));
});

applyTheme();
frame();
show(placeOf(location));
