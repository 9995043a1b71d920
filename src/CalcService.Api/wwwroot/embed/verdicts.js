import { h, icon } from './dom.js';

/** How a verdict looks: its drawing says the same as its colour. */
const looks = {
  correct: ['right', 'right'], followThrough: ['follows', 'right'], partial: ['part', 'almost'], mistake: ['wrong', 'wrong'],
  incorrect: ['wrong', 'wrong'], invalid: ['unread', 'wrong'], blank: ['blank', 'none'],
};

/** Codes whose feedback says no more than the verdict. */
const plain = new Set(['correct', 'incorrect', 'blank']);

const digits = 6;

/** A value for the eye: numbers rounded, arrays as lists. */
function shown(value) {
  if (Array.isArray(value)) return `(${value.map(shown).join(', ')})`;
  return typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(digits))) : String(value ?? '–');
}

/**
 * What came of one response.
 * @param {Object} result as the report has it
 * @param {boolean[]|false} cells marks of a list that was written in one line
 * @param {Object} texts
 * @returns {Node[]}
 */
export function verdictOf(result, cells, texts) {
  const [drawing, tone] = looks[result.verdict];
  const isRight = tone === 'right';
  const more = plain.has(result.code) ? null : result.feedback;
  const isShort = result.expected !== undefined && !result.expected?.[0]?.length;
  return [
    h('p', { class: 'verdict', part: `verdict verdict-${tone}`, 'data-tone': tone },
      icon(drawing), h('strong', {}, texts.verdict[result.verdict]),
      cells && !isRight && h('span', { class: 'marks' }, cells.map((isRight, i) => h('span', { 'data-tone': isRight ? 'right' : 'wrong' },
        icon(isRight ? 'right' : 'wrong'), h('span', { class: 'visually-hidden' }, `${texts.entry(i + 1)} ${texts[isRight ? 'rightCell' : 'wrongCell']}`))))),
    more && h('p', { class: 'feedback', part: 'feedback' }, more),
    !isRight && isShort && h('p', { class: 'feedback' }, `${texts.expected} `, h('strong', {}, shown(result.expected))),
  ].filter(Boolean);
}
