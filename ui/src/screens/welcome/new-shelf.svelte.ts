/** "Make your shelf": a new learner. */
import * as ipc from '../../ipc';
import { asFailure, type Entered, type Failure, type LearnerCard, type Lock, type NewLearner } from '../../ipc';
import { FACES, fits } from '../../components/secret';
import { learner } from '../../state/learner.svelte';

/** A picture that nobody here has yet, so that two learners are told apart at a glance. */
export function freeFace(others: readonly Pick<LearnerCard, 'picture'>[]): string {
  return FACES.find((face) => !others.some((one) => one.picture === face)) ?? FACES[others.length % FACES.length] ?? FACES[0];
}

/** State of the page. */
export class NewShelf {
  name = $state('');
  picture = $state<string>(FACES[0]);
  lock = $state<Lock>('none');
  secret = $state('');
  /** What is to be mended, once somebody tried. */
  tried = $state(false);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Nothing was written yet that would be lost. */
  nameLacks = $derived(this.tried && this.name.trim() === '');
  secretLacks = $derived(this.tried && !fits(this.lock, this.secret));
  readonly #create: (wanted: NewLearner) => Promise<Entered>;

  constructor(create: (wanted: NewLearner) => Promise<Entered> = ipc.learnerCreate) {
    this.#create = create;
  }

  /** Makes the shelf; true when somebody has sat down. */
  async make(language: string): Promise<boolean> {
    this.tried = true;
    if (this.busy || this.name.trim() === '' || !fits(this.lock, this.secret)) return false;
    this.busy = true;
    this.failure = null;
    try {
      await learner.entered(await this.#create({ name: this.name, picture: this.picture, language, lock: this.lock, secret: this.secret }));
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
