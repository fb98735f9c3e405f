// Starting other programs so that they end with us: Ctrl+C and SIGTERM reach everything that was started.
import { spawn } from 'node:child_process';

/** How long a program may take to end by itself, in milliseconds; what is then still there is killed. */
const GRACE = 1500;

/** A fault that the person at the keyboard can mend, with the way to mend it. */
export class Complaint extends Error {
  constructor(what, cure) {
    super(`${what}\n    → ${cure}`);
    this.name = 'Complaint';
  }
}

/** Prints a complaint without a stack, anything else with one, and ends with status 1. */
export function sayAndExit(error) {
  console.error(error instanceof Complaint ? error.message : error);
  process.exit(1);
}

/** Whether a process of this number is there. */
export function alive(pid) {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Runs a program in a process group of its own and waits for its end. A signal that asks us to stop is passed on to the whole
 * group, and we end with it.
 *
 * @param options those of `spawn`; `started`, told the process's number; and `limit`, the milliseconds after which it is killed
 *   with everything that it started itself, and counts as failed
 * @returns its exit code
 * @throws when it cannot be started at all
 */
export function run(command, args, { started, limit, ...options } = {}) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, { stdio: 'inherit', shell: windows, detached: !windows, ...options });
  if (child.pid !== undefined) started?.(child.pid);
  const tell = (name) => {
    try {
      process.kill(windows ? child.pid : -child.pid, name);
    } catch {
      // It has ended meanwhile.
    }
  };
  const hung = () => {
    console.error(`${command}: not done after ${limit / 60_000} minutes, so it was ended.`);
    tell('SIGKILL');
  };
  const clock = limit === undefined ? undefined : setTimeout(hung, limit);
  let ending;
  const pass = (signal) => {
    if (ending) return;
    tell(signal);
    ending = setTimeout(() => {
      tell('SIGKILL');
      process.exit(130);
    }, GRACE);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      clearTimeout(clock);
      reject(error);
    });
    child.once('exit', (code) => {
      clearTimeout(clock);
      for (const signal of signals) process.off(signal, pass);
      if (ending) {
        clearTimeout(ending);
        process.exit(130);
      }
      resolve(code ?? 1);
    });
  });
}
