/** Brings /check/ to life. Files go to a worker of this page and nowhere else; results are drawn from its report. */
import { render } from 'preact';
import type { DocumentsReport, ExamplesReport, QuestionsReport } from '../../checkdata/index.ts';
import type { Order } from '../../checkdata/worker.ts';
import { DocumentsResult } from './DocumentsResult.tsx';
import { ExamplesResult } from './ExamplesResult.tsx';
import type { Facts } from './facts.ts';
import { chosen, dropped, type Given } from './files.ts';
import { QuestionsResult } from './QuestionsResult.tsx';
import { Tool } from './tool.ts';

type Name = Order['tool'];

const page = document.querySelector<HTMLElement>('[data-check-page]');
if (page) begin(page);

function begin(page: HTMLElement): void {
  const shared = { facts: JSON.parse(page.dataset.facts!) as Facts, base: page.dataset.base! };
  const given: Record<Name, Given[]> = { documents: [], questions: [], examples: [] };
  for (const section of page.querySelectorAll<HTMLElement>('[data-check-tool]')) {
    const name = section.dataset.checkTool as Name;
    const tool = new Tool(section, name, (report, root) => {
      if (name === 'documents') render(<DocumentsResult report={report as DocumentsReport} {...shared} />, root);
      else if (name === 'questions') render(<QuestionsResult report={report as QuestionsReport} {...shared} />, root);
      else render(<ExamplesResult report={report as ExamplesReport} {...shared} />, root);
    });
    const run = (files: Given[], more: Partial<Order> = {}) => {
      if (files.length > 0) given[name] = files;
      void tool.run({
        tool: name,
        files: filesFor(name, given),
        asOf: new Date().toISOString().slice(0, 10),
        ...options(section),
        ...more,
      });
    };
    listen(
      section,
      name,
      run,
      () => tool.stop(),
      (file) => tool.save(file),
    );
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-script]')) element.hidden = false;
  for (const element of page.querySelectorAll<HTMLElement>('[data-fixed]')) element.hidden = true;
}

/** Questions are searched in the documents of the first tool as well, unless they brought their own. */
function filesFor(name: Name, given: Record<Name, Given[]>): Given[] {
  if (name !== 'questions') return given[name];
  const table = /\.(csv|tsv|jsonl?|ndjson)$/i;
  return given.questions.some(({ name: file }) => !table.test(file)) ? given.questions : [...given.questions, ...given.documents];
}

function options(section: HTMLElement): Partial<Order> {
  const limit = Number(section.querySelector<HTMLInputElement>('[data-check-limit]')?.value.replaceAll(/[ ,]/g, ''));
  const pasted = section.querySelector<HTMLTextAreaElement>('[data-check-pasted]')?.value;
  return { ...(limit > 0 ? { limit } : {}), ...(pasted?.trim() ? { pasted } : {}) };
}

type Run = (files: Given[], more?: Partial<Order>) => void;

function listen(section: HTMLElement, name: Name, run: Run, stop: () => void, save: (file: string) => void): void {
  section.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    if (input.type !== 'file') return;
    const files = chosen(input.files);
    if (files.length > 0) run(files);
  });
  section.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-do], [data-download]');
    if (button?.dataset.download) save(button.dataset.download);
    else if (button?.dataset.do === 'example')
      void import('./samples.ts').then(({ SAMPLES }) => run(SAMPLES[name](), { pasted: '' }));
    else if (button?.dataset.do === 'stop') stop();
    else if (button?.dataset.do === 'exact') run([], { exact: true });
    else if (button?.dataset.do === 'made') run([], { made: true });
    else if (button?.dataset.do === 'pasted') run([]);
  });
  const zone = section.querySelector<HTMLElement>('[data-drop]')!;
  const over = (on: boolean) => zone.classList.toggle('over', on);
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  zone.addEventListener('dragleave', () => over(false));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer) void dropped(event.dataTransfer).then((files) => files.length > 0 && run(files));
  });
}
