// Files on their way in: sent one by one, then watched as jobs until they are read.

import { client, problemOf } from "../../api/client";
import { askAllAgain, asProblem } from "../../lib/asking.svelte";

export interface Report {
  read: number;
  unchanged: number;
  failed: number;
  statements: number;
  problems: { document: string; code: string; reason: string }[];
  /** The id of the file's document; null where it was a ZIP of several. */
  document: string | null;
  graph: string;
}

export interface Job {
  state: "queued" | "running" | "done" | "failed";
  what: string;
  done: number;
  total: number;
  stage: string;
  report: Report | null;
  error: string | null;
}

export interface Upload {
  number: number;
  name: string;
  file: File;
  state: "waiting" | "sending" | "queued" | "running" | "done" | "failed";
  job: Job | null;
  error: string;
}

export type Told = Record<"region" | "issuer" | "date" | "title" | "key", string>;

let count = 0;

/** The files of one visit; each goes its way by itself, and one that fails stops no other. */
export class Uploads {
  items = $state<Upload[]>([]);
  #told: Partial<Told> = {};
  #sending = false;

  add(files: readonly { name: string; file: File }[], told: Partial<Told>): void {
    this.#told = told;
    for (const { name, file } of files) this.items.push({ number: (count += 1), name, file, state: "waiting", job: null, error: "" });
    void this.#next();
  }

  /** Send one that failed once more; with a key it corrects the stored document of that key. */
  again(upload: Upload, key = ""): void {
    Object.assign(upload, { state: "waiting", job: null, error: "" });
    void this.#next(key ? { [upload.number]: key } : {});
  }

  clear(): void {
    this.items = this.items.filter((one) => one.state !== "done");
  }

  async #next(keys: Record<number, string> = {}): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (let one = this.#waiting(); one; one = this.#waiting()) await this.#send(one, keys[one.number] ?? "");
    this.#sending = false;
  }

  #waiting(): Upload | undefined {
    return this.items.find((one) => one.state === "waiting");
  }

  async #send(upload: Upload, key: string): Promise<void> {
    upload.state = "sending";
    const form = new FormData();
    form.set("file", upload.file, upload.file.name);
    for (const [name, value] of Object.entries({ ...this.#told, ...(key ? { key } : {}) })) if (value) form.set(name, value);
    try {
      // The generated type of a file is a string; a form carries the file itself.
      const answer = await client.POST("/v1/documents", { body: form as never, bodySerializer: (body: unknown) => body as FormData });
      if (!answer.data) throw problemOf(answer.response.status, answer.error);
      upload.state = "queued";
      void watch(answer.data.id, upload);
    } catch (error) {
      const problem = asProblem(error);
      Object.assign(upload, { state: "failed", error: `${problem.title}：${problem.detail}` });
    }
  }
}

/** Follow a job by its events until it ends. */
function watch(job: string, upload: Upload): Promise<void> {
  return new Promise((resolve) => {
    const events = new EventSource(`/v1/jobs/${encodeURIComponent(job)}/events`);
    const end = (): void => {
      events.close();
      resolve();
    };
    events.addEventListener("progress", (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Job;
      upload.job = now;
      upload.state = now.state;
      if (now.state === "failed") upload.error = now.error ?? "";
      if (now.state !== "done" && now.state !== "failed") return;
      end();
      askAllAgain();
    });
    events.addEventListener("error", () => {
      if (events.readyState !== EventSource.CLOSED) return; // it tries again by itself
      Object.assign(upload, { state: "failed", error: "服务器没有应答 The server does not answer" });
      end();
    });
  });
}
