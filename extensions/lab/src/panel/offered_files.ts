// Files that may be added, wherever they lie: each tells its size before it is read.

import type { Contents } from "@jupyterlab/services";

/** Files beyond this many are left: a whole disk dropped by mistake must not stall the page. */
export const MOST_FILES = 5000;

export interface OfferedFile {
  readonly size: number;
  read(): Promise<File>;
}

/** Files that the browser holds already. */
export function heldFiles(files: Iterable<File>): OfferedFile[] {
  return [...files].map((file) => ({ size: file.size, read: async () => file }));
}

/** The files at paths of Jupyter's server, those inside folders among them; hidden ones are left. */
export async function serverFiles(contents: Contents.IManager, paths: readonly string[]): Promise<OfferedFile[]> {
  const found: OfferedFile[] = [];
  for (const path of paths) {
    await gather(contents, await contents.get(path, { content: false }), found);
  }
  return found;
}

async function gather(contents: Contents.IManager, entry: Contents.IModel, found: OfferedFile[]): Promise<void> {
  if (found.length >= MOST_FILES || entry.name.startsWith(".")) {
    return;
  }
  if (entry.type !== "directory") {
    found.push({ size: entry.size ?? 0, read: () => fileAt(contents, entry) });
    return;
  }
  const { content } = await contents.get(entry.path);
  for (const inside of content as readonly Contents.IModel[]) {
    await gather(contents, inside, found);
  }
}

async function fileAt(contents: Contents.IManager, { path, name }: Contents.IModel): Promise<File> {
  // As bytes, since an article may be in any encoding, and a notebook is a file like others here.
  const { content } = await contents.get(path, { type: "file", format: "base64", content: true });
  return new File([Uint8Array.from(atob(String(content)), (letter) => letter.charCodeAt(0))], name);
}
