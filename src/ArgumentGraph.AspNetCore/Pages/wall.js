(function () {
'use strict';
// The overview as its reader wants it: what is found, shown, ordered, grouped and turned stands in the address, so that it can be kept as a bookmark of a wall.
const form = document.getElementById('wall');
if (!form) return;
// The options of what to show, but for the first two, are the kinds of trouble, the most urgent first; those before 'expiring' are there now.
const TROUBLE = [...form.elements.show.options].slice(2).map(option => option.value), NOT_YET = TROUBLE.indexOf('expiring'), STILL = 30000;
const found = document.getElementById('found'), pause = document.getElementById('pause');
const quiet = matchMedia('(prefers-reduced-motion: reduce)');
const main = () => document.querySelector('main');
const listed = () => [...main().querySelectorAll(':scope > [data-trouble]')];
const rank = item => TROUBLE.indexOf(item.dataset.trouble);
const number = name => (one, other) => Number(one.dataset[name]) - Number(other.dataset[name]);
const titleOf = item => item.querySelector('h2').textContent;
const ORDERS = {
  '': (one, other) => rank(one) - rank(other),
  share: number('share'),
  changed: (one, other) => number('changed')(other, one),
  expires: number('expires'),
  name: (one, other) => titleOf(one).localeCompare(titleOf(other)),
};
let page = 0, timer = 0, lastTouched = -Infinity;

function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const control of form.elements) {
    if (!control.name) continue;
    const value = asked.get(control.name) ?? '';
    if (control.type === 'checkbox') { control.checked = value === control.value; continue; }
    if (control.tagName === 'SELECT' && value && ![...control.options].some(option => option.value === value)) {
      // Any number of seconds may turn pages; a group may come later.
      if (control.name === 'group' || (control.name === 'rotate' && Number(value) >= 1)) control.add(new Option(control.name === 'group' ? value : 'every ' + Number(value) + ' s', value));
    }
    control.value = value;
    if (control.tagName === 'SELECT' && control.selectedIndex < 0) control.value = '';
  }
}

function writeAddress() {
  const address = new URL(location.href);
  for (const control of form.elements) {
    if (!control.name) continue;
    const value = control.type === 'checkbox' ? (control.checked ? control.value : '') : control.value;
    if (value) address.searchParams.set(control.name, value); else address.searchParams.delete(control.name);
  }
  history.replaceState(null, '', address);
}

function listGroups(items) {
  const control = form.elements.group, names = [...new Set(items.map(item => item.dataset.group).filter(Boolean))].sort((one, other) => one.localeCompare(other));
  const known = [...control.options].slice(1).map(option => option.value), chosen = control.value;
  if (chosen && !names.includes(chosen)) names.push(chosen);
  if (known.join('\n') !== names.join('\n')) {
    control.length = 1;
    for (const name of names) control.add(new Option(name, name));
    control.value = chosen;
  }
  for (const label of form.querySelectorAll('.group')) label.hidden = names.length < 2 && !chosen;
}

function isWanted(item) {
  const { find, show, group } = form.elements;
  const text = find.value.trim().toLowerCase();
  return (show.value === '' || show.value === item.dataset.trouble || (show.value === 'trouble' && rank(item) < NOT_YET))
    && (group.value === '' || group.value === item.dataset.group)
    && (text === '' || (item.dataset.name + ' ' + item.textContent).toLowerCase().includes(text));
}

function apply() {
  const parent = main(), items = listed();
  listGroups(items);
  const order = ORDERS[form.elements.sort.value], grouped = form.elements.grouped.checked;
  const sorted = items.map((item, i) => [item, i]).sort(([one, i], [other, k]) => order(one, other) || rank(one) - rank(other) || i - k).map(([item]) => item);
  for (const heading of parent.querySelectorAll(':scope > .heading')) heading.remove();
  const groups = new Map();
  for (const item of sorted) {
    item.hidden = !isWanted(item);
    const name = grouped ? item.dataset.group ?? '' : '';
    groups.set(name, [...groups.get(name) ?? [], item]);
  }
  const wanted = [];
  for (const [name, members] of groups) {
    if (grouped && members.some(item => !item.hidden)) {
      const heading = document.createElement('h2');
      heading.className = 'heading';
      heading.textContent = name || 'Without a group';
      wanted.push(heading);
    }
    wanted.push(...members);
  }
  const rest = [...parent.children].filter(child => !wanted.includes(child));
  const focused = document.activeElement;
  if ([...wanted, ...rest].some((child, i) => parent.children[i] !== child)) parent.replaceChildren(...wanted, ...rest);
  if (focused !== document.activeElement && parent.contains(focused)) focused.focus({ preventScroll: true });
  const shown = sorted.filter(item => !item.hidden).length;
  found.textContent = shown === items.length ? '' : shown === 0 ? 'Nothing is found' : shown + ' of ' + items.length + ' shown';
  form.hidden = items.length < 2 && !location.search;
  turn();
}

// Pages of as many as fit on the screen.
function pagesOf(parent) {
  const all = [...parent.children].filter(child => !child.hidden), room = innerHeight - parent.getBoundingClientRect().top - scrollY;
  const pages = [];
  let top = -Infinity, bottom = -Infinity;
  for (const child of all) {
    const box = child.getBoundingClientRect();
    // A heading goes with what is under it.
    const end = child.classList.contains('heading') ? (child.nextElementSibling?.getBoundingClientRect().bottom ?? box.bottom) : box.bottom;
    if (pages.length === 0 || (end - top > room && box.top >= bottom)) {
      pages.push([]);
      top = box.top;
    }
    pages.at(-1).push(child);
    bottom = Math.max(bottom, box.top + 1);
  }
  return pages;
}

function turn() {
  const parent = main(), seconds = Number(form.elements.rotate.value);
  for (const child of parent.children) child.classList.remove('away');
  const isTurning = seconds >= 1 && !quiet.matches;
  clearInterval(timer);
  pause.hidden = !isTurning;
  found.setAttribute('aria-live', isTurning ? 'off' : 'polite'); // that pages turn need not be read out
  delete document.body.dataset.page;
  if (!isTurning) {
    if (seconds >= 1) found.textContent = 'Pages do not turn: this reader asks for less motion';
    return;
  }
  scrollTo(0, 0);
  const pages = pagesOf(parent);
  page %= Math.max(1, pages.length);
  pages.forEach((members, i) => members.forEach(child => child.classList.toggle('away', i !== page)));
  document.body.dataset.page = (page + 1) + ' of ' + pages.length;
  found.textContent = 'Page ' + document.body.dataset.page + (isPaused() ? ', paused' : '');
  timer = setInterval(() => { if (!isPaused()) { page++; turn(); } }, seconds * 1000);
}

// Who reads or has a hand on it is left alone.
function isPaused() {
  return pause.getAttribute('aria-pressed') === 'true' || main().contains(document.activeElement) || form.contains(document.activeElement) && document.activeElement !== pause
    || performance.now() - lastTouched < STILL;
}

function touched() {
  const wasPaused = isPaused();
  lastTouched = performance.now();
  if (!wasPaused && document.body.dataset.page) found.textContent = 'Page ' + document.body.dataset.page + ', paused';
}

form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('input', () => { page = 0; writeAddress(); apply(); });
pause.addEventListener('click', () => {
  pause.setAttribute('aria-pressed', String(pause.getAttribute('aria-pressed') !== 'true'));
  lastTouched = -Infinity;
  turn();
});
for (const name of ['pointermove', 'keydown', 'wheel']) addEventListener(name, touched, { passive: true });
addEventListener('popstate', () => { readAddress(); apply(); });
addEventListener('resize', turn);
quiet.addEventListener('change', apply);
document.addEventListener('renewed', apply);
readAddress();
apply();
})();
