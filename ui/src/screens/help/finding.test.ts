import { afterEach, describe, expect, it } from 'vitest';

import type { CourseView } from '../../ipc';
import { router } from '../../state/route.svelte';
import { Finding } from './finding.svelte';

const course = { modules: [{ lessons: [{ id: 'find-anything' }] }] } as unknown as CourseView;
const gone = { code: 'not-found', args: {}, detail: 'org.packhorse.help is not here' };

afterEach(() => {
  router.current = { name: 'today' };
});

describe('looking for the help', () => {
  it('leads to the passage, and to the contents where the help here is an older one without it', async () => {
    const finding = new Finding({ course: () => Promise.resolve(course), restore: () => Promise.resolve(true) });
    await finding.find('find-anything', 'search-all-lessons');
    expect(router.current).toMatchObject({ name: 'lesson', pack: 'org.packhorse.help', lesson: 'find-anything', anchor: 'search-all-lessons' });
    await finding.find('a-later-page', '');
    expect(router.current).toMatchObject({ name: 'course', pack: 'org.packhorse.help' });
  });

  it('says that it was removed, and what to do where it does not lie beside the program either', async () => {
    const finding = new Finding({ course: () => Promise.reject(gone), restore: () => Promise.resolve(false) });
    await finding.find('find-anything', '');
    expect([finding.missing, finding.nowhere, finding.failure]).toEqual([true, false, null]);
    await finding.restore();
    expect(finding.nowhere).toBe(true);
  });
});
