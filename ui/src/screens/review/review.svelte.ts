// Cards that are due: one after the other, questions answered, terms turned over and graded; the last one can be taken back.
import { missing, untouched, type Missing } from '../../components/question/answer';
import { asFailure, type Failure, type Grade, type QuizItem, type Response, type Reviewed, type ReviewCard, type ReviewView } from '../../ipc';

/** What the program does for the review. */
export interface Ways {
  open(): Promise<ReviewView>;
  answer(card: string, response: Response | null, grade: Grade | null): Promise<Reviewed>;
  undo(): Promise<unknown>;
}

/** The grades in the order of their keys. */
export const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy'];

export class Review {
  view = $state.raw<ReviewView | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Why the last step could not be done. */
  refused = $state.raw<Failure | null>(null);
  /** The card that is open, counted from 0. */
  at = $state(0);
  /** How many were answered since one came. */
  done = $state(0);
  /** The term's meaning is shown. */
  turned = $state(false);
  /** What was answered so far. */
  response = $state.raw<Response | null>(null);
  /** What came of the answer to a question. */
  reviewed = $state.raw<Reviewed | null>(null);
  need = $state<Missing>(null);
  busy = $state(false);
  /** The last answer can be taken back. */
  undoable = $state(false);

  readonly card = $derived<ReviewCard | null>(this.view?.cards[this.at] ?? null);
  /** The question as it is shown: with what came of it, once it was answered. */
  readonly item = $derived<QuizItem | null>(
    this.card?.item ? { ...this.card.item, response: this.response, outcome: this.reviewed?.outcome ?? null } : null,
  );

  readonly #ways: Ways;

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  async load(): Promise<void> {
    this.failure = null;
    try {
      this.view = await this.#ways.open();
      this.#lay(0);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
  }

  change(response: Response): void {
    if (this.reviewed || this.busy) return;
    this.response = response;
    this.need = null;
    this.refused = null;
  }

  /** The main button, and Enter: answers, turns over, or goes on. */
  async go(): Promise<void> {
    const { card } = this;
    if (!card || this.busy) return;
    if (card.term) {
      this.turned = true;
    } else if (this.reviewed || card.item?.ask.kind === 'description') {
      await this.next();
    } else if (card.item) {
      this.need = missing(card.item.ask, this.response);
      if (this.need === null) await this.#during(async () => (this.reviewed = await this.#give(card, this.response, null)));
    }
  }

  /** How well a term was known. */
  async grade(grade: Grade): Promise<void> {
    const { card } = this;
    if (!card?.term || !this.turned || this.busy) return;
    await this.#during(async () => {
      await this.#give(card, null, grade);
      await this.#on();
    });
  }

  /** The next card. */
  async next(): Promise<void> {
    await this.#during(() => this.#on());
  }

  /** Takes the last answer back, and lays its card again. */
  async undo(): Promise<void> {
    if (!this.undoable || this.busy) return;
    await this.#during(async () => {
      await this.#ways.undo();
      this.undoable = false;
      this.done -= 1;
      // A question that was just answered is still open; of others the card before is laid again.
      if (this.reviewed) return this.#lay(this.at);
      if (this.at > 0 && this.card) return this.#lay(this.at - 1);
      this.view = await this.#ways.open();
      this.#lay(0);
    });
  }

  async #give(card: ReviewCard, response: Response | null, grade: Grade | null): Promise<Reviewed> {
    const reviewed = await this.#ways.answer(card.card, response, grade);
    this.done += 1;
    this.undoable = true;
    return reviewed;
  }

  /** After the last card the program is asked whether more are due. */
  async #on(): Promise<void> {
    if (this.view && this.at + 1 < this.view.cards.length) return this.#lay(this.at + 1);
    this.view = await this.#ways.open();
    this.#lay(0);
  }

  #lay(at: number): void {
    this.at = at;
    this.turned = false;
    this.reviewed = null;
    this.need = null;
    const ask = this.view?.cards[at]?.item?.ask;
    this.response = ask ? untouched(ask) : null;
  }

  async #during(work: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    this.refused = null;
    try {
      await work();
    } catch (thrown) {
      this.refused = asFailure(thrown);
    } finally {
      this.busy = false;
    }
  }
}
