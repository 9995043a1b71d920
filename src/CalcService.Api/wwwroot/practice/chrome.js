import { h } from '../embed/dom.js';
import { difficulties } from './address.js';

const themeKey = 'calc-theme';
const kept = () => { try { return localStorage.getItem(themeKey); } catch { return null; } };

const keep = theme => { try { localStorage.setItem(themeKey, theme); } catch { /* it holds for this page, then */ } };

/** Puts a theme in force: the one that was chosen last. */
export function applyTheme(theme = kept() ?? 'auto') {
  document.documentElement.dataset.theme = theme;
}

/** The header: where one is, the language, the theme, the description of the API. */
export function header(texts, home, switchLanguage) {
  const current = document.documentElement.dataset.theme;
  const theme = h('select', { id: 'theme', 'aria-label': texts.theme, onchange: () => { applyTheme(theme.value); keep(theme.value); } },
    Object.entries(texts.themes).map(([id, name]) => h('option', { value: id, selected: id === current }, name)));
  const other = document.documentElement.lang === 'en' ? 'zh-CN' : 'en';
  return [
    h('a', { href: home, class: 'brand' }, 'CalcService'),
    h('nav', { 'aria-label': 'CalcService' },
      h('a', { href: 'swagger/' }, texts.api),
      h('button', { type: 'button', class: 'quiet', id: 'language', lang: other, onclick: () => switchLanguage(other) }, texts.other),
      theme),
  ];
}

/** Easy, medium or hard. */
export function difficultyChoice(place, texts, choose) {
  return h('fieldset', { class: 'choice' },
    h('legend', { class: 'visually-hidden' }, texts.difficulty),
    difficulties.map(difficulty => h('label', {},
      h('input', {
        type: 'radio', name: 'difficulty', id: difficulty, value: difficulty, checked: difficulty === place.difficulty,
        onchange: () => choose(difficulty),
      }), texts.difficulties[difficulty])));
}
