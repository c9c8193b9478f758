import type { Citation } from '../api/types';

/** A citation with the address of this install before the link, which the API leaves to whoever prints it, and the contents that the link names. */
export function citationOf({ text, bibtex, link }: Citation, page: string): Citation & { contents: string[] } {
  const address = new URL(link.slice(1), page);
  const whole = (written: string) => written.replaceAll(link, address.href);
  return { text: whole(text), bibtex: whole(bibtex), link: address.href, contents: address.searchParams.getAll('content') };
}
