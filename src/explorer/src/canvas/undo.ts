/** Where one was, is, and came back from. */
export interface Visits { readonly past: readonly string[]; readonly here: string; readonly ahead: readonly string[] }

/** A next place; going to the one before, as the browser's button does, is coming back from this one. */
export function visit({ past, here, ahead }: Visits, next: string): Visits {
  return next === here ? { past, here, ahead }
    : next === past.at(-1) ? { past: past.slice(0, -1), here: next, ahead: [here, ...ahead] }
      : { past: [...past, here], here: next, ahead: next === ahead[0] ? ahead.slice(1) : [] };
}
