/** The time that a card is shown for: what holds then, as it was known at a revision. */
export interface When { readonly asOf: string | undefined; readonly knownAt: string | undefined }
