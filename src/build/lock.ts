/** A lock file that outlives no process. Node only. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Takes a lock file, waiting while a living process holds it; what a dead one left behind is taken over.
 *
 * @param waiting called once where there is somebody to wait for
 * @returns gives the lock back; it is given back at the end of the process as well
 */
export async function takeLock(file: string, waiting: () => void, every = 500): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let said = false; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!isAlive(file)) rmSync(file, { force: true });
    else {
      if (!said) waiting();
      said = true;
      await pause(every);
    }
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function isAlive(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Our own number is that of an earlier build in this process, which did not reach its end.
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
