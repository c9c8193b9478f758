import type { Interval, Quantity } from '../api/types';
import { isChinese } from './language';
import { say } from './say';

/** A quantity as its source prints it; where it does not, as a number. */
export function writeQuantity(quantity: Quantity): string {
  const { value, low, high, unit, asStated } = quantity;
  if (asStated) {
    return asStated;
  }
  const number = (n: number) => n.toLocaleString(isChinese.value ? 'zh-CN' : 'en', { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 });
  const text = value !== null ? number(value) : [low, high].filter(bound => bound !== null).map(number).join('–');
  return `${low !== null && high === null ? '≥ ' : low === null && high !== null ? '≤ ' : ''}${text} ${unit}`.trim();
}

/** An interval as its source dates it; empty where it gives no date. */
export function writeInterval({ from, to }: Interval, heldAt: readonly unknown[] | null | undefined = null): string {
  const parts = [
    to === '..' ? (from === null ? say('stillSo') : say('since', { from })) :
    from === null ? (to === null ? '' : say('until', { to })) :
    to === null ? say('since', { from }) :
    from === to ? from : `${from}–${to}`,
    heldAt?.length ? say('seen', { dates: heldAt.join(', ') }) : '',
  ];
  return parts.filter(part => part !== '').join('; ');
}
