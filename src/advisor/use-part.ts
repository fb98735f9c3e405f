import { useEffect, useState } from 'preact/hooks';

/** A part of the widget whose code is fetched once it is wanted; null until it is there. */
export function usePart<Part>(wanted: boolean, load: () => Promise<Part>, failed: () => void): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    if (wanted && part === null) load().then((one) => setPart(() => one), failed);
  }, [wanted]);
  return part;
}
