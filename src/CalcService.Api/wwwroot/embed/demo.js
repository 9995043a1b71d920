import { supported } from './texts.js';

const lang = supported(document.documentElement.lang);
const texts = {
  en: {
    createOne: 'Create question 1; its token goes into the page',
    createTwo: 'Create question 2; its token goes into the address of the frame',
    submits: 'The form of question 1 submits',
    verifyOne: 'Verify question 1, with the token that was kept',
    verifyTwo: 'Question 2 was marked in the frame; verify it, with the token that was kept',
  },
  'zh-CN': {
    createOne: '创建第 1 题，令牌写入页面',
    createTwo: '创建第 2 题，令牌写入框架地址',
    submits: '第 1 题的表单提交',
    verifyOne: '用保存的令牌核验第 1 题',
    verifyTwo: '第 2 题已在框架中评分；用保存的令牌核验',
  },
}[lang];

/**
 * What the server of a course does, played in the browser so that it can be watched: a real one keeps the tokens to itself and
 * reaches the page through its own addresses.
 */
const service = new URL('..', import.meta.url);
const problem = document.querySelector('calc-problem');
const frame = document.querySelector('#frame');
const kept = {}; // the tokens, as the server would keep them with the student

/** Sends a request and writes it down with its answer. */
async function send(purpose, method, path, body) {
  const response = await fetch(new URL(`api/v1/${path}?lang=${lang}`, service), {
    method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  const answer = await response.json();
  note(purpose, `${method} /api/v1/${path}\n${JSON.stringify(body, null, 1)}`, `${response.status} ${JSON.stringify(brief(answer), null, 1)}`);
  return answer;
}

function note(purpose, ...blocks) {
  const item = document.createElement('li');
  item.append(purpose, ...blocks.map(text => {
    const block = document.createElement('pre');
    block.tabIndex = 0;
    block.role = 'group';
    block.ariaLabel = purpose;
    block.textContent = text.replace(/CfDJ8[\w-]{20,}/g, token => `${token.slice(0, 12)}…`);
    return block;
  }));
  document.querySelector('#requests').append(item);
}

/** What of an answer the course looks at. */
function brief({ token, kind, title, seed, score, maxScore, results, status, detail }) {
  return { status, kind, title, detail, seed, score, maxScore, results: results?.map(({ id, verdict }) => `${id}: ${verdict}`), token };
}

const create = (purpose, question) => send(purpose, 'POST', 'problems', question);

/** Marks again what a browser has handed in; nothing that the browser says about it counts. */
const verify = (purpose, token, responses) => send(purpose, 'POST', `problems/${token}/grade`, { responses });

kept.one = (await create(texts.createOne, { kind: 'conv-output-size', seed: 7, difficulty: 'easy', reveal: 'never' })).token;
problem.setAttribute('token', kept.one);

kept.two = (await create(texts.createTwo, { kind: 'gcn-layer', seed: 3, difficulty: 'easy', reveal: 'afterAttempts:2' })).token;
frame.src = new URL(`embed/${kept.two}?lang=${lang}`, service);

document.querySelector('#homework').addEventListener('submit', event => {
  event.preventDefault();
  const submitted = new FormData(event.target);
  note(texts.submits, [...submitted].map(([name, value]) => `${name}=${value}`).join('\n'));
  verify(texts.verifyOne, kept.one, JSON.parse(submitted.get('answer')));
});

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== service.origin || source !== frame.contentWindow) return;
  if (data.type === 'calc-resize') frame.style.height = `${data.height + 2}px`;
  if (data.type === 'calc-graded') verify(texts.verifyTwo, kept.two, data.responses);
});
