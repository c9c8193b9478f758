/** An entity as a dot: the larger, the more it has to do with others. */
export interface Dot { readonly id: string; readonly label: string; readonly size: number; readonly x: number; readonly y: number }

/** How far a drawing is zoomed into, and where its origin is. */
export interface View { readonly scale: number; readonly x: number; readonly y: number }

export interface Label { readonly text: string; readonly x: number; readonly y: number }

const most = 40;
const height = 18;

/** The names of the largest dots in view, none over another. */
export function labelsOf(dots: readonly Dot[], { scale, x: left, y: top }: View, wide: number, high: number, isShown: (at: number) => boolean, widthOf: (text: string) => number): Label[] {
  const labels: (Label & { right: number })[] = [];
  const order = dots.map((_, at) => at).filter(isShown).sort((a, b) => dots[b]!.size - dots[a]!.size);
  for (const at of order) {
    const dot = dots[at]!;
    const x = dot.x * scale + left + dot.size * Math.sqrt(scale) + 3;
    const y = dot.y * scale + top + 4;
    if (x < 0 || x > wide || y < 0 || y > high) {
      continue;
    }
    const right = x + widthOf(dot.label);
    if (labels.every(label => Math.abs(label.y - y) >= height || label.x > right || label.right < x) && labels.push({ text: dot.label, x, y, right }) === most) {
      break;
    }
  }
  return labels;
}
