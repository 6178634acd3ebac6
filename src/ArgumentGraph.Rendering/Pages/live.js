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
  const AGAIN = 10000, SHOWN = 8000;
  const sign = byId('live');
  const tell = (text, kind) => { sign.textContent = text; sign.className = kind; sign.hidden = text === ''; };
  const place = 'place ' + location.pathname + location.search;
  const kept = remember(place);
  if (kept) takeUp(kept);

  function takeUp(state) {
    Object.assign(view, state.view);
    fitAgain = null;
    isPlaced = true; // the place was left on a canvas of the size that this one will have
    show();
    byId('side').scrollTop = state.side;
    scrollTo(0, state.top);
    byId(state.focus)?.focus({ preventScroll: true });
    tell('The argument has changed: this is its new version.', 'good');
    setTimeout(() => { if (sign.className === 'good') tell('', ''); }, SHOWN);
  }

  function follow() {
    const source = new EventSource(live.updates);
    source.addEventListener('open', () => { if (sign.className !== 'good') tell('', ''); });
    source.addEventListener('error', () => {
      // The browser tries again where nobody answers, but not where somebody answers something else.
      const isRefused = source.readyState === EventSource.CLOSED;
      tell((isRefused ? 'The server does not tell of changes now' : 'No connection to the server') + '; trying again. What is shown may be old.', 'doubt');
      if (isRefused) setTimeout(follow, AGAIN * (1 + Math.random()));
    });
    source.addEventListener('state', event => {
      const now = JSON.parse(event.data);
      if (now.problem) tell('The source has a problem; this is the last good version. ' + now.problem, 'bad');
      else if (sign.className === 'bad') tell('', '');
      if (now.version === live.version) return;
      if (kept && kept.sought === now.version) { tell('A newer version is served; load the page again to see it.', 'doubt'); return; } // it was asked for, and something between gave an old page
      remember(place, { view: { ...view }, side: byId('side').scrollTop, top: scrollY, focus: document.activeElement.id, sought: now.version });
      location.reload();
    });
  }
  follow();
}
