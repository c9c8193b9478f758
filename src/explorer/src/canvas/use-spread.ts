import { useEffect, useState } from 'preact/hooks';
import type { Point, Web } from './spread';

/** Places for a web of boxes, found beside the page, which stays quick meanwhile; null until they are. */
export function useSpread(web: Web | null): readonly Point[] | null {
  const [found, setFound] = useState<{ web: Web; points: readonly Point[] } | null>(null);
  useEffect(() => {
    if (web === null) {
      return;
    }
    const worker = new Worker(new URL('./spread.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Point[]>) => setFound({ web, points: data });
    worker.postMessage(web);
    return () => worker.terminate();
  }, [web]);
  return web !== null && found?.web === web ? found.points : null;
}
