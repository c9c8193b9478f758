/** What a card is shown of: what holds at a time, as it was known at a revision or is in some contents. */
export interface When extends Known { readonly asOf: string | undefined }

export interface Known { readonly knownAt: string | undefined; readonly content: readonly string[] | undefined }

export function knownOf(query: URLSearchParams): Known {
  const content = query.getAll('content');
  return { knownAt: query.get('knownAt') ?? undefined, content: content.length === 0 ? undefined : content };
}
