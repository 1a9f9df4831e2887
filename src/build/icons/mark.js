/**
 * The mark of Offprint: one sheet lifted off the darker sheet it was printed with, its corner folded, a star on it.
 * Everything is drawn on a square of 512 with the centre of the mark at 256, so that a scale about the centre fits every use.
 */

const RED = '#b8402a';
const SHADE = '#6f2114';
const PAPER = '#fdf9f1';
const FOLD = '#e9d9c3';

/** Five points about (x, y), one of them straight up. */
function star(x, y, radius) {
  const points = Array.from({ length: 10 }, (_, i) => {
    const r = i % 2 === 0 ? radius : radius * 0.46;
    const angle = (Math.PI / 5) * i - Math.PI / 2;
    return `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

/** The sheet from (left, top), 200 by 264, with its upper right corner cut off for the fold. */
const SHEET = 'M166 112h116l72 72v196a22 22 0 0 1-22 22H166a22 22 0 0 1-22-22V134a22 22 0 0 1 22-22Z';
const CORNER = 'M282 112l72 72h-54a18 18 0 0 1-18-18Z';
const STAR = star(249, 288, 68);

function sheets({ shade, paper, fold, mark }) {
  return `<g transform="translate(-12 -11) rotate(-6 256 256)">
    <path fill="${shade}" d="${SHEET}" transform="translate(38 30) rotate(9 256 256)"/>
    <path fill="${paper}" d="${SHEET}"/>
    <path fill="${fold}" d="${CORNER}"/>
    <path fill="${mark}" d="${STAR}" stroke="${mark}" stroke-width="10" stroke-linejoin="round"/>
  </g>`;
}

const svg = (content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">\n  ${content}\n</svg>\n`;

const scaled = (factor, content) =>
  `<g transform="translate(256 256) scale(${factor}) translate(-256 -256)">${content}</g>`;

const colours = { shade: SHADE, paper: PAPER, fold: FOLD, mark: RED };

/** For `any` and the browser tab: a rounded tile; dark schemes get a lighter red, so that it stands off the tab bar. */
export function tile() {
  return svg(`<style>@media (prefers-color-scheme:dark){.tile{fill:#c9482f}}</style>
  <rect class="tile" width="512" height="512" rx="112" fill="${RED}"/>
  ${scaled(1.18, sheets(colours))}`);
}

/** For launchers that cut their own shape: all of the mark within 40 % of the side about the centre. */
export function maskable() {
  return svg(`<rect width="512" height="512" fill="${RED}"/>\n  ${scaled(0.98, sheets(colours))}`);
}

/** For Apple's home screen, which rounds the corners itself. */
export function apple() {
  return svg(`<rect width="512" height="512" fill="${RED}"/>\n  ${scaled(1.12, sheets(colours))}`);
}

/** For launchers that tint icons: only the alpha channel counts, so fold and star are gaps. */
export function monochrome() {
  return svg(`<defs><mask id="gaps"><rect width="512" height="512" fill="#fff"/>
    <g transform="translate(-12 -11) rotate(-6 256 256)"><path d="${SHEET}" stroke="#000" stroke-width="22"/></g></mask>
  <mask id="star"><rect width="512" height="512" fill="#fff"/><path d="${STAR}" stroke="#000" stroke-width="10" stroke-linejoin="round"/>
    <path d="${CORNER}" fill="none" stroke="#000" stroke-width="12"/></mask></defs>
  ${scaled(
    0.98,
    `<g mask="url(#gaps)"><g transform="translate(-12 -11) rotate(-6 256 256)"><path d="${SHEET}" transform="translate(38 30) rotate(9 256 256)"/></g></g>
  <g transform="translate(-12 -11) rotate(-6 256 256)"><path mask="url(#star)" d="${SHEET}"/></g>`,
  )}`);
}

/** For links to the app elsewhere: 1200 by 630, the mark beside the name and what it is. @param font CSS of a serif face */
export function share(font) {
  return `<style>${font}
  .share{position:relative;width:1200px;height:630px;background:${RED};color:${PAPER};font-family:Literata,serif}
  .share svg{position:absolute;left:56px;top:59px;width:512px;height:512px}
  .share h1{position:absolute;left:590px;top:196px;margin:0;font-size:104px;font-weight:600;letter-spacing:-0.02em}
  .share p{position:absolute;left:596px;top:344px;width:540px;margin:0;font-size:37px;line-height:1.4;opacity:.88}
  </style><div class="share">${svg(scaled(1.25, sheets(colours)))}
  <h1>Offprint</h1><p>Research papers to find, star and read, offline and yours.</p></div>`;
}
