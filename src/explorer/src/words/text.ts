/** How wide a text is in letters: a Chinese one counts for two. */
export function lettersIn(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(letter) ? 2 : 1), 0);
}

/** Breaks a text into lines of about so many letters; Chinese breaks anywhere, the rest between words. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? []) {
    if (line.trim() !== '' && lettersIn(line + piece.trimEnd()) > most) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trim()].filter((part, at) => part !== '' || at === 0);
}

/** A text cut to so many letters, with a mark where it was cut. */
export function shorten(text: string, most: number): string {
  if (lettersIn(text) <= most) {
    return text;
  }
  let cut = '';
  for (const letter of text) {
    if (lettersIn(cut + letter) >= most) {
      break;
    }
    cut += letter;
  }
  return `${cut.trimEnd()}…`;
}
