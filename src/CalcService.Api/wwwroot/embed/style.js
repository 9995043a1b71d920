/** A style sheet of the service, constructed: the page around needs no permission for styles of ours. */
async function load(path) {
  const sheet = new CSSStyleSheet();
  const response = await fetch(new URL(path, import.meta.url));
  if (response.ok) sheet.replaceSync(await response.text());
  return sheet;
}

/** Shared by all elements on the page. */
export const sheets = Promise.all([load('../shared/tokens.css'), load('./calc-problem.css')]);
