import './calc-problem.js';

const problem = document.querySelector('calc-problem');
const allowed = [location.origin, ...problem.dataset.origins.split(' ').filter(Boolean)];

/** The page around, where the browser tells which it is. */
const around = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);

/** Tells a page of the configured origins, and no other. */
function tell(message) {
  if (parent === window) return;
  if (!around) allowed.filter(origin => origin !== '*').forEach(origin => parent.postMessage(message, origin));
  else if (allowed.includes('*') || allowed.includes(around)) parent.postMessage(message, around);
}

problem.addEventListener('calc-ready', ({ detail }) => tell({ type: 'calc-ready', question: detail }));
problem.addEventListener('calc-graded', ({ detail }) =>
  tell({ type: 'calc-graded', report: detail, responses: problem.responses, token: detail.token }));
problem.addEventListener('calc-error', ({ detail }) => tell({ type: 'calc-error', error: detail }));

new ResizeObserver(() => tell({ type: 'calc-resize', height: Math.ceil(document.body.getBoundingClientRect().height) }))
  .observe(document.body);
