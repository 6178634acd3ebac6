(function () {
'use strict';
// Follows what the server says: when another version is served, what the page shows is replaced, what differs is marked for a while, and the reader stays where he is.
const QUIET = 150, AGAIN = 10000, MARKED = 8000;
const main = () => document.querySelector('main');
const sign = document.getElementById('live');
let sought = null; // the version last heard of
let tries = 0, timer = 0, isRenewing = false;
const until = new Map(); // when the mark of what differs ends, by its name

function tell(text) {
  sign.textContent = text;
  sign.hidden = text === '';
  document.body.classList.toggle('stale', text !== '');
}

// A change is told in steps, read and then analysed: what follows at once is waited for.
function plan(delay) {
  if (timer || isRenewing || sought === null || sought === main().dataset.version) return;
  timer = setTimeout(renew, delay);
}

// What can be told apart on a card, by name: its pathways, what carries them, its numbers.
function partsOf(node) {
  const parts = new Map();
  for (const card of node.querySelectorAll('[data-name]')) {
    for (const part of card.querySelectorAll('[data-key]')) parts.set([card.dataset.name, part.parentNode.className, part.dataset.key].join('\n'), part);
  }
  return parts;
}

// A mark made for one version stays for its while in the next, which may follow at once.
function mark(last, now) {
  const time = performance.now();
  for (const [name, part] of partsOf(now)) {
    const before = last.get(name);
    if (!before || before.className !== part.className || before.innerHTML !== part.innerHTML) until.set(name, time + MARKED);
    const left = (until.get(name) ?? 0) - time;
    if (left <= 0) continue;
    part.classList.add('fresh');
    setTimeout(() => part.classList.remove('fresh'), left);
  }
}

function put(fresh) {
  const last = main();
  for (const part of last.querySelectorAll('.fresh')) part.classList.remove('fresh');
  const focused = document.activeElement?.getAttribute('href');
  const parts = partsOf(last), wasEmpty = parts.size === 0;
  last.replaceWith(document.adoptNode(fresh.querySelector('main')));
  const summary = document.getElementById('summary'), now = fresh.getElementById('summary');
  if (summary && now) summary.textContent = now.textContent;
  document.title = fresh.title;
  if (!wasEmpty) mark(parts, main());
  if (focused) [...document.querySelectorAll('main a')].find(link => link.getAttribute('href') === focused)?.focus({ preventScroll: true });
}

async function renew() {
  timer = 0;
  if (document.body.classList.contains('unreadable')) { location.reload(); return; } // once it can be read, the page is another one
  isRenewing = true;
  try {
    const response = await fetch(location.href, { cache: 'no-cache' });
    if (!response.ok) throw new Error(String(response.status));
    put(new DOMParser().parseFromString(await response.text(), 'text/html'));
    document.documentElement.dataset.renewed = main().dataset.version;
    document.dispatchEvent(new Event('renewed'));
    tell('');
  } catch {
    tell('A newer version could not be fetched; trying again. What is shown may be old.');
  } finally {
    isRenewing = false;
    if (sought !== main().dataset.version) plan(Math.min(AGAIN, 500 * 2 ** tries++)); // what lies between may have given an old page
  }
}

function listen() {
  const source = new EventSource(main().dataset.events);
  source.addEventListener('open', () => { document.documentElement.dataset.ready = 'true'; tell(''); });
  source.addEventListener('error', () => {
    // The browser tries again where nobody answers, but not where somebody answers something else.
    const isRefused = source.readyState === EventSource.CLOSED;
    tell((isRefused ? 'The server does not tell of changes now' : 'No connection to the server') + '; trying again. What is shown may be old.');
    if (isRefused) setTimeout(listen, AGAIN * (1 + Math.random()));
  });
  source.addEventListener('state', event => {
    const state = JSON.parse(event.data);
    sought = [state.version, state.problem, state.change].filter(part => part !== null).join(' ');
    tries = 0;
    plan(QUIET);
  });
}
listen();
})();
