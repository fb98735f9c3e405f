/** Files as readers give them: chosen, as a folder, or dropped, folders among them. */

export interface Given {
  file: File;
  /** With the path inside a folder. */
  name: string;
}

/** Systems leave such files everywhere. */
const HIDDEN = /(^|\/)(\.[^/]+|Thumbs\.db|desktop\.ini)$/i;

export const chosen = (list: FileList | null): Given[] =>
  [...(list ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name })).filter(({ name }) => !HIDDEN.test(name));

/** The files of a drop; a folder is gone through to its end. */
export async function dropped(data: DataTransfer): Promise<Given[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosen(data.files);
  const all = await Promise.all(entries.map((entry) => filesOf(entry)));
  return all.flat().filter(({ name }) => !HIDDEN.test(name));
}

async function filesOf(entry: FileSystemEntry): Promise<Given[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, name }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Given[] = [];
  // A reader hands out a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const inner of some) found.push(...(await filesOf(inner)));
  }
}
