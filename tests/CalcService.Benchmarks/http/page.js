// Milliseconds from the first byte of a page until a field is there, for each address in turn, each time in a new profile.
const [,, driver, executablePath, rounds, ...addresses] = process.argv;
const { chromium } = require(driver);

/** Runs in the page before its own scripts: notes when the element is ready, or the search of the start page is there. */
function watch() {
  const note = () => { window.usable ??= performance.now(); };
  addEventListener('calc-ready', note);
  addEventListener('DOMContentLoaded', () => { if (!document.querySelector('main') || document.querySelector('#search')) note(); });
}

(async () => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const taken = new Map(addresses.map(address => [address, []]));
  for (let round = -1; round < +rounds; round++) { // the first is for warming up
    for (const [address, times] of taken) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(watch);
      await page.goto(address);
      await page.waitForFunction(() => window.usable);
      const time = await page.evaluate(() => window.usable - performance.getEntriesByType('navigation')[0].responseStart);
      if (round >= 0) times.push(Math.round(time));
      await context.close();
    }
  }
  for (const [address, times] of taken) {
    times.sort((a, b) => a - b);
    console.log(`${times[0]} to ${times.at(-1)} ms, median ${times[times.length >> 1]} ms: ${new URL(address).pathname}${new URL(address).search}`);
  }
  await browser.close();
})();
