// Where a server holds the page: hears of changes, and takes them over without losing its place.

function remember(name, value) {
  try {
    if (value !== undefined) { sessionStorage.setItem(name, JSON.stringify(value)); return; }
    const kept = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return kept === null ? undefined : JSON.parse(kept);
  } catch { return undefined; } // without storage, as in a closed frame, the place is lost and nothing else
}

function listen(live) {
  const sign = byId('live');
  const tell = (text, kind) => { sign.textContent = text; sign.className = kind; sign.hidden = text === ''; };
  const place = 'place ' + location.pathname;
  const kept = remember(place);
  if (kept) { Object.assign(view, kept.view); show(); }
  const source = new EventSource(live.updates);
  source.addEventListener('open', () => tell('', ''));
  source.addEventListener('error', () => tell(source.readyState === EventSource.CLOSED ? 'Not connected: this page does not follow changes.' : 'Connection lost; trying again.', 'doubt'));
  source.addEventListener('state', event => {
    const now = JSON.parse(event.data);
    tell(now.problem ? 'The source has a problem; this is the last good version. ' + now.problem : '', 'bad');
    if (now.version === live.version) return;
    if (kept && kept.sought === now.version) { tell('A newer version is served; load the page again to see it.', 'doubt'); return; } // it was asked for, and something between gave an old page
    remember(place, { view: { ...view }, sought: now.version });
    location.reload();
  });
}
