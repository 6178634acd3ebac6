// Keyboard, search, and the state in the address.

function neighbour(step) {
  const [x, y] = boxes[chosen];
  let best = -1, least = Infinity;
  for (let number = 0; number < count; number++) {
    if (!nodes[number] || number === chosen) continue;
    const dx = (boxes[number][0] - x) * step, dy = Math.abs(boxes[number][1] - y);
    if (dx > 0 && dx + 6 * dy < least) { least = dx + 6 * dy; best = number; }
  }
  return best;
}

function move(key) {
  if (chosen < 0) return choose(pathways.length > 0 ? pathways[0] : data.order[0], true);
  const next = key === 'ArrowDown' ? restsOn(model, chosen)[0] : key === 'ArrowUp' ? users[chosen][0] ?? [...(challengesBy.get(chosen) || [])][0] : neighbour(key === 'ArrowRight' ? 1 : -1);
  if (next !== undefined && next >= 0) choose(next, true);
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (typing) return;
  if (event.key === '/') { event.preventDefault(); byId('find').focus(); }
  else if (event.key === '+' || event.key === '=') zoomBy(1.25);
  else if (event.key === '-') zoomBy(0.8);
  else if (event.key === '0') fit();
  else if (event.key === 'Escape') choose(-1, false);
  else if (event.key === 'r' || event.key === 'R') reset();
  else if (event.target === canvas || event.target === document.body) {
    if (event.key.startsWith('Arrow')) { event.preventDefault(); move(event.key); }
    else if (event.key === ' ' && chosen >= 0) { event.preventDefault(); toggle(chosen); }
    else if (event.key === 'Enter' && chosen >= 0) bringIntoView(chosen);
  }
});

let found = [];
let at = -1;
function search() {
  const asked = byId('find').value.trim().toLowerCase();
  const list = byId('found');
  found = [];
  if (asked) {
    const starts = [], within = [];
    for (const number of data.order) {
      const id = elements[number].id.toLowerCase();
      if (id.startsWith(asked)) starts.push(number);
      else if (id.includes(asked) || elements[number].text.toLowerCase().includes(asked)) within.push(number);
    }
    found = starts.concat(within);
  }
  at = found.length > 0 ? 0 : -1;
  const shown = found.slice(0, 50).map((number, i) => make('li', { role: 'option', id: 'found-' + i, 'aria-selected': i === at ? 'true' : 'false', dir: 'auto', onclick: () => take(i) }, make('b', {}, elements[number].id), ' ' + elements[number].text));
  if (asked && found.length === 0) shown.push(make('li', {}, 'Nothing is called or says that.'));
  if (found.length > 50) shown.push(make('li', {}, 'and ' + (found.length - 50) + ' more'));
  list.replaceChildren(...shown);
  list.hidden = !asked;
  byId('find').setAttribute('aria-expanded', String(!list.hidden));
  if (at >= 0) byId('find').setAttribute('aria-activedescendant', 'found-' + at);
  else byId('find').removeAttribute('aria-activedescendant');
}

function take(i) {
  const number = found[i];
  byId('find').value = '';
  search();
  canvas.focus();
  if (number !== undefined) choose(number, true);
}

byId('find').addEventListener('input', search);
byId('find').addEventListener('keydown', event => {
  if (event.key === 'Enter' && at >= 0) take(at);
  else if (event.key === 'Escape') { byId('find').value = ''; search(); canvas.focus(); }
  else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 0) {
    event.preventDefault();
    const most = Math.min(found.length, 50);
    at = (at + (event.key === 'ArrowDown' ? 1 : most - 1)) % most;
    [...byId('found').querySelectorAll('[role=option]')].forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
    byId('found-' + at).scrollIntoView({ block: 'nearest' });
    byId('find').setAttribute('aria-activedescendant', 'found-' + at);
  }
});
document.addEventListener('pointerdown', event => { if (!event.target.closest?.('.find')) byId('found').hidden = true; });

let kept = '';
function keep() {
  const parts = [];
  if (chosen >= 0) parts.push('at=' + encodeURIComponent(elements[chosen].id));
  parts.push(...scenarioParts());
  if (onlyPathway >= 0) parts.push('pathway=' + encodeURIComponent(elements[onlyPathway].id));
  if (layers.size > 0) parts.push('show=' + [...layers].map(encodeURIComponent).join(','));
  if (responding >= 0) parts.push('response=' + encodeURIComponent(elements[data.response.pathways[responding].pathway].id));
  const hash = parts.length > 0 ? '#' + parts.join('&') : '';
  if (hash === kept) return;
  kept = hash;
  try { history.replaceState(null, '', hash || location.pathname + location.search); } catch { location.hash = hash; }
}

function restore() {
  if (location.hash === kept) return;
  kept = location.hash;
  const state = new Map(location.hash.slice(1).split('&').map(part => { const i = part.indexOf('='); return [part.slice(0, i), part.slice(i + 1)]; }));
  const find = text => { try { return numberOf.get(decodeURIComponent(text)); } catch { return undefined; } };
  restoreScenarios(location.hash);
  repaint();
  restoreLayers((state.get('show') || '').split(',').map(text => { try { return decodeURIComponent(text); } catch { return ''; } }));
  const pathway = find(state.get('pathway') || '');
  filter(pathway !== undefined && pathways.includes(pathway) ? pathway : -1);
  const at = find(state.get('at') || '') ?? -1;
  choose(at, true);
  if (isSupposing()) showChange();
  if (data.response) respond(placeOfResponse(find(state.get('response') || '')));
  if (responding >= 0 && chosen < 0) byId('side').scrollTop = byId('response').offsetTop - byId('side').offsetTop;
}
