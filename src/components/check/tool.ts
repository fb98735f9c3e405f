/** The part of the page for one tool: starting its work, its progress, its result. */
import type { Order } from '../../checkdata/worker.ts';
import { setData, start, Stopped, type Done } from './job.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** The part of the page for one tool: its progress and its result. */
export class Tool {
  private readonly section: HTMLElement;
  private readonly name: string;
  private readonly draw: (report: unknown, root: HTMLElement) => void;
  private current: ReturnType<typeof start> | undefined;
  private done: Done | undefined;

  constructor(section: HTMLElement, name: string, draw: (report: unknown, root: HTMLElement) => void) {
    this.section = section;
    this.name = name;
    this.draw = draw;
  }

  async run(order: Order): Promise<void> {
    this.current?.stop();
    const region = this.one('[data-check-result]');
    region.dataset.state = 'working';
    region.setAttribute('aria-busy', 'true');
    this.one('[data-working]').hidden = false;
    const job = start(order, (what, share) => this.progress(what, share));
    this.current = job;
    this.progress('Starting', 0);
    this.say('Working.');
    try {
      const done = await job.done;
      if (this.current !== job) return;
      this.done = done;
      await this.show(done, region, () => this.current === job);
    } catch (error) {
      // A later run has taken over.
      if (this.current !== job) return;
      region.dataset.state = error instanceof Stopped ? 'stopped' : 'failed';
      this.say(error instanceof Stopped ? 'Stopped. Nothing was kept.' : (error as Error).message, true);
    } finally {
      if (this.current === job) {
        this.current = undefined;
        region.removeAttribute('aria-busy');
        this.one('[data-working]').hidden = true;
      }
    }
  }

  stop(): void {
    this.current?.stop();
  }

  /** Hands out what the last run made, as a file. */
  save(name: string): void {
    if (!this.done) return;
    const blob =
      name === 'report.json'
        ? new Blob([JSON.stringify(this.done.report, null, 2)], { type: 'application/json' })
        : this.done.files[name];
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  /** In three steps with a pause between them, so that the page answers meanwhile: data, drawing, focus. */
  private async show({ report }: Done, region: HTMLElement, wanted: () => boolean): Promise<void> {
    setData(this.one('[data-check-figures]'), report);
    await pause();
    if (!wanted()) return;
    this.draw(report, this.one('[data-drawn]'));
    region.hidden = false;
    await pause();
    if (!wanted()) return;
    const left = (report.problems as { read: boolean }[]).filter(({ read }) => !read).length;
    this.say(`Done. The result is below.${left > 0 ? ` ${left} ${left === 1 ? 'file was' : 'files were'} left out.` : ''}`);
    region.focus({ preventScroll: true });
    region.scrollIntoView({ block: 'nearest' });
    region.dataset.state = 'done';
  }

  private progress(what: string, share: number): void {
    this.one<HTMLProgressElement>('progress').value = share;
    this.one('[data-step]').textContent = `${what} …`;
  }

  private say(text: string, fault = false): void {
    const line = this.one('[data-said]');
    line.textContent = text;
    line.classList.toggle('fault', fault);
  }

  private one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.section.querySelector<Kind>(selector);
    if (!found) throw new Error(`The tool "${this.name}" of this page has no ${selector}.`);
    return found;
  }
}
