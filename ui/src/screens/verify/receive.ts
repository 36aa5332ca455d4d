/** Files that come from outside: dropped, or opened with the program. */
import { go, router, to } from '../../state/route.svelte';
import { choices } from '../../state/settings.svelte';
import { incoming } from '../import/import.svelte';
import { arriving } from '../welcome/bring.svelte';
import { checking } from './checking.svelte';
import { trusting } from './trusting.svelte';
import { waiting } from './waiting.svelte';
import { fileKind } from './words';

/** The first language is being chosen, or a shelf is being made. */
const begins = (): boolean => choices.current.uiLanguage === '' || (router.current.name === 'welcome' && router.current.part === 'new');

/**
 * Looks at certificates, trust files, learners and packs, and leads to what came of the first of each, or lets it wait.
 * `first` may take a certificate itself.
 */
export function receive(paths: string[], first: (path: string) => Promise<boolean> = async () => false): void {
  const of = (kind: ReturnType<typeof fileKind>) => paths.filter((path) => fileKind(path) === kind);
  const [[certificate], [trust], [learner], packs] = [of('certificate'), of('trust'), of('learner'), of('pack')];
  const waits = begins();
  const show = waits ? (address: string) => void (waiting.next = address) : go;
  if (packs.length > 0) {
    show(to.import());
    void incoming.look(packs);
  }
  if (learner) {
    arriving.path = learner;
    show(to.bringLearner());
  }
  if (trust) {
    show(to.verify());
    void trusting.look(trust);
  }
  if (certificate) {
    void (waits ? Promise.resolve(false) : first(certificate)).then((taken) => {
      if (taken) return;
      show(to.verify());
      void checking.look(certificate);
    });
  }
}
