import { isChinese } from './language';
import { words } from './words';

export type Word = readonly [english: string, chinese: string];

/** A word of the page, with {name} replaced. */
export function say(word: keyof typeof words, values: Record<string, string | number> = {}): string {
  return tell(words[word]).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A word in the language of the page. */
export function tell(word: Word): string {
  return word[isChinese.value ? 1 : 0];
}
