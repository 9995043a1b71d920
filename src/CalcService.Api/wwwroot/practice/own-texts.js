const en = {
  start: 'Start from an example',
  solve: 'Solve',
  usePractice: 'Practise with these numbers',
  solved: 'Solution',
  json: 'As JSON',
  notJson: 'This is not JSON:',
  check: n => n === 1 ? 'One entry needs attention' : `${n} entries need attention`,
  optional: 'optional',
  unset: '– not given –',
  addTo: list => `Add to “${list}”`,
  nth: (list, n) => `${list}, ${n}`,
  moveUp: n => `Move ${n} up`,
  remove: n => `Remove ${n}`,
  namesHelp: 'Names, separated by commas.',
  mapHelp: 'A line each: “state: action”, or “state: left 0.5, right 0.5”.',
  wordsHelp: words => `A number, one per axis (1 2), pairs of both ends (0 1; 0 1), or ${words.join(' or ')}.`,
  rankHelp: {
    axes: 'One number, or one per axis: 3 5.',
    1: 'Numbers separated by spaces.',
    2: 'One row a line, or pasted from a spreadsheet.',
    3: 'One row a line, or pasted from a spreadsheet; an empty line before the next channel.',
    4: 'One row a line, or pasted from a spreadsheet; an empty line before the next channel, --- before the next block.',
  },
};

const zh = {
  start: '从示例开始',
  solve: '求解',
  usePractice: '用这些数据练习',
  solved: '解答',
  json: 'JSON 形式',
  notJson: '这不是 JSON：',
  check: n => `有 ${n} 处需要修改`,
  optional: '可选',
  unset: '– 不给出 –',
  addTo: list => `添加“${list}”`,
  nth: (list, n) => `${list}，第 ${n} 项`,
  moveUp: n => `上移第 ${n} 项`,
  remove: n => `删除第 ${n} 项`,
  namesHelp: '名称之间用逗号分隔。',
  mapHelp: '每行一项：“状态: 动作”，或“状态: left 0.5, right 0.5”。',
  wordsHelp: words => `一个数、各轴各一个数（1 2）、两端成对（0 1; 0 1），或 ${words.join('、')}。`,
  rankHelp: {
    axes: '一个数，或各轴各一个数：3 5。',
    1: '各数之间用空格分隔。',
    2: '每行写一行，可从电子表格粘贴。',
    3: '每行写一行，可从电子表格粘贴；通道之间空一行。',
    4: '每行写一行，可从电子表格粘贴；通道之间空一行，样本或卷积核之间用 --- 分隔。',
  },
};

/** What the form for own numbers says in a language. */
export const ownTextsOf = lang => lang === 'zh-CN' ? zh : en;
