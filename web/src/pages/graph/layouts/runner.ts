// Asks the worker, and hands on what it answers to the latest task.

import type { Placed, Task } from "./arrange";

export class Runner {
  #worker: Worker | undefined;
  #turn = 0;

  constructor(readonly placed: (placed: Placed) => void) {}

  run(task: Omit<Task, "turn">): void {
    if (!this.#worker) {
      this.#worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
      this.#worker.onmessage = ({ data }: MessageEvent<Placed>) => {
        if (data.turn === this.#turn) this.placed(data);
      };
    }
    this.#turn += 1;
    this.#worker.postMessage({ ...task, turn: this.#turn });
  }

  /** What still runs is not heard any more. */
  stop(): void {
    this.#turn += 1;
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
