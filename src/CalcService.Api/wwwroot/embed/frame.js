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

/** Browsers do not observe what is not to be seen: sizes are told with what has happened as well. */
const measure = () => tell({ type: 'calc-resize', height: Math.ceil(document.body.getBoundingClientRect().height) });

const happened = {
  'calc-ready': question => ({ question }),
  'calc-graded': report => ({ report, responses: problem.responses, token: problem.token }),
  'calc-error': error => ({ error }),
};
for (const [type, content] of Object.entries(happened)) {
  problem.addEventListener(type, ({ detail }) => {
    tell({ type, ...content(detail) });
    measure();
  });
}
new ResizeObserver(measure).observe(document.body);
