import { describe, expect, it } from 'vitest';

import { parse, to } from '../state/route.svelte';
import { beginsAnew, Screens, standsAlone } from './table';

describe('the table of screens', () => {
  it('has those at hand that the window begins with', () => {
    const screens = new Screens({});
    for (const address of [to.today(), to.library(), to.welcome(), to.newLearner()]) expect([screens.read(parse(address)), typeof screens.of(parse(address))]).toEqual([null, 'function']);
  });

  it.each([
    to.pack('p'), to.import(), to.course('p', 'c'), to.lesson('p', 'c', 'l'), to.quiz('p', 'c', 'lesson/l'), to.results('p', 'c', 'lesson/l'), to.review(), to.notes(), to.progress(), to.certificates(),
    to.elsewhere('f00d'), to.verify(), to.exchange(), to.join(), to.joinStore(), to.classroom(), to.teach(), to.help(), to.search(), to.settings(),
  ])('reads the screen of %s once', { timeout: 60_000 }, async (address) => {
    const [screens, place] = [new Screens(), parse(address)];
    expect(screens.of(place)).toBeUndefined();
    await screens.read(place);
    expect([typeof screens.of(place), screens.failure(place), screens.read(place)]).toEqual(['function', undefined, null]);
  });

  it('keeps why a screen could not be read, until it can', async () => {
    let broken = true;
    const place = parse(to.settings());
    const screens = new Screens({ settings: () => (broken ? Promise.reject(new Error('no such file')) : Promise.resolve({ default: () => undefined })) });
    await screens.read(place);
    expect([screens.of(place), screens.failure(place)?.code]).toEqual([undefined, 'internal']);
    broken = false;
    await screens.read(place);
    expect([typeof screens.of(place), screens.failure(place)]).toEqual(['function', undefined]);
  });

  it('knows which screens stand alone, and which begin anew with each page', () => {
    expect([to.lesson('p', 'c', 'l'), to.today(), to.review()].map((address) => standsAlone(parse(address)))).toEqual([true, false, true]);
    expect([to.notes('p', 'c'), to.lesson('p', 'c', 'l'), to.help()].map((address) => beginsAnew(parse(address)))).toEqual([true, false, true]);
  });
});
