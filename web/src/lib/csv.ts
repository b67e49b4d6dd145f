// CSV (RFC 4180) in and out, as spreadsheets of both kinds take it: with a byte order mark, so that Excel reads Chinese.

export type Cell = string | number | null | undefined;

const BOM = "\ufeff";
const FORMULA = /^[=+\-@\t\r]/; // a spreadsheet would run what begins so

function cell(value: Cell): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function formatCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BOM + [header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** Rows of cells; commas, semicolons or tabs part them, whichever the first line has most of. Empty lines are left out. */
export function parseCsv(text: string): string[][] {
  const body = text.replace(/^\ufeff/, "");
  const separator = separatorOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let quoted = false;
  const endCell = () => {
    row.push(value.trim());
    value = "";
  };
  const endRow = () => {
    endCell();
    if (row.some(Boolean)) rows.push(row);
    row = [];
  };
  for (let index = 0; index < body.length; index += 1) {
    const sign = body[index] ?? "";
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (body[index + 1] === '"') value += body[(index += 1)];
      else quoted = false;
    } else if (sign === '"' && !value.trim()) quoted = true;
    else if (sign === separator) endCell();
    else if (sign === "\n") endRow();
    else if (sign !== "\r") value += sign;
  }
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const first = text.split("\n", 1)[0] ?? "";
  const count = (sign: string) => first.split(sign).length;
  return [",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Text of a file: UTF-8, or GB 18030 as Excel writes it in China. */
export async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Give a file to the person. */
export function download(name: string, text: string | Blob, type = "text/csv;charset=utf-8"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
