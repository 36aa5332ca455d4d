/** Files that come from outside: dropped, or opened with the program. */
import { go, router, to } from '../../state/route.svelte';
import { choices } from '../../state/settings.svelte';
import { incoming } from '../import/import.svelte';
import { arriving } from '../welcome/bring.svelte';
import { checking } from './checking.svelte';
import { trusting } from './trusting.svelte';
import { waiting } from './waiting.svelte';
import { fileKind } from './words';

/**
 * Whether what came waits: while the first language is chosen all does, while a shelf is being made packs, which go on it. Who
 * wants a certificate checked or brings a learner along needs no new shelf, but what is written of one is not left.
 */
function waits(kind: ReturnType<typeof fileKind>): boolean {
  if (choices.current.uiLanguage === '') return true;
  return router.current.name === 'welcome' && router.current.part === 'new' && (kind === 'pack' || waiting.writing);
}

/** Leads to where it is shown, or keeps that for later. */
function show(kind: ReturnType<typeof fileKind>, address: string): void {
  if (waits(kind)) waiting.next = address;
  else go(address);
}

/**
 * Looks at certificates, trust files, learners and packs, and leads to what came of the first of each, or lets it wait.
 * `first` may take a certificate itself.
 */
export function receive(paths: string[], first: (path: string) => Promise<boolean> = async () => false): void {
  const of = (kind: ReturnType<typeof fileKind>) => paths.filter((path) => fileKind(path) === kind);
  const [[certificate], [trust], [learner], packs] = [of('certificate'), of('trust'), of('learner'), of('pack')];
  if (packs.length > 0) {
    show('pack', to.import());
    void incoming.look(packs);
  }
  if (learner) {
    arriving.path = learner;
    show('learner', to.bringLearner());
  }
  if (trust) {
    show('trust', to.verify());
    void trusting.look(trust);
  }
  if (certificate) {
    void (waits('certificate') ? Promise.resolve(false) : first(certificate)).then((taken) => {
      if (taken) return;
      show('certificate', to.verify());
      void checking.look(certificate);
    });
  }
}
