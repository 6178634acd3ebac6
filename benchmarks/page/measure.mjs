// How long an interactive page takes to open, and to show what falls when an element is knocked out.
//   node measure.mjs PAGE.html ID [ID …]
// Needs the npm package playwright-core, and Chromium at CHROMIUM or /usr/bin/chromium.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [file, ...ids] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (let round = 1; round <= 3; round++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('html[data-ready=true]', { state: 'attached' });
  const open = await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))));
  const times = [];
  for (const id of ids) {
    await page.evaluate(id => { location.hash = 'at=' + encodeURIComponent(id); }, id);
    await page.waitForTimeout(300);
    times.push(await page.evaluate(async () => {
      const start = performance.now();
      document.getElementById('knock').click();
      await new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
      return Math.round(performance.now() - start);
    }));
  }
  console.log(`round ${round}: drawn after ${Math.round(open)} ms; knock-outs of ${ids.join(', ')} shown after ${times.join(', ')} ms`);
  await page.close();
}
await browser.close();
