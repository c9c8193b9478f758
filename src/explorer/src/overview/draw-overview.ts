import { labelsOf, type Dot, type View } from './labels';

export interface Line { readonly source: number; readonly target: number; readonly influence: string }

const mostZoom = 20;

/**
 * Draws dots and lines that are moved and zoomed into; under the pointer a dot shows itself and its neighbours alone. On a plain canvas:
 * without a graphics card, two thousand dots take it a tenth of what they take WebGL. Draws only when something moves. Gives what ends it.
 */
export function drawOverview(canvas: HTMLCanvasElement, dots: readonly Dot[], lines: readonly Line[], onOpen: (dot: Dot) => void): () => void {
  const context = canvas.getContext('2d')!;
  const colours = coloursOf(canvas);
  const neighbours = dots.map(() => new Set<number>());
  lines.forEach(({ source, target }) => { neighbours[source]!.add(target); neighbours[target]!.add(source); });
  const byInfluence = [...new Set(lines.map(({ influence }) => influence))].map(influence => [colours(influence), lines.filter(line => line.influence === influence)] as const);
  let view: View = { scale: 1, x: 0, y: 0 };
  let over: number | null = null;
  let frame = 0;

  const draw = () => {
    frame = 0;
    const ratio = devicePixelRatio;
    const { clientWidth: width, clientHeight: height } = canvas;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const isShown = (at: number) => over === null || at === over || neighbours[over]!.has(at);
    const placed = dots.map(({ x, y }) => ({ x: x * view.scale + view.x, y: y * view.scale + view.y }));
    context.lineWidth = 0.8;
    context.globalAlpha = 0.55;
    for (const [colour, own] of byInfluence) {
      context.strokeStyle = colour;
      for (const { source, target } of own) {
        if (over === null || source === over || target === over) {
          const [from, to] = [placed[source]!, placed[target]!];
          context.beginPath();
          context.moveTo(from.x, from.y);
          context.lineTo(to.x, to.y);
          context.stroke();
        }
      }
    }
    context.globalAlpha = 1;
    context.fillStyle = colours('link');
    const zoom = Math.sqrt(view.scale);
    placed.forEach(({ x, y }, at) => {
      const radius = dots[at]!.size * zoom;
      if (isShown(at) && x > -radius && y > -radius && x < width + radius && y < height + radius) {
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.fill();
      }
    });
    Object.assign(context, { font: '13px system-ui, "Noto Sans CJK SC", sans-serif', lineWidth: 4, lineJoin: 'round', strokeStyle: colours('ground'), fillStyle: colours('ink') });
    for (const { text, x, y } of labelsOf(dots, view, width, height, isShown, text => context.measureText(text).width)) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  };
  const drawSoon = () => { frame ||= requestAnimationFrame(draw); };

  const fit = () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    canvas.width = width * devicePixelRatio;
    canvas.height = height * devicePixelRatio;
    const [left, right] = [Math.min(...dots.map(({ x }) => x)), Math.max(...dots.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...dots.map(({ y }) => y)), Math.max(...dots.map(({ y }) => y))];
    const scale = Math.min((width - 60) / Math.max(1, right - left), (height - 40) / Math.max(1, bottom - top), 3);
    view = { scale, x: width / 2 - scale * (left + right) / 2, y: height / 2 - scale * (top + bottom) / 2 };
    drawSoon();
  };
  const pointed = ({ offsetX, offsetY }: MouseEvent) => {
    const at = dots.findIndex(({ x, y, size }) => Math.hypot(x * view.scale + view.x - offsetX, y * view.scale + view.y - offsetY) <= size * Math.sqrt(view.scale) + 3);
    return at < 0 ? null : at;
  };

  let held: { x: number; y: number; isMoved: boolean } | null = null;
  const ended = new AbortController();
  const on = <E extends keyof HTMLElementEventMap>(event: E, listener: (event: HTMLElementEventMap[E]) => void) =>
    canvas.addEventListener(event, listener, { signal: ended.signal, passive: false });
  on('pointerdown', event => { held = { x: event.clientX, y: event.clientY, isMoved: false }; canvas.setPointerCapture(event.pointerId); });
  on('pointermove', event => {
    if (held === null) {
      const at = pointed(event);
      canvas.style.cursor = at === null ? 'grab' : 'pointer';
      if (at !== over) {
        over = at;
        drawSoon();
      }
      return;
    }
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (held.isMoved || Math.hypot(dx, dy) > 4) {
      held = { x: event.clientX, y: event.clientY, isMoved: true };
      view = { ...view, x: view.x + dx, y: view.y + dy };
      drawSoon();
    }
  });
  on('pointerup', event => {
    const at = held?.isMoved === false ? pointed(event) : null;
    held = null;
    if (at !== null) {
      onOpen(dots[at]!);
    }
  });
  on('pointerleave', () => { over = null; drawSoon(); });
  on('wheel', event => {
    event.preventDefault();
    const scale = Math.min(mostZoom, Math.max(0.02, view.scale * Math.exp(-event.deltaY / 400)));
    const by = scale / view.scale;
    view = { scale, x: event.offsetX - by * (event.offsetX - view.x), y: event.offsetY - by * (event.offsetY - view.y) };
    drawSoon();
  });
  const sized = new ResizeObserver(fit);
  sized.observe(canvas);
  return () => { ended.abort(); sized.disconnect(); cancelAnimationFrame(frame); };
}

/** The style sheet's colours are pairs of light and dark, which only an element resolves. */
function coloursOf(canvas: HTMLCanvasElement): (name: string) => string {
  const found = new Map<string, string>();
  return name => {
    let colour = found.get(name);
    if (colour === undefined) {
      canvas.style.color = `var(--${name})`;
      found.set(name, colour = getComputedStyle(canvas).color);
      canvas.style.color = '';
    }
    return colour;
  };
}
