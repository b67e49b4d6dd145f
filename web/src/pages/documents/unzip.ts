// The files of a ZIP archive, unpacked by the browser (DecompressionStream); names in UTF-8 or, as Windows writes them, GBK.

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_BYTES = 500_000_000; // unpacked: no set of documents is larger, and a bomb is
const UTF8 = 1 << 11;
const ENCRYPTED = 1;
const [STORED, DEFLATED] = [0, 8];

interface Entry {
  name: string;
  method: number;
  flags: number;
  packed: number;
  size: number;
  offset: number;
}

/** Throws an Error with words for a person where the archive is damaged, encrypted or absurdly large. */
export async function unzip(archive: File): Promise<{ name: string; file: File }[]> {
  const bytes = new DataView(await archive.arrayBuffer());
  const entries = readEntries(bytes).filter((entry) => !entry.name.endsWith("/"));
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MOST_BYTES) throw new Error("ZIP 展开后太大 The ZIP is too large when unpacked");
  const found = [];
  for (const entry of entries) found.push({ name: entry.name, file: await unpack(bytes, entry) });
  return found;
}

function readEntries(bytes: DataView): Entry[] {
  const end = findEnd(bytes);
  const many = bytes.getUint16(end + 10, true);
  const entries: Entry[] = [];
  for (let at = bytes.getUint32(end + 16, true), left = many; left > 0; left -= 1) {
    if (at + 46 > bytes.byteLength || bytes.getUint32(at, true) !== ENTRY) throw damaged();
    const [nameLength, extra, comment] = [bytes.getUint16(at + 28, true), bytes.getUint16(at + 30, true), bytes.getUint16(at + 32, true)];
    const flags = bytes.getUint16(at + 8, true);
    if (flags & ENCRYPTED) throw new Error("ZIP 有密码 The ZIP is encrypted");
    const name = decode(new Uint8Array(bytes.buffer, at + 46, nameLength), flags);
    entries.push({ name, flags, method: bytes.getUint16(at + 10, true), packed: bytes.getUint32(at + 20, true), size: bytes.getUint32(at + 24, true), offset: bytes.getUint32(at + 42, true) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function findEnd(bytes: DataView): number {
  const least = Math.max(0, bytes.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.byteLength - END_LENGTH; at >= least; at -= 1) if (bytes.getUint32(at, true) === END) return at;
  throw damaged();
}

async function unpack(bytes: DataView, entry: Entry): Promise<File> {
  const name = entry.name.split("/").at(-1) ?? entry.name;
  if (entry.offset + 30 > bytes.byteLength) throw damaged();
  const start = entry.offset + 30 + bytes.getUint16(entry.offset + 26, true) + bytes.getUint16(entry.offset + 28, true);
  const packed = new Blob([bytes.buffer.slice(start, start + entry.packed) as ArrayBuffer]);
  if (entry.method === STORED) return new File([packed], name);
  if (entry.method !== DEFLATED) throw new Error(`ZIP 的压缩方式不认识 Unknown compression of ${name}`);
  const blob = await new Response(packed.stream().pipeThrough(new DecompressionStream("deflate-raw"))).blob().catch(() => Promise.reject(damaged()));
  return new File([blob], name);
}

function decode(name: Uint8Array, flags: number): string {
  if (flags & UTF8) return new TextDecoder().decode(name);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name);
  } catch {
    return new TextDecoder("gb18030").decode(name);
  }
}

const damaged = (): Error => new Error("ZIP 文件损坏 The ZIP is damaged");
