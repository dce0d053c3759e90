/** What the page does by itself: filters and the keys n and p. Plain text, since it runs in the reader's browser. */
export const SCRIPT = `
'use strict';
const form = document.querySelector('form.filters');
const notes = [...document.querySelectorAll('.note')];
const marks = [...document.querySelectorAll('[data-findings]')];
const articles = [...document.querySelectorAll('article')];

function filter() {
  const wanted = new FormData(form);
  const severities = wanted.getAll('severity');
  const rule = wanted.get('rule');
  const shown = new Set();
  for (const note of notes) {
    const { severity, rule: id } = note.dataset;
    note.hidden = !severities.includes(severity) || (rule !== '' && rule !== id);
    if (!note.hidden) shown.add(note.id.slice('note-'.length));
  }
  for (const mark of marks) {
    mark.classList.toggle('off', !mark.dataset.findings.split(' ').some((id) => shown.has(id)));
  }
  for (const article of articles) article.hidden = !article.querySelector('.note:not([hidden])');
  for (const button of document.querySelectorAll('[data-show-rule]')) {
    button.setAttribute('aria-pressed', String(button.dataset.showRule === rule));
  }
  form.querySelector('output').textContent =
    shown.size === notes.length ? notes.length + ' findings' : shown.size + ' of ' + notes.length + ' findings';
}

function step(by) {
  const shown = notes.filter((note) => !note.hidden);
  if (shown.length === 0) return;
  const at = shown.indexOf(document.activeElement.closest('.note'));
  const next = shown[at < 0 && by < 0 ? shown.length - 1 : (at + by + shown.length) % shown.length];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}

if (form) {
  form.addEventListener('change', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-show-rule]');
    if (!button) return;
    form.elements.rule.value = form.elements.rule.value === button.dataset.showRule ? '' : button.dataset.showRule;
    filter();
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('select')) return;
    if (event.key === 'n') step(1);
    if (event.key === 'p') step(-1);
  });
  filter();
}
`;
