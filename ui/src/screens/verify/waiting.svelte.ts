/** What came while somebody was beginning here: nobody is led away from that. */
class Waiting {
  /** Where it is shown; empty where nothing came. */
  next = $state('');
  /** A shelf is being made, and something is written on it already. */
  writing = false;

  /** Where it is shown, once. */
  take(): string {
    const { next } = this;
    this.next = '';
    return next;
  }
}

/** What waits. */
export const waiting = new Waiting();
