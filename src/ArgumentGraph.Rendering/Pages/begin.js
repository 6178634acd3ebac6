// The page begins.

for (const number of pathways) byId('pathway').append(make('option', { value: elements[number].id }, elements[number].id + ' ' + elements[number].text.slice(0, 60)));
byId('pathway').addEventListener('change', event => filter(event.target.value === '' ? -1 : numberOf.get(event.target.value)));
byId('zoom-in').addEventListener('click', () => zoomBy(1.25));
byId('zoom-out').addEventListener('click', () => zoomBy(0.8));
byId('fit').addEventListener('click', fit);
byId('reset').addEventListener('click', reset);
byId('help-button').addEventListener('click', () => { byId('help').hidden = !byId('help').hidden; byId('help-button').setAttribute('aria-expanded', String(!byId('help').hidden)); });
window.addEventListener('popstate', stepBack);
window.addEventListener('hashchange', restore);
let isPlaced = false; // whether the view is one that was kept, to be shown as it is on the canvas as it is laid out
new ResizeObserver(() => {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  if (isPlaced && width > 0) { isPlaced = false; Object.assign(room, { width, height }); show(); return; }
  if (width === 0 || (width === room.width && height === room.height)) return;
  view.width *= width / room.width;
  view.height *= height / room.height;
  Object.assign(room, { width, height });
  if (fitAgain) fitAgain(); else show();
}).observe(canvas);

svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
trail = [first];
showFreshness();
showChanges();
showWork();
if (location.hash === kept) { drawSheet(first); showTrail(); repaint(); } else restore();
try { history.replaceState({ trail }, ''); } catch { /* Pages within other documents may have no history. */ }
if (data.live) listen(data.live);
document.documentElement.dataset.ready = 'true';
