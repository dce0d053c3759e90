/** Looks of the page, light and dark, on screens wide and narrow and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f3ef; --paper: #fffefb; --ink: #22262b; --muted: #5c636b; --line: #dcd9d0; --link: #1a5a96;
  --error: #b3261e; --error-tint: #fbe3e0; --warning: #8a5200; --warning-tint: #fcecc9; --info: #1f5fa8; --info-tint: #dfebf8;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15181c; --paper: #1d2126; --ink: #e4e2dc; --muted: #a0a7af; --line: #363c43; --link: #8ec2f2;
    --error: #ff9d94; --error-tint: #4c211f; --warning: #f0bb62; --warning-tint: #43320f; --info: #93c4f5; --info-tint: #1b3552;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 var(--sans); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
[hidden] { display: none !important; }
.page, main { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
h1 { font-size: 1.1rem; font-weight: 600; letter-spacing: .01em; color: var(--muted); margin: 1.75rem 0 .25rem; }
code, pre, kbd { font-family: ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .86em; }

.lead { font-size: 1.9rem; font-weight: 650; line-height: 1.25; letter-spacing: -.01em; margin: 0; }
.ways { color: var(--muted); margin: .15rem 0 1.25rem; }
.totals { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; margin: 0 0 1.75rem; }
.totals li { background: var(--paper); border: 1px solid var(--line); border-top: 4px solid var(--tone, var(--muted)); border-radius: 6px; padding: .5rem 1rem .6rem; min-width: 7rem; color: var(--muted); }
.totals strong { display: block; font-size: 1.9rem; line-height: 1.15; color: var(--tone, var(--ink)); font-variant-numeric: tabular-nums; }
.error { --tone: var(--error); --tint: var(--error-tint); }
.warning { --tone: var(--warning); --tint: var(--warning-tint); }
.info { --tone: var(--info); --tint: var(--info-tint); }

.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem; align-items: start; }
.chart { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .9rem .7rem; max-height: 27rem; overflow: auto; }
.chart table { width: 100%; border-collapse: collapse; }
.chart caption { text-align: left; font-weight: 600; padding: 0 0 .4rem; }
.chart th { font-weight: 400; text-align: left; padding: .15rem .75rem .15rem 0; width: 1%; white-space: nowrap; max-width: 18rem; overflow: hidden; text-overflow: ellipsis; }
.chart .count { text-align: right; font-variant-numeric: tabular-nums; width: 1%; padding: .15rem .75rem .15rem 0; }
.chart svg { display: block; width: 100%; height: .7rem; border-radius: 2px; background: var(--page); }
rect { fill: var(--tone); }
.chart button { all: unset; cursor: pointer; color: var(--link); text-decoration: underline; text-underline-offset: .15em; text-decoration-thickness: 1px; }
.chart button[aria-pressed="true"] { font-weight: 700; }
.chart button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.clean { margin: 1.25rem 0 0; color: var(--muted); }
.clean summary { cursor: pointer; }
.clean ul { columns: 18rem; margin: .5rem 0 0; }

.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; margin: 1.75rem -1.5rem 0; padding: .6rem 1.5rem; background: var(--page); border-bottom: 1px solid var(--line); }
.filters fieldset { display: flex; flex-wrap: wrap; gap: .4rem; border: 0; margin: 0; padding: 0; }
.filters legend { position: absolute; clip-path: inset(50%); }
.filters fieldset label { display: inline-flex; gap: .35rem; align-items: center; padding: .15rem .7rem .15rem .5rem; border: 1px solid var(--tone); border-radius: 99px; background: var(--tint); color: var(--tone); cursor: pointer; }
.filters fieldset label:has(input:not(:checked)) { background: none; color: var(--muted); border-color: var(--line); }
.filters fieldset span { font-variant-numeric: tabular-nums; font-weight: 600; }
.filters input { accent-color: var(--tone); margin: 0; }
.filters select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .15rem .4rem; max-width: 16rem; }
.filters output { color: var(--muted); }
.filters .keys { color: var(--muted); margin-left: auto; font-size: .85rem; }
kbd { border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 .35em; background: var(--paper); }

article { display: flow-root; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; margin: 1.75rem 0; padding: 0 0 1.5rem; overflow-wrap: anywhere; }
article > header { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: baseline; padding: .9rem 2rem; border-bottom: 1px solid var(--line); margin-bottom: 1.25rem; }
article h2 { font-size: 1rem; margin: 0; font-weight: 600; }
article > header p { margin: 0; color: var(--muted); font-size: .9rem; }
.row { padding: 0 2rem; }
.block { font: 1.06rem/1.6 var(--serif); max-width: 42rem; margin-right: 24rem; }
.block > :first-child { margin-top: .45em; }
.block > :last-child { margin-bottom: .45em; }
div.whole > .table { margin: .2rem 0; }
.block h3 { font: 700 1.5rem/1.25 var(--serif); }
.block h4 { font: 700 1.22rem/1.3 var(--serif); padding-top: .5rem; }
.block h5, .block h6 { font: 700 1.06rem/1.4 var(--serif); }
.block ul, .block ol { padding-left: 1.5rem; }
.block li > p { margin: 0 0 .15rem; }
.block blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted); }
.block pre { overflow: auto; background: var(--page); padding: .75rem 1rem; border-radius: 6px; line-height: 1.45; }
.block hr { border: 0; border-top: 1px solid var(--line); }
.block .table { overflow: auto; margin: .6rem 0 1rem; }
.block table { border-collapse: collapse; font: .92rem/1.45 var(--sans); width: 100%; overflow-wrap: normal; }
.block th, .block td { border-bottom: 1px solid var(--line); padding: .35rem .75rem; text-align: left; vertical-align: top; }
.block th { border-bottom-color: var(--muted); }
.block td.lacking { background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px); }
.raw, .image, .definition, .footnote .label { color: var(--muted); }
.image::before { content: "▧ "; }
.footnote { font-size: .92em; display: flex; gap: .75rem; }
article > .unshown { padding: 0 2rem; }
.unshown { color: var(--muted); font-style: italic; }

mark { background: var(--tint); color: inherit; border-bottom: 2px solid var(--tone); padding: .05em 0; }
.whole { background: var(--tint); box-shadow: -4px 0 0 var(--tone); border-radius: 2px; }
div.whole, tr.whole { background: color-mix(in srgb, var(--tint) 50%, var(--paper)); }
div.whole, div.absence { position: relative; }
div.whole > .ref, div.absence > .ref { position: absolute; top: -.6rem; left: .4rem; }
div.whole > .ref + .ref { left: 2.1rem; }
div.whole > .ref + .ref + .ref { left: 3.8rem; }
div.whole, p.whole, h3.whole, h4.whole, h5.whole, h6.whole { padding: .3rem .6rem; margin-left: -.6rem; margin-right: -.6rem; }
td.whole, th.whole { box-shadow: inset 0 -2px 0 var(--tone); }
tr.whole { box-shadow: none; outline: 2px solid var(--tone); outline-offset: -1px; }
.above { border-top: 2px dashed var(--tone); padding-top: .3rem; }
.below { border-bottom: 2px dashed var(--tone); padding-bottom: .3rem; }
.ref { display: inline-block; font: 600 .7rem/1.15rem var(--sans); min-width: 1.15rem; padding: 0 .25rem; margin-right: .3rem; border-radius: 99px; text-align: center; vertical-align: .12em; text-decoration: none; background: var(--tone); color: var(--paper); }
.whole.off, mark.off { background: none; border-color: transparent; box-shadow: none; outline: none; }
.ref.off { display: none; }

.notes { float: right; clear: right; width: 21.5rem; list-style: none; margin: .5rem 0 .6rem; padding: 0; font-size: .88rem; line-height: 1.45; }
.note { border-left: 3px solid var(--tone); padding: .1rem 0 .1rem .75rem; margin: 0 0 .8rem; }
.note p { margin: 0 0 .15rem; }
.note:target, .note:focus { background: var(--tint); outline: none; box-shadow: 0 0 0 .4rem var(--tint); border-radius: 2px; }
.message { font-weight: 600; }
.number { display: inline-block; min-width: 1.2rem; padding: 0 .3rem; border-radius: 99px; background: var(--tone); color: var(--paper); text-align: center; font-size: .75rem; text-decoration: none; }
.note code { white-space: nowrap; }
.fix::before { content: "↻ "; color: var(--tone); font-weight: 700; }
ins { text-decoration: none; background: var(--page); border-radius: 3px; padding: 0 .25em; }
.about { color: var(--muted); font-size: .82rem; display: flex; flex-wrap: wrap; gap: 0 .7rem; }
.severity { color: var(--tone); font-weight: 600; }

@media screen and (max-width: 60rem) {
  .page, main { padding: 0 1rem; }
  .filters { margin: 1.25rem -1rem 0; padding: .5rem 1rem; position: static; }
  .filters .keys { display: none; }
  article { margin-left: -1rem; margin-right: -1rem; border-radius: 0; border-left: 0; border-right: 0; }
  article > header, .row { padding-left: 1rem; padding-right: 1rem; }
  .row { display: flex; flex-direction: column-reverse; }
  .block { margin-right: 0; max-width: none; }
  .notes { float: none; width: auto; margin: .35rem 0 1.1rem; }
  .lead { font-size: 1.25rem; }
  .totals li { min-width: 0; flex: 1 1 5rem; padding: .4rem .7rem; }
}
@media screen and (max-width: 30rem) {
  .chart th { white-space: normal; width: 45%; overflow-wrap: anywhere; }
}
@media print {
  :root { --page: #fff; --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --error: #9c1c15; --error-tint: #fbe3e0; --warning: #704300; --warning-tint: #fcecc9; --info: #174a85; --info-tint: #dfebf8; }
  body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .filters, .clean { display: none; }
  .chart { max-height: none; }
  .page, main { max-width: none; padding: 0; }
  main { padding: 0 .7rem; }
  article { border: 0; break-before: page; margin: 0; padding: 0; }
  article > header, .row { padding-left: 0; padding-right: 0; }
  .row { display: block; }
  .notes { float: right; width: 5.5cm; }
  .block { margin-right: 6.2cm; max-width: none; }
  .note, tr, .block p, .block li { break-inside: avoid; }
  .block h3, .block h4, .block h5 { break-after: avoid; }
  .block { font-size: 10.5pt; }
}
`;
