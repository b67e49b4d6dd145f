// The files in what was dropped or picked: folders are walked, ZIP files unpacked here, and what is no document left out.

import { unzip } from "./unzip";

export interface Collected {
  name: string;
  file: File;
}

const READ = /\.(txt|text|md|markdown|html?|docx|pdf|xlsx|csv|tsv|png|jpe?g|tiff?)$/i;
const ZIP = /\.zip$/i;

export async function collect(given: readonly (File | FileSystemEntry)[]): Promise<Collected[]> {
  const found: Collected[] = [];
  for (const one of given) found.push(...(await (one instanceof File ? filesOf(one, one.webkitRelativePath || one.name, given.length === 1) : walk(one, given.length === 1))));
  return found.sort((a, b) => a.name.localeCompare(b.name, "zh"));
}

async function walk(entry: FileSystemEntry, alone: boolean): Promise<Collected[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return filesOf(file, entry.fullPath.replace(/^\//, ""), alone);
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Collected[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return found; // a reader gives at most a hundred at once
    for (const one of some) found.push(...(await walk(one, false)));
  }
}

/** One file that somebody chose by itself is sent whatever it is called: the server then says why it cannot be read. */
async function filesOf(file: File, name: string, alone: boolean): Promise<Collected[]> {
  if (ZIP.test(name)) return (await unzip(file)).filter((one) => isDocument(one.name)).map((one) => ({ name: `${name}/${one.name}`, file: one.file }));
  return isDocument(name) || alone ? [{ name, file }] : [];
}

function isDocument(name: string): boolean {
  const last = name.split("/").at(-1) ?? "";
  return READ.test(last) && !last.startsWith(".") && !last.startsWith("~$") && !name.includes("__MACOSX/");
}
