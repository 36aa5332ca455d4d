/** Files that come from outside: dropped, or opened with the program. */
import { go, to } from '../../state/route.svelte';
import { arriving } from '../welcome/bring.svelte';
import { checking } from './checking.svelte';
import { trusting } from './trusting.svelte';
import { fileKind } from './words';

/**
 * Takes certificates, trust files and learners out of these, and shows what came of the first of each; gives the rest. `first` may
 * take a certificate itself.
 */
export function receive(paths: string[], first: (path: string) => Promise<boolean> = async () => false): string[] {
  const certificate = paths.find((path) => fileKind(path) === 'certificate');
  const trust = paths.find((path) => fileKind(path) === 'trust');
  const learner = paths.find((path) => fileKind(path) === 'learner');
  if (learner) {
    arriving.path = learner;
    go(to.bringLearner());
  }
  if (trust) {
    go(to.verify());
    void trusting.look(trust);
  }
  if (certificate) {
    void first(certificate).then((taken) => {
      if (taken) return;
      go(to.verify());
      void checking.look(certificate);
    });
  }
  return paths.filter((path) => fileKind(path) === 'pack');
}
