// Keyboard, search, and the state in the address.

function neighbour(step) {
  const from = boxOf(chosen);
  let best = -1, least = Infinity;
  for (const box of from ? drawn : []) {
    if (box.isHidden || box.number === chosen) continue;
    const dx = (box.x - from.x) * step, dy = Math.abs(box.y - from.y);
    if (dx > 0 && dx + 6 * dy < least) { least = dx + 6 * dy; best = box.number; }
  }
  return best;
}

// What is on the stage comes first: the reader stays on the sheet as long as it leads further.
function firstOf(numbers) { return numbers.find(number => boxOf(number)) ?? numbers[0]; }

function move(key) {
  if (chosen < 0) return step(firstOf(pathways.concat(data.order)));
  const next = key === 'ArrowDown' ? firstOf(restsOn(model, chosen)) : key === 'ArrowUp' ? firstOf([...users[chosen], ...(challengesBy.get(chosen) || [])]) : neighbour(key === 'ArrowRight' ? 1 : -1);
  if (next !== undefined && next >= 0) step(next);
}

// A step of the keyboard rests on a reference, too; Enter goes on from there.
function step(number) {
  const isHere = boxOf(number) !== undefined;
  choose(number, !isHere);
  if (isHere) bringIntoView(number);
}

function enter() {
  const box = boxOf(chosen);
  if (box?.isReference) openSheet(box.target);
  bringIntoView(chosen);
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
    else if (event.key === 'Enter' && chosen >= 0) enter();
    else if (event.key === 'o' || event.key === 'O') { if (boxOf(chosen)) useOpener(boxOf(chosen)); }
    else if (event.key === 'Backspace' && trail.length > 1) { event.preventDefault(); openSheet(trail[trail.length - 2]); }
    else if ((event.key === '[' || event.key === ']') && sheets.length > 1) jumpTo((shown + (event.key === ']' ? 1 : sheets.length - 1)) % sheets.length);
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
  const shown = found.slice(0, 50).map((number, i) => make('li',
    { role: 'option', id: 'found-' + i, 'aria-selected': i === at ? 'true' : 'false', dir: 'auto', onclick: () => take(i) },
    make('b', {}, elements[number].id), ' ' + elements[number].text));
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

for (const menu of document.querySelectorAll('details.menu')) {
  menu.addEventListener('keydown', event => { if (event.key === 'Escape') { menu.open = false; event.stopPropagation(); menu.firstElementChild.focus(); } });
  document.addEventListener('pointerdown', event => { if (!menu.contains(event.target)) menu.open = false; });
}

let kept = '';
// Keeps what is shown in the address; a new sheet is a step back to which the browser can go.
function keep(isStep) {
  const parts = [];
  if (shown !== first) parts.push('sheet=' + encodeURIComponent(sheets[shown].name));
  const names = (name, list) => { if (list.length > 0) parts.push(name + '=' + list.map(encodeURIComponent).join(',')); };
  if (chosen >= 0) parts.push('at=' + encodeURIComponent(elements[chosen].id));
  parts.push(...scenarioParts());
  if (onlyPathway >= 0) parts.push('pathway=' + encodeURIComponent(elements[onlyPathway].id));
  if (layers.size > 0) parts.push('show=' + [...layers].map(encodeURIComponent).join(','));
  if (colouring !== usual) parts.push('colour=' + encodeURIComponent(colouring.name));
  names('open', openedNames());
  names('fold', foldedNames());
  if (responding >= 0) parts.push('response=' + encodeURIComponent(elements[data.response.pathways[responding].pathway].id));
  const hash = parts.length > 0 ? '#' + parts.join('&') : '';
  if (hash === kept) return;
  kept = hash;
  const address = hash || location.pathname + location.search;
  try { if (isStep) history.pushState({ trail }, '', address); else history.replaceState({ trail }, '', address); } catch { location.hash = hash; }
}

// A step of the browser's history goes to another sheet; what is supposed, and kept under names, comes along.
function stepBack(event) {
  if (event.state?.trail) {
    const parts = location.hash.slice(1).split('&').filter(part => part !== '' && !isOfScenarios(part)).concat(scenarioParts());
    history.replaceState(event.state, '', parts.length > 0 ? '#' + parts.join('&') : location.pathname + location.search);
  }
  restore();
}

function restore() {
  if (location.hash === kept) return;
  kept = location.hash;
  const said = addressParts(location.hash);
  const state = new Map(said);
  const textOf = name => decoded(state.get(name) || '');
  const listed = name => listIn(state.get(name) || '');
  const find = name => numberOf.get(textOf(name));
  restoreScenarios(said);
  const sheet = textOf('sheet');
  if (sheet !== '' && !placeOf.has(sheet)) unknown.push('The address names the sheet ' + sheet + ', which this case does not have.');
  repaint();
  const pathway = find('pathway');
  const atNumber = find('at') ?? -1;
  const changed = changedNumbers();
  // An address without a sheet, as older ones are, opens the one that shows what it names; a step back the one that was shown.
  const response = data.response ? placeOfResponse(find('response')) : -1;
  const place = placeOf.get(sheet) ?? placeOf.get(textOf('pathway')) ?? history.state?.trail?.at(-1)
    ?? (atNumber >= 0 && homeOf[atNumber] >= 0 ? homeOf[atNumber] : changed.length > 0 ? bestSheetFor(changed) : response >= 0 ? bestSheetFor(elementsOfResponse(response)) : first);
  trail = history.state?.trail?.at(-1) === place ? history.state.trail : place >= 0 && place !== first ? [first, place] : [first];
  drawSheet(Math.max(place, 0));
  showTrail();
  colourBy(textOf('colour'));
  restoreLayers(listed('show'));
  restoreFolds(listed('open'), listed('fold'));
  filter(sheets[shown].kind === WHOLE && pathways.includes(pathway) ? pathway : -1);
  choose(atNumber, false);
  const here = changed.concat(atNumber).filter(number => boxOf(number));
  if (changed.length > 0 && here.length > 0) fitTo(here, true);
  else if (atNumber >= 0) bringIntoView(atNumber);
  if (data.response) respond(response);
  if (responding >= 0 && chosen < 0) byId('side').scrollTop = byId('response').offsetTop - byId('side').offsetTop;
  if (unknown.length > 0) say(unknown.join(' '));
}
