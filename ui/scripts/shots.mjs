// Photographs every screen in headless Chromium and asks axe-core about each:
//   npm run shots -- OUTDIR [name-begins-with …]
// Runs on the development stand-in, so it needs no program. Chromium is looked for at $CHROMIUM or /usr/bin/chromium.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const [out = 'shots', ...only] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const WIDE = { width: 1366, height: 768 };
const SMALL = { width: 1024, height: 600 };
const LOOKS = [
  ['en', '', WIDE], ['ar', 'lang=ar', WIDE], ['zh', 'lang=zh', WIDE], ['dark', 'theme=dark', WIDE], ['contrast', 'theme=contrast', WIDE],
  ['text200', 'text=200', WIDE], ['small', '', SMALL], ['small-ar', 'lang=ar', SMALL], ['ru', 'lang=ru', WIDE],
];
const EVERY = LOOKS.map(([name]) => name);
const FEW = ['en', 'ar', 'small'];
const SCREENS = [
  ['welcome', '#/welcome', 'mock=first', EVERY],
  ['welcome-courses', '#/welcome', 'mock=first', FEW, async (page) => page.click('button[type=submit]')],
  ['today', '#/today', '', EVERY],
  ['today-new', '#/today', 'mock=new', ['en']],
  ['today-empty', '#/today', 'mock=empty', ['en', 'ru']],
  ['today-failed', '#/today', 'mock=failing', ['en']],
  ['today-slow', '#/today', 'mock=slow', ['en']],
  ['cannot-open', '#/today', 'mock=broken', ['en']],
  ['library', '#/library', '', EVERY],
  ['library-empty', '#/library', 'mock=empty', ['en']],
  ['library-failed', '#/library', 'mock=failing', ['en']],
  ['pack', '#/pack/org.example.assess', 'mock=stick', EVERY],
  ['pack-remove', '#/pack/org.example.agri', '', FEW, async (page) => page.click('.btn--danger')],
  ['pack-missing', '#/pack/none', '', ['en']],
  ['import-empty', '#/import', '', FEW],
  ['import', '#/import', 'mock=stick', EVERY],
  ['import-tight', '#/import', 'mock=stick,tight', ['en']],
  ['import-trust', '#/import', 'mock=stick', FEW, async (page) => page.click('.offers .size .btn >> nth=0')],
  ['import-offered', '#/import', 'mock=offered', FEW],
  ['import-stop', '#/import', 'mock=jobs', FEW, async (page) => page.click('.job:nth-child(3) .job__act .btn >> nth=1')],
  ['import-jobs', '#/import', 'mock=jobs', EVERY],
  ['import-done', '#/import', 'mock=done', FEW],
  ['course', '#/course/org.example.genai/genai', '', EVERY],
  ['lesson', '#/lesson/org.example.genai/genai/fluent-not-true', '', EVERY],
  ['search', '#/search?q=model', '', EVERY],
  ['settings', '#/settings', '', EVERY],
];

const server = await createServer({ server: { port: 0, strictPort: false }, logLevel: 'error' });
await server.listen();
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-background-networking'],
});
let bad = 0;
for (const [name, hash, query, looks, act] of SCREENS) {
  if (only.length && !only.some((start) => name.startsWith(start))) continue;
  for (const [look, more, viewport] of LOOKS) {
    if (!looks.includes(look)) continue;
    const page = await browser.newPage({ viewport });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    // A browser asks for an icon that the window has no use for.
    page.on('console', (message) => message.type() === 'error' && !message.location().url.endsWith('/favicon.ico') && errors.push(message.text()));
    const params = new URLSearchParams(`${query}&${more}`);
    if (!params.has('mock')) params.set('mock', 'none');
    await page.goto(`${base}?${params}${hash}`);
    await page.waitForSelector('#main');
    await page.waitForTimeout(name.endsWith('slow') ? 900 : 350);
    await act?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(out, `${name}-${look}.png`), fullPage: !['lesson', 'pack-remove', 'import-trust', 'import-stop'].includes(name) && viewport !== SMALL });
    const over = await page.evaluate(() => {
      const found = [];
      if (document.documentElement.scrollWidth > innerWidth + 1) found.push(`scrolls sideways: ${document.documentElement.scrollWidth}`);
      for (const control of document.querySelectorAll('button, a.btn, .nav a, select, .chip, .tab')) {
        const { width, height } = control.getBoundingClientRect();
        if (width && height && height < 23.5) found.push(`small: ${control.textContent.trim().slice(0, 24)} ${Math.round(height)}`);
      }
      return found;
    });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    const found = violations.map((one) => `${one.impact} ${one.id}: ${one.nodes.slice(0, 2).map((node) => node.target.join(' ')).join(', ')}`);
    const serious = found.filter((one) => /^(serious|critical)/.test(one));
    bad += serious.length + errors.length;
    console.log(`${name}-${look}`, [...found, ...over, ...errors].join(' | ') || 'ok');
    await page.close();
  }
}
await browser.close();
await server.close();
process.exitCode = bad ? 1 : 0;
