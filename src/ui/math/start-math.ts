/** What is loaded with the first formula: its renderer, and the copying of formulas as LaTeX. */
import { copyFormulas } from './copy-formulas.ts';
import { renderFormula } from './render-formula.ts';

export function startMath(): typeof renderFormula {
  document.addEventListener('copy', copyFormulas);
  return renderFormula;
}
