import { useRef } from 'preact/hooks';
import { say } from '../words/say';

const properties = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order'];

/** Saves the drawing of the figure that this stands in, as it is seen. */
export function SaveDrawing({ name }: { name: string }) {
  const here = useRef<HTMLSpanElement>(null);
  const drawing = () => here.current!.closest('figure')!.querySelector('svg')!;
  return (
    <span ref={here} class="save">
      <button type="button" onClick={() => download(svgOf(drawing()), `${name}.svg`)}>SVG</button>
      <button type="button" title={say('picture')} onClick={() => void pictureOf(drawing()).then(picture => download(picture, `${name}.png`))}>PNG</button>
    </span>
  );
}

// The page's styles do not go with the file, so each mark takes along how it looks.
function svgOf(drawing: SVGSVGElement): Blob {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((mark, at) => {
    const style = getComputedStyle(originals[at]!);
    properties.forEach(property => mark.setAttribute(property, style.getPropertyValue(property)));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const { x, y } = drawing.viewBox.baseVal;
  Object.entries({ x, y, width: '100%', height: '100%', fill: getComputedStyle(document.documentElement).backgroundColor })
    .forEach(([attribute, value]) => ground.setAttribute(attribute, String(value)));
  copy.prepend(ground);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

async function pictureOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const url = URL.createObjectURL(svgOf(drawing));
  try {
    const image = new Image(width * 2, height * 2);
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
    canvas.getContext('2d')!.drawImage(image, 0, 0, width * 2, height * 2);
    return await new Promise<Blob>((done, fail) => canvas.toBlob(blob => blob ? done(blob) : fail(new Error('no picture')), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
