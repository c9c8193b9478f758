import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { graph } from '../api/graph';
import type { Edge, Node } from '../api/types';
import type { Web } from '../canvas/spread';
import { useSpread } from '../canvas/use-spread';
import { goTo, linkTo } from '../route';
import { nameOf, names } from '../words/language';
import { say } from '../words/say';
import { drawOverview } from './draw-overview';

interface Props { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] }

/** A large graph as dots: the more relationships, the larger; lines in the colours of influences. The list beside it says who they are. */
export function OverviewDrawing({ nodes, edges }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const language = names.value;
  const web = useMemo(() => webOf(nodes, edges), [nodes, edges]);
  const points = useSpread(web);
  const dark = useDark();
  useEffect(() => {
    if (points === null) {
      return;
    }
    const dots = nodes.map((node, at) => ({ id: node.id, label: nameOf(node), size: sizeOf(node), ...points[at]! }));
    const lines = edges.map(({ type }, at) => ({ source: web.links[at]![0], target: web.links[at]![1], influence: graph.value?.influence(type)?.influence ?? 'none' }));
    return drawOverview(canvas.current!, dots, lines, ({ id }) => goTo(linkTo(['entities', id])));
  }, [points, language, dark]);
  return (
    <div class="overview" role="img" aria-label={say('overviewDrawing', { n: nodes.length })}>
      {points === null && <p class="pending">{say('arranging')}</p>}
      <canvas ref={canvas} />
    </div>
  );
}

function sizeOf({ degree }: Node): number {
  return 1.5 + 0.8 * Math.sqrt(degree);
}

function webOf(nodes: readonly Node[], edges: readonly Edge[]): Web {
  const at = new Map(nodes.map(({ id }, index) => [id, index]));
  return {
    // On a spiral to begin with, so that the outcome is the same each time.
    boxes: nodes.map((node, index) => ({ x: 20 * Math.sqrt(index) * Math.cos(2.4 * index), y: 20 * Math.sqrt(index) * Math.sin(2.4 * index), width: sizeOf(node), height: sizeOf(node), isFixed: false })),
    links: edges.map(({ source, target }) => [at.get(source)!, at.get(target)!] as const),
  };
}

function useDark(): boolean {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  const [isDark, setDark] = useState(query.matches);
  useEffect(() => {
    const onChange = () => setDark(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, [query]);
  return isDark;
}
