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
let lastWidth = canvas.clientWidth, lastHeight = canvas.clientHeight;
new ResizeObserver(() => {
  if (canvas.clientWidth === 0 || (canvas.clientWidth === lastWidth && canvas.clientHeight === lastHeight)) return;
  view.width *= canvas.clientWidth / lastWidth;
  view.height *= canvas.clientHeight / lastHeight;
  lastWidth = canvas.clientWidth;
  lastHeight = canvas.clientHeight;
  if (fitAgain) fitAgain(); else show();
}).observe(canvas);

svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
trail = [0];
drawSheet(0);
showTrail();
showFreshness();
showChanges();
showWork();
repaint();
restore();
try { history.replaceState({ trail }, ''); } catch { /* Pages within other documents may have no history. */ }
if (data.live) listen(data.live);
document.documentElement.dataset.ready = 'true';
