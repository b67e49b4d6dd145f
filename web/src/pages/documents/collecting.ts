// The files in what was dropped or picked: folders are walked, and what is no document is left out.

export interface Collected {
  name: string;
  file: File;
}

// What the server reads (ingest/readers/media.py), and ZIP files, which it reads as folders.
const READ = /\.(txt|text|md|markdown|s?html?|xhtml|pdf|png|jpe?g|tiff?|doc[xm]?|dot|wps|rtf|xls[xm]?|et|csv|tsv|zip)$/i;

export async function collect(given: readonly (File | FileSystemEntry)[]): Promise<Collected[]> {
  const found: Collected[] = [];
  for (const one of given) {
    const alone = given.length === 1;
    if (one instanceof File) found.push(...filesOf(one, one.webkitRelativePath || one.name, alone));
    else found.push(...(await walk(one, alone)));
  }
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
function filesOf(file: File, name: string, alone: boolean): Collected[] {
  return alone || isDocument(name) ? [{ name, file }] : [];
}

function isDocument(name: string): boolean {
  const last = name.split("/").at(-1) ?? "";
  return READ.test(last) && !/^(\.|~\$|documents\.csv$)/i.test(last);
}
