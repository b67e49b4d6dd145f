// Layouts beside the page, so that it answers while they run. A later task overtakes an earlier one.

import { arrange, type Placed, type Task } from "./arrange";

let turn = 0;

self.onmessage = async ({ data: task }: MessageEvent<Task>): Promise<void> => {
  turn = task.turn;
  let last: Placed | undefined;
  for (const positions of arrange(task)) {
    if (last) self.postMessage(last);
    last = { turn: task.turn, done: false, positions };
    await new Promise((resolve) => setTimeout(resolve)); // hear of a later task
    if (turn !== task.turn) return;
  }
  if (last) self.postMessage({ ...last, done: true });
};
