/** What can be wrong with a file as a whole, in words: its name, its place, and whether it can be read. */

const CLOSE_MARKUP = 'Close every tag, and write a literal "<" or "{" as code or as &lt; and &#123;.';

export const FILES = {
  'unread-file': ({ reason }: { reason: string }) => ({
    what: `The file cannot be read: ${reason}.`,
    cure: 'Restore or remove it.',
  }),
  encoding: ({ encoding }: { encoding: string }) => ({
    what: `The file is not UTF-8 but ${encoding}.`,
    cure: 'Save it as UTF-8.',
  }),
  'ignored-file': ({ reason, cure }: { reason: string; cure: string }) => ({ what: `The file would be ignored: ${reason}.`, cure }),
  'odd-name': ({ name }: { name: string }) => ({
    what: `"${name}" cannot be the name of a content file: it becomes the id and the address.`,
    cure: 'Use lower-case words joined by hyphens, such as "my-topic.mdx".',
  }),
  'unknown-folder': ({ folder, folders }: { folder: string; folders: readonly string[] }) => ({
    what: `The folder content/${folder}/ belongs to no collection.`,
    cure: `Move the file to one of: ${folders.join(', ')}.`,
  }),
  'missing-file': () => ({ what: 'The file is missing.', cure: 'Restore it from the repository; the site is built from it.' }),
  'not-yaml': ({ message }: { message: string }) => ({
    what: `This is not valid YAML: ${message}`,
    cure: 'Check quotes, colons and indentation near this line; text with ": " or a leading "@", "[" or "`" needs quotes.',
  }),
  'merge-conflict': () => ({
    what: 'Two changes of this file have not been joined yet.',
    cure: 'Keep what is right of both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  }),
  'no-front-matter': () => ({
    what: 'The page has no front matter.',
    cure: 'Start the file with a block between two lines of three dashes that gives at least kind, title and description.',
  }),
  'not-markdown': ({ message }: { message: string }) => ({ what: `The Markdown cannot be read: ${message}`, cure: CLOSE_MARKUP }),
};
