// The files of a drop, those inside dropped folders among them.

import { MOST_FILES } from "./offered_files";

export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Entries must be taken before the first wait: the list is empty afterwards.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) {
    return [...transfer.files];
  }
  const found: File[] = [];
  for (const entry of entries) {
    await gather(entry, found);
  }
  return found;
}

async function gather(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MOST_FILES || entry.name.startsWith(".")) {
    return;
  }
  if (entry.isFile) {
    found.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred at a time, and none when it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return;
    }
    for (const one of some) {
      await gather(one, found);
    }
  }
}
