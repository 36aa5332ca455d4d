// Photographs every screen in headless Chromium and asks axe-core about each:
//   npm run shots -- OUTDIR [name-begins-with …]    (LOOKS=en,ar: only in these looks)
// Runs on the development stand-in, so it needs no program. Chromium is looked for at $CHROMIUM or /usr/bin/chromium.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const [out = 'shots', ...only] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const WIDE = { width: 1366, height: 768 };
const SMALL = { width: 1024, height: 600 };
/** A window beside another one. */
const NARROW = { width: 360, height: 740 };
const LOOKS = [
  ['en', '', WIDE], ['ar', 'lang=ar', WIDE], ['zh', 'lang=zh', WIDE], ['dark', 'theme=dark', WIDE], ['contrast', 'theme=contrast', WIDE],
  ['text200', 'text=200', WIDE], ['small', '', SMALL], ['small-ar', 'lang=ar', SMALL], ['ru', 'lang=ru', WIDE],
  ['narrow', '', NARROW], ['narrow-ar-dark', 'lang=ar&theme=dark', NARROW],
];
const EVERY = LOOKS.map(([name]) => name);
const wanted = process.env.LOOKS?.split(',') ?? EVERY;
const FEW = ['en', 'ar', 'small'];
/** Leaves so many questions for later. */
const forwards = async (page, times) => {
  for (let at = 0; at < times; at += 1) await page.click(at === 3 ? '.reader__foot .btn--main' : '.reader__foot .btn--quiet >> nth=-1');
  await page.waitForTimeout(100);
};
/** Answers the first card of the review. */
const toTerm = async (page) => {
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.feedback');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.card__term');
};
const SCREENS = [
  ['welcome', '#/welcome', 'mock=first', EVERY],
  ['welcome-new', '#/welcome/new', 'mock=none-yet', EVERY],
  ['welcome-new-locks', '#/welcome/new', 'mock=none-yet', FEW, async (page) => { await page.click('.form-grid .check >> nth=0'); await page.click('.locks__one >> nth=1'); await page.click('.keys .btn >> nth=1'); await page.click('button[type=submit]'); await page.waitForTimeout(100); }],
  ['welcome-courses', '#/welcome', 'mock=first', FEW, async (page) => { await page.click('button[type=submit]'); await page.fill('.form-grid input >> nth=0', 'Naserian'); await page.click('button[type=submit]'); await page.waitForSelector('.welcome__packs'); }],
  ['welcome-code', '#/welcome/new', 'mock=none-yet', EVERY, async (page) => {
    await page.fill('.form-grid input >> nth=0', 'Naserian Lemayian');
    await page.click('.form-grid .check >> nth=0');
    await page.click('.locks__one >> nth=2');
    await page.fill('.locks__secret input >> nth=0', 'two red goats');
    await page.click('button[type=submit]');
    await page.waitForSelector('.code');
  }],
  ['welcome-who', '#/welcome', 'mock=who', EVERY],
  ['welcome-pin', '#/welcome', 'mock=who', EVERY, async (page) => { await page.click('.person >> nth=0'); await page.keyboard.type('40'); }],
  ['welcome-pin-wrong', '#/welcome', 'mock=who', FEW, async (page) => {
    await page.click('.person >> nth=0');
    for (let turn = 0; turn < 3; turn += 1) { await page.keyboard.type('1111'); await page.keyboard.press('Enter'); await page.waitForTimeout(120); }
  }],
  ['welcome-pictures', '#/welcome', 'mock=who', FEW, async (page) => { await page.click('.person >> nth=2'); await page.click('.keys .btn >> nth=2'); }],
  ['welcome-passphrase', '#/welcome', 'mock=who', FEW, async (page) => page.click('.person >> nth=3')],
  ['welcome-forgot', '#/welcome', 'mock=who', FEW, async (page) => { await page.click('.person >> nth=0'); await page.click('.pin > .btn--quiet'); }],
  ['welcome-broken', '#/welcome', 'mock=who,damaged-learner', FEW, async (page) => page.click('.person >> nth=4')],
  ['welcome-bring', '#/welcome/bring', 'mock=who,sealed-file', FEW, async (page) => { await page.click('.bring .btn'); await page.waitForSelector('.bring input'); }],
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
  ['quiz', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', EVERY],
  ['quiz-not-yet', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', EVERY, async (page) => { await page.keyboard.press('3'); await page.keyboard.press('Enter'); await page.waitForSelector('.feedback'); }],
  ['quiz-revealed', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => { await page.keyboard.press('3'); await page.keyboard.press('Enter'); await page.click('.feedback__more .btn--quiet'); await page.waitForSelector('.opt--right'); }],
  ['quiz-hint', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => page.click('.quiz__more .btn')],
  ...[['sources', 1], ['truth', 2], ['table', 3], ['number', 4], ['match', 5], ['order', 6], ['gaps', 7], ['short', 8], ['essay', 9], ['file', 10]].map(([name, skips]) => [
    `quiz-${name}`, '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => forwards(page, skips),
  ]),
  ['quiz-match-told', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => {
    await forwards(page, 5);
    for (const [at, value] of ['2', '1', '3'].entries()) await page.selectOption(`.pairs li:nth-child(${at + 1}) select`, value);
    await page.click('.reader__foot .btn--main');
    await page.waitForSelector('.feedback');
  }],
  ['quiz-order-told', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => {
    await forwards(page, 6);
    await page.click('.steps li:nth-child(2) .btn >> nth=0');
    await page.click('.reader__foot .btn--main');
    await page.waitForSelector('.feedback');
  }],
  ['quiz-order-revealed', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => {
    await forwards(page, 6);
    await page.click('.reader__foot .btn--main');
    await page.click('.feedback__more .btn--quiet');
    await page.waitForSelector('.feedback__steps');
  }],
  ['quiz-gaps-told', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => {
    await forwards(page, 7);
    await page.fill('.gap input >> nth=0', 'word');
    await page.selectOption('.gap select', '2');
    await page.fill('.gap input >> nth=1', '7');
    await page.click('.reader__foot .btn--main');
    await page.waitForSelector('.feedback');
  }],
  ['quiz-need', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', ['en'], async (page) => page.keyboard.press('Enter')],
  ['quiz-number-unread', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => { await forwards(page, 4); await page.fill('.written input', 'three'); await page.keyboard.press('Enter'); await page.waitForTimeout(200); }],
  ['quiz-over', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', 'mock=answered', FEW, async (page) => forwards(page, 8)],
  ['quiz-pre', '#/quiz/org.example.genai/genai/assessment/pre', '', ['en']],
  ['quiz-exam', '#/quiz/org.example.genai/genai/assessment/exam', '', FEW],
  ['quiz-exam-over', '#/quiz/org.example.genai/genai/assessment/exam', 'mock=hurry', ['en'], async (page) => page.waitForTimeout(500)],
  ['quiz-sealed', '#/quiz/org.example.genai/genai/assessment/sealed', '', ['en']],
  ['quiz-unsaved', '#/quiz/org.example.genai/genai/lesson/fluent-not-true', 'mock=unsaved', ['en'], async (page) => { await page.keyboard.press('2'); await page.waitForSelector('.banner--attn'); }],
  ['results', '#/results/org.example.genai/genai/lesson/fluent-not-true', '', EVERY],
  ['results-looked', '#/results/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => page.click('.result__go .btn >> nth=1')],
  ['results-handed-in', '#/results/org.example.genai/genai/lesson/fluent-not-true', '', FEW, async (page) => { await page.click('[data-item=letter] summary'); await page.click('[data-item=plan] summary'); await page.waitForSelector('.hand-in'); }],
  ['results-failed', '#/results/org.example.genai/genai/assessment/exam', 'mock=failed', ['en']],
  ['results-sealed', '#/results/org.example.genai/genai/assessment/sealed', '', ['en']],
  ['results-earned', '#/results/org.example.genai/genai/assessment/exam', 'mock=earned', FEW],
  ['review', '#/review', '', FEW],
  ['review-told', '#/review', '', FEW, async (page) => { await page.keyboard.press('2'); await page.keyboard.press('Enter'); await page.waitForSelector('.feedback'); }],
  ['review-term', '#/review', '', EVERY, async (page) => { await toTerm(page); await page.keyboard.press('Enter'); await page.waitForSelector('.grades'); }],
  ['review-front', '#/review', '', ['en'], async (page) => toTerm(page)],
  ['review-rested', '#/review', 'mock=rested', FEW],
  ['course-edition', '#/course/org.example.genai/genai', 'mock=edition', FEW],
  ['course-finished', '#/course/org.example.genai/genai', 'mock=finished', FEW],
  ['lesson-notes', '#/lesson/org.example.genai/genai/fluent-not-true', '', EVERY, async (page) => page.click('.tools .tool[aria-expanded=false] >> nth=-1')],
  ['lesson-choose', '#/lesson/org.example.genai/genai/fluent-not-true/h-1', '', FEW, async (page) => page.keyboard.press('h')],
  ['lesson-writing', '#/lesson/org.example.genai/genai/fluent-not-true/h-1', '', FEW, async (page) => { await page.keyboard.press('n'); await page.keyboard.press('n'); }],
  ['notes', '#/notes', '', EVERY],
  ['notes-none', '#/notes', 'mock=new', ['en']],
  ['progress', '#/progress', '', EVERY],
  ['history', '#/progress/org.example.genai/genai', '', EVERY],
  ['certificates', '#/certificates', '', EVERY],
  ['certificates-none', '#/certificates', 'mock=new', ['en']],
  ['certificate', '#/certificates/org.example.genai/genai/basics', '', EVERY],
  ['certificates-shelf', '#/certificates', 'mock=shelf', EVERY],
  ['certificate-confirmed', '#/certificates/org.example.genai/genai/oer', 'mock=shelf', EVERY, async (page) => page.waitForSelector('img.paper')],
  ['certificate-refused', '#/certificates/org.example.genai/genai/data', 'mock=shelf', FEW],
  ['certificate-revoked', '#/certificates/org.example.genai/genai/videos', 'mock=shelf', FEW, async (page) => page.waitForSelector('img.paper')],
  ['certificate-save', '#/certificates/org.example.genai/genai/oer', 'mock=shelf', EVERY, async (page) => { await page.click('.cert-view .stack .btn >> nth=2'); await page.waitForSelector('dialog'); }],
  ['certificate-code', '#/certificates/org.example.genai/genai/oer', 'mock=shelf', EVERY, async (page) => { await page.click('.cert-view .stack .btn >> nth=3'); await page.waitForSelector('dialog'); }],
  ['elsewhere', '#/elsewhere/f00d1234f00d1234f00d1234f00d1234', 'mock=shelf', EVERY],
  ['verify', '#/verify', '', EVERY],
  ['verify-valid', '#/verify', '', EVERY, async (page) => { await page.click('.verify .btn--main'); await page.waitForSelector('.verdict'); }],
  ['verify-altered', '#/verify', 'mock=altered', EVERY, async (page) => { await page.click('.verify .btn--main'); await page.waitForSelector('.verdict'); }],
  ['verify-unknown', '#/verify', 'mock=trustless,unknown', FEW, async (page) => { await page.click('.verify .btn--main'); await page.waitForSelector('.verdict'); }],
  ['verify-nothing', '#/verify', 'mock=nothing', FEW, async (page) => { await page.click('.verify .btn--main'); await page.waitForSelector('.verdict'); }],
  ['verify-nobody', '#/verify', 'mock=who', FEW],
  ['verify-trust', '#/verify', 'mock=trustless,trust-stick', EVERY, async (page) => { await page.click('.verify__trust .banner .btn'); await page.waitForSelector('dialog'); }],
  ['today-edition', '#/today', 'mock=edition,ask', FEW],
  ['exchange', '#/exchange', 'mock=joined', EVERY],
  ['exchange-none', '#/exchange', '', FEW],
  ['exchange-trouble', '#/exchange', 'mock=trouble', EVERY, async (page) => page.click('.banner summary')],
  ['exchange-working', '#/exchange', 'mock=exchanging', FEW],
  ['exchange-reachable', '#/exchange', 'mock=reachable', FEW],
  ['exchange-refused', '#/exchange', 'mock=refused', FEW],
  ['exchange-stick', '#/exchange', 'mock=joined,stick', FEW, async (page) => { await page.click('#way-stick ~ .row .btn >> nth=0'); await page.waitForSelector('.way .banner'); }],
  ['exchange-failed', '#/exchange', 'mock=failing', ['en']],
  ['join', '#/exchange/join', '', EVERY],
  ['join-look', '#/exchange/join', '', EVERY, async (page) => { await page.click('.form-grid .btn >> nth=1'); await page.waitForSelector('.what'); }],
  ['join-expired', '#/exchange/join', 'mock=expired,joined', FEW, async (page) => { await page.click('.form-grid .btn >> nth=1'); await page.waitForSelector('.what'); }],
  ['join-wrong', '#/exchange/join', '', FEW, async (page) => { await page.fill('.join__code', 'PH1'); await page.click('.form-grid .btn--main'); await page.waitForSelector('.banner--bad'); }],
  ['store', '#/exchange/store', '', EVERY],
  ['store-lacks', '#/exchange/store', '', FEW, async (page) => page.click('.form-grid .btn--main')],
  ['teach', '#/teach/group', 'mock=teach,room', EVERY],
  ['teach-all', '#/teach/group', 'mock=teach', FEW, async (page) => { for (let left = 2; left > 0; left -= 1) await page.click('.section .btn--quiet[aria-expanded=false], .teach__two .btn--quiet[aria-expanded=false]'); }],
  ['teach-yes', '#/teach/group', 'mock=teach', FEW, async (page) => { await page.click('.section .rows .btn >> nth=0'); await page.waitForSelector('dialog'); }],
  ['teach-large', '#/teach/group', 'mock=teach-large', FEW],
  ['teach-empty', '#/teach/group', 'mock=teach-empty', FEW],
  ['teach-none', '#/teach/group', '', EVERY],
  ['teach-failed', '#/teach/group', 'mock=failing', ['en']],
  ['sticks', '#/teach/sticks', 'mock=sticks,portable', EVERY],
  ['sticks-writing', '#/teach/sticks', 'mock=sticks-on', EVERY],
  ['sticks-more', '#/teach/sticks', 'mock=sticks-more', EVERY],
  ['sticks-hand', '#/teach/sticks', 'mock=sticks-done', FEW, async (page) => { await page.click('.sticks button[type=submit]'); await page.waitForSelector('.stick'); await page.click('.sticks__deeds .btn >> nth=0'); await page.waitForTimeout(100); await page.click('.sticks__deeds .btn--main'); await page.waitForSelector('.sticks__names'); }],
  ['sticks-none', '#/teach/sticks', 'mock=empty', FEW],
  ['sticks-failed', '#/teach/sticks', 'mock=failing', ['en']],
  ['import-newer', '#/import', 'mock=newer,stick', EVERY],
  ['import-newer-taken', '#/import', 'mock=newer', FEW, async (page) => { await page.click('.newer .btn >> nth=0'); await page.waitForSelector('.newer .banner--ok'); }],
  ['library-newer', '#/library', 'mock=newer-none', FEW],
  ['classroom', '#/exchange/classroom', 'mock=near,joined', EVERY],
  ['classroom-packs', '#/exchange/classroom', 'mock=near', FEW],
  ['classroom-handed', '#/exchange/classroom', 'mock=near,joined', EVERY, async (page) => { await page.click('.room__head .btn'); await page.waitForSelector('.room__handing .banner'); }],
  ['classroom-nothing', '#/exchange/classroom', 'mock=near,arrived', FEW, async (page) => { await page.click('.room__head .btn'); await page.waitForSelector('.room__handing .banner'); }],
  ['classroom-silent', '#/exchange/classroom', 'mock=near,joined,room-silent', FEW, async (page) => { await page.click('.room__head .btn'); await page.waitForSelector('.banner--bad'); }],
  ['classroom-open', '#/exchange/classroom', 'mock=room', EVERY],
  ['classroom-blocked', '#/exchange/classroom', 'mock=room-blocked', FEW],
  ['today-trouble', '#/today', 'mock=trouble', EVERY],
  ['settings-sending', '#/settings/sending', 'mock=joined,store', FEW],
  ['settings-leave', '#/settings/sending', 'mock=joined', FEW, async (page) => page.click('#sending .btn--danger')],
  ['search', '#/search?q=model', '', EVERY],
  ['settings', '#/settings', '', EVERY],
  ['settings-lock', '#/settings', '', FEW, async (page) => page.click('#learner .do .btn')],
  ['settings-records', '#/settings/privacy', '', FEW, async (page) => { await page.click('#privacy .do .btn >> nth=0'); await page.waitForSelector('.records'); await page.click('.records summary >> nth=0'); }],
  ['settings-erase', '#/settings/privacy', '', FEW, async (page) => page.click('#privacy .btn--danger')],
];

// Built once with the stand-in inside, as a development server would give it module by module: pages then open at once.
process.env.NODE_ENV = 'development';
const dist = mkdtempSync(join(tmpdir(), 'packhorse-shots-'));
await build({ mode: 'development', logLevel: 'error', build: { outDir: dist, emptyOutDir: true, minify: false } });
const server = await preview({ mode: 'development', logLevel: 'error', build: { outDir: dist }, preview: { port: 0, strictPort: false } });
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-background-networking'],
});
let bad = 0;
for (const [name, hash, query, looks, act] of SCREENS) {
  if (only.length && !only.some((start) => name.startsWith(start))) continue;
  for (const [look, more, viewport] of LOOKS) {
    if (!looks.includes(look) || !wanted.includes(look)) continue;
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
    await page.screenshot({ path: join(out, `${name}-${look}.png`), fullPage: !name.startsWith('lesson') && !['pack-remove', 'import-trust', 'import-stop', 'settings-erase', 'settings-leave'].includes(name) && viewport !== SMALL });
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
rmSync(dist, { recursive: true });
process.exitCode = bad ? 1 : 0;
