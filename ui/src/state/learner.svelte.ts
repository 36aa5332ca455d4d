/** Who studies. */
import * as ipc from '../ipc';
import type { Entered, LearnerCard } from '../ipc';
import { languages, t } from '../l10n/index.svelte';
import { choices } from './settings.svelte';
import { toasts } from './toasts.svelte';

class Learner {
  /** Who has sat down; nobody while the welcome page asks. */
  current = $state.raw<LearnerCard | null>(null);
  /** The recovery code that was just made: shown once, over everything, until it is said to be written down. */
  code = $state('');

  /** Takes who studies when the window opens. */
  async take(card: LearnerCard | null): Promise<void> {
    this.current = card;
    if (card) await this.#speak(card.language);
  }

  /** Takes the answer to whatever lets somebody in. */
  async entered({ learner, recoveryCode, mended }: Entered): Promise<void> {
    this.code = recoveryCode;
    await this.take(learner);
    if (mended) toasts.show(t('learner-mended'), 'ok', 'wrench-fill');
  }

  /** Gets up: the welcome page asks again. */
  async leave(): Promise<void> {
    await ipc.learnerLeave();
    await this.gone();
  }

  /** Nobody studies any more: the window speaks the laptop's own language again. */
  gone(): Promise<void> {
    this.current = null;
    this.code = '';
    return choices.speak('');
  }

  /** Changes the learner, and the window with the language. */
  async change(change: Partial<Pick<LearnerCard, 'name' | 'picture' | 'language'>>): Promise<void> {
    if (!this.current) return;
    const { name, picture, language } = { ...this.current, ...change };
    await this.take(await ipc.learnerChange(name, picture, language));
  }

  /** A learner's language becomes the window's, where the window has it. */
  async #speak(language: string): Promise<void> {
    const ours = languages.some((one) => one === language.split('-')[0]);
    await choices.speak(ours ? language : '');
  }
}

/** The one learner at this window. */
export const learner = new Learner();
