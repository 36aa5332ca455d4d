/** The library: what is installed, and where one stopped. */
import * as ipc from '../../ipc';
import type { CourseStanding, GoOn, LibraryView, PackCard } from '../../ipc';
import { l10n, t } from '../../l10n/index.svelte';
import { learner } from '../../state/learner.svelte';
import { to } from '../../state/route.svelte';
import { Loading } from '../../state/loading.svelte';
import { choices } from '../../state/settings.svelte';
import { shelf, standingOf, type Narrowed, type Standing } from './shelf';

/** Where a pack's title leads: a single course opens, several are listed. */
export function packHref(pack: PackCard): string {
  const [only, ...more] = pack.courses;
  return only && more.length === 0 ? to.course(pack.id, only.id) : to.pack(pack.id);
}

/** A category in words; a centre's own word as it is. */
export const categoryName = (id: string): string => l10n.find(`library-category-${id}`) ?? id;

/** The installed packs, asked for again whenever the program says that they changed. */
export class Library {
  readonly page = new Loading<{ library: LibraryView; goOn: GoOn | null; courses: CourseStanding[] }>();
  /** What the shelf is narrowed to. */
  narrowed = $state<Narrowed>({ show: 'all', category: '', language: '', sort: 'opened' });
  /** The packs to show. */
  shown = $derived(shelf(this.page.value?.library.packs ?? [], this.page.value?.courses ?? [], this.narrowed, l10n.locale));

  /** Reads the library. */
  load = (): Promise<void> => {
    const lang = choices.titleLanguage;
    return this.page.load(async () => {
      // Packs can be looked at and added before anybody studies; nobody has stopped anywhere then.
      const [library, today, progress] = await Promise.all([ipc.library(lang), learner.current ? ipc.today(lang) : null, learner.current ? ipc.progress(lang) : null]);
      return { library, goOn: today?.goOn ?? null, courses: progress?.courses ?? [] };
    });
  };

  /** One pack, if it is there. */
  pack(id: string): PackCard | undefined {
    return this.page.value?.library.packs.find((pack) => pack.id === id);
  }

  /** How far one is with a pack; `null` where nothing was begun. */
  standing(pack: PackCard): Standing | null {
    return standingOf(pack, this.page.value?.courses ?? []);
  }

  /** Shows everything again. */
  showAll(): void {
    this.narrowed = { ...this.narrowed, show: 'all', category: '', language: '' };
  }
}

/** Words of the head line. */
export const lede = (view: LibraryView, bytes: (value: number) => string): string =>
  t('library-lede', { count: view.packs.filter((pack) => pack.studied).length, used: bytes(view.used), free: bytes(view.free) });
