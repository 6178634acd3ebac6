(function () {
'use strict';
// Follows what the server says: when another version is served, what the page shows is replaced, and the reader stays where he is.
const main = () => document.querySelector('main');
const sign = document.getElementById('live');
let renewing = false;

function tell(text, kind) { sign.textContent = text; sign.className = kind; sign.hidden = text === ''; }

async function renew(sought) {
  if (renewing) return;
  renewing = true;
  try {
    const response = await fetch(location.href, { cache: 'no-cache' });
    if (!response.ok) throw new Error(String(response.status));
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    const focused = document.activeElement && document.activeElement.getAttribute('href');
    main().replaceWith(document.adoptNode(fresh.querySelector('main')));
    document.title = fresh.title;
    if (focused) [...document.querySelectorAll('main a')].find(link => link.getAttribute('href') === focused)?.focus();
    document.documentElement.dataset.renewed = sought;
    tell('', '');
  } catch {
    tell('A newer version could not be fetched; load the page again.', 'doubt');
  } finally {
    renewing = false;
  }
}

const source = new EventSource(main().dataset.events);
source.addEventListener('open', () => { document.documentElement.dataset.ready = 'true'; tell('', ''); });
source.addEventListener('error', () => tell(source.readyState === EventSource.CLOSED ? 'Not connected: this page does not follow changes.' : 'Connection lost; trying again.', 'doubt'));
source.addEventListener('state', event => {
  const state = JSON.parse(event.data);
  const version = state.version + (state.problem ? ' ' + state.problem : '');
  if (version !== main().dataset.version) renew(version);
});
})();
