import { h } from './dom.js';

/** How a verdict looks: its sign says the same as its colour. */
const looks = {
  correct: ['✓', 'right'], followThrough: ['↳', 'right'], partial: ['◐', 'almost'], mistake: ['✗', 'wrong'],
  incorrect: ['✗', 'wrong'], invalid: ['?', 'wrong'], blank: ['○', 'none'],
};

/** Codes whose feedback says no more than the verdict. */
const plain = ['correct', 'incorrect', 'blank'];

/** What came of one response. Right values stand in the solution alone, for those who want to see it. */
export function verdictOf({ verdict, code, feedback, cells }, isLine, texts) {
  const [sign, tone] = looks[verdict];
  const marks = isLine && tone !== 'right' && cells?.map((isRight, i) => `${texts.entry(i + 1)}: ${isRight ? '✓' : '✗'} ${isRight ? texts.right : texts.wrong}`);
  return [
    h('p', { class: 'verdict', part: `verdict verdict-${tone}`, 'data-tone': tone },
      h('span', { 'aria-hidden': 'true' }, sign), h('strong', {}, texts.verdict[verdict]), marks && h('span', { class: 'faint small' }, marks.join(' · '))),
    ...plain.includes(code) ? [] : [h('p', { class: 'small', part: 'feedback' }, feedback)],
  ];
}
