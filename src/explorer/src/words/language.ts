import { computed, effect, signal } from '@preact/signals';
import { readStored, store } from '../stored';

/** In which script names are shown. The page's own words are Chinese where names are Chinese alone. */
export type Names = 'en' | 'zh' | 'both';

function remembered(): Names {
  const stored = readStored('names');
  return stored === 'en' || stored === 'zh' || stored === 'both' ? stored : navigator.language.startsWith('zh') ? 'zh' : 'en';
}

export const names = signal<Names>(remembered());
export const isChinese = computed(() => names.value === 'zh');

effect(() => {
  store('names', names.value);
  document.documentElement.lang = isChinese.value ? 'zh-Hans' : 'en';
});

interface Named { readonly name: string; readonly nameZh: string | null }

/** The name of an entity in the scripts that are shown; the one it has, where it has no other. */
export function nameOf(named: Named): string {
  return namesOf(named).join(' ');
}

/** The same, one for each script. */
export function namesOf({ name, nameZh }: Named): readonly string[] {
  return nameZh === null || nameZh === name || names.value === 'en' ? [name] : names.value === 'zh' ? [nameZh] : [name, nameZh];
}

/** The title of a term of the ontology. */
export function titleOf(term: { title: string; titleZh?: string | null } | undefined, id: string): string {
  return (isChinese.value ? term?.titleZh : undefined) ?? term?.title ?? id;
}
