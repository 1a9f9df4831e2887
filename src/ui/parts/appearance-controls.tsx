/** Theme, typeface, size and shape of the text, density of the list; every change shows at once behind it. */
import type { Signal } from '@preact/signals';
import { DENSITIES, SCALES, type ScaleName, THEMES, TYPEFACES, withinScale } from '../../core/appearance.ts';
import { useApp } from '../app-context.ts';
import { DENSITY_NAMES, THEME_NAMES, TYPEFACE_NAMES } from '../theme-names.ts';
import './appearance-controls.css';
import { Switch } from './switch.tsx';

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly values: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly chosen: Signal<T>;
  readonly sample?: string;
}

function Choices<T extends string>({ legend, name, values, names, chosen, sample }: ChoicesProps<T>) {
  return (
    <fieldset class={`choices ${name}`}>
      <legend>{legend}</legend>
      <div>
        {values.map((value) => (
          <label key={value} class={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen.value === value}
              onChange={() => {
                chosen.value = value;
              }}
            />
            {sample && (
              <span class="sample" aria-hidden="true" data-theme={name === 'theme' ? value : undefined}>
                {sample}
              </span>
            )}
            {names[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SliderProps {
  readonly label: string;
  readonly scale: ScaleName;
  readonly value: Signal<number>;
  readonly describe: (value: number) => string;
}

function Slider({ label, scale, value, describe }: SliderProps) {
  const { least, most, step } = SCALES[scale];
  return (
    <label class={`slider ${scale}`}>
      <span>
        {label} <span class="value">{describe(value.value)}</span>
      </span>
      <input
        type="range"
        aria-label={label}
        min={least}
        max={most}
        step={step}
        value={value.value}
        style={{ '--part': `${((value.value - least) / (most - least)) * 100}%` }}
        aria-valuetext={describe(value.value)}
        onInput={(event) => {
          value.value = withinScale(scale, event.currentTarget.valueAsNumber);
        }}
      />
    </label>
  );
}

export function AppearanceControls() {
  const { theme, typeface, size, leading, measure, justify, density } = useApp().preferences;
  return (
    <div class="appearance">
      <Choices legend="Theme" name="theme" values={THEMES} names={THEME_NAMES} chosen={theme} sample="Aa" />
      <Choices
        legend="Typeface"
        name="typeface"
        values={TYPEFACES}
        names={TYPEFACE_NAMES}
        chosen={typeface}
        sample="Aa"
      />
      <Slider label="Text size" scale="size" value={size} describe={(value) => `${value} px`} />
      <Slider label="Line height" scale="leading" value={leading} describe={(value) => value.toFixed(2)} />
      <Slider
        label="Line width"
        scale="measure"
        value={measure}
        describe={(value) => `${value} characters`}
      />
      <Switch label="Lines of equal length" on={justify} />
      <Choices
        legend="Rows of the list"
        name="density"
        values={DENSITIES}
        names={DENSITY_NAMES}
        chosen={density}
      />
    </div>
  );
}
