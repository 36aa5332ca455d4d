/** What the parts of the stand-in share: the scene that was asked for, and how something fails. Never ships. */
import type { Failure, LearnerCard, PackCard } from './generated/view';

/** What stands on the stage. */
export interface Stage {
  /** Words of `?mock=`. */
  scenes: Set<string>;
  /** Language titles are shown in where none is asked for. */
  lang: () => string;
  packs: () => PackCard[];
  /** Who studies; set by `mock-learners.ts`. */
  learner: LearnerCard | null;
  fail: (code: string, detail: string, args?: Failure['args']) => never;
}

/** Commands by their names. */
export type Commands = Record<string, (args: never) => unknown>;

/** Refuses what needs somebody who studies. */
export function studying(stage: Stage): LearnerCard {
  return stage.learner ?? stage.fail('nobody', 'nobody studies');
}

/** The stand-in's present moment, and a day. */
export const NOW = Date.UTC(2026, 10, 21, 9);
export const DAY = 86_400_000;

/** A text in the language asked for, else in English. */
export const words = (names: Record<string, string>, lang: string) => (names[lang] === undefined ? { text: names.en ?? '', lang: 'en' } : { text: names[lang], lang });
