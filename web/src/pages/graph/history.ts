// Steps back and forth over states that are never changed.

const MOST = 100;

export class History<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];

  constructor(
    readonly now: T,
    past: readonly T[] = [],
    future: readonly T[] = [],
  ) {
    this.past = past;
    this.future = future;
  }

  /** A new step; what was undone is forgotten. */
  to(next: T): History<T> {
    return new History(next, [...this.past, this.now].slice(-MOST));
  }

  /** The present state told better, without a step of its own. */
  amended(now: T): History<T> {
    return new History(now, this.past, this.future);
  }

  back(): History<T> {
    const last = this.past.at(-1);
    return last === undefined ? this : new History(last, this.past.slice(0, -1), [this.now, ...this.future]);
  }

  forth(): History<T> {
    const [next, ...rest] = this.future;
    return next === undefined ? this : new History(next, [...this.past, this.now], rest);
  }
}
