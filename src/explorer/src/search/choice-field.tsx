import { route } from '../route';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

/** A parameter that takes one of several words. */
export function ChoiceField({ label, value, choices, onChange }: Props) {
  return (
    <label class="field"><span class="label">{label}</span>
      <select value={value} onChange={event => onChange(event.currentTarget.value)}>
        {choices.map(([choice, text]) => <option value={choice}>{text}</option>)}
      </select>
    </label>
  );
}

/** A parameter that is written, taken when the box is left or at Enter; not when the view is left, which takes the box away. */
export function TextField({ label, value, hint, onChange }: { label: string; value: string; hint?: string; onChange: (value: string) => void }) {
  const view = route.value.path.join('/');
  const change = (text: string) => { if (route.value.path.join('/') === view) { onChange(text.trim()); } };
  return (
    <label class="field"><span class="label">{label}</span>
      <input type="text" size={10} value={value} placeholder={hint} onChange={event => change(event.currentTarget.value)} />
    </label>
  );
}
