// Which sheet is shown, and the way to it; sheets opened in place, and support folded away.

let shown = -1;
let trail = []; // the sheets that led to the one shown, which is the last

const WHOLE = 'whole', MODULES = 'modules';
const sheetKinds = { overview: 'Overview', pathway: 'Pathways', module: 'Modules', shared: 'Shared', part: 'Parts', confidence: 'Confidence', outside: 'Outside the pathways', modules: 'Which module rests on which', whole: 'All in one' };
const modulesPlace = sheets.findIndex(({ kind }) => kind === MODULES);
// The sheet that the page begins with: that of modules, where all belongs to one and the overview draws nothing of its own.
const first = modulesPlace > 0 && !sheets[0].boxes.some((value, i) => i % BOX === 5 && value === 0) ? modulesPlace : 0;

// Draws a sheet alone. The reader's way there is for the caller to say.
function drawSheet(place) {
  clearStage();
  shown = place;
  mount(place, 0, 0, null);
  svg.setAttribute('aria-label', sheets[place].title);
  byId('sheet').value = sheets[place].name;
  byId('only').hidden = sheets[place].kind !== WHOLE || pathways.length < 2;
  if (byId('only').hidden) onlyPathway = -1;
  refresh();
  fit();
  highlight();
}

// What follows from boxes coming or going.
function refresh() {
  fronts = new Map();
  leadAll();
  paintBoxes();
  showLayers();
  showLegend();
  markResponses();
  if (onlyPathway >= 0) filter(onlyPathway);
}

function openSheet(place) {
  if (place === shown || place === undefined || place < 0) return;
  const at = trail.indexOf(place);
  trail = at >= 0 ? trail.slice(0, at + 1) : [...trail, place];
  drawSheet(place);
  showTrail();
  keep(true);
  say('Sheet ' + sheets[place].title);
}

// Goes to a sheet to which no reference of the one shown led.
function jumpTo(place) {
  if (place === shown) return;
  trail = [first];
  openSheet(place);
}

function showTrail() {
  byId('trail').hidden = sheets.length < 2;
  byId('trail').replaceChildren(...trail.flatMap((place, i) => {
    const { name, kind, title } = sheets[place];
    const text = kind === 'overview' ? 'Overview' : kind === MODULES ? 'Modules' : kind === WHOLE ? sheetKinds[WHOLE] : name;
    const isLast = i === trail.length - 1;
    return [i > 0 ? make('span', { 'aria-hidden': 'true' }, '›') : null,
      isLast ? make('b', { 'aria-current': 'page', title, dir: 'auto' }, text === name && title !== name ? title : text) : make('button', { type: 'button', title, onclick: () => openSheet(place) }, text)];
  }).filter(part => part !== null));
  if (modulesPlace >= 0 && !trail.includes(modulesPlace)) {
    byId('trail').append(make('button', { type: 'button', class: 'modules', title: sheetKinds[MODULES], onclick: () => jumpTo(modulesPlace) }, 'Modules'));
  }
}

// The sheet that shows most of some elements: pathways before all, then in full twice what a reference counts. The one shown, where none shows more.
function bestSheetFor(numbers) {
  const asked = new Uint8Array(count);
  for (const number of numbers) asked[number] = 1;
  const worth = sheets.map(({ boxes, kind }, place) => {
    if ((kind === WHOLE || kind === MODULES) && place !== shown) return -1;
    let sum = place === shown ? 0.5 : 0;
    for (let i = 0; i < boxes.length; i += BOX) if (asked[boxes[i]]) sum += isPathway[boxes[i]] ? 2 * count : boxes[i + 5] ? 1 : 2;
    return sum;
  });
  return worth.indexOf(Math.max(...worth));
}

const GAP = 70;
// Draws the sheet that a reference leads to on the stage: below the box, or as near to that as leaves what is there alone.
function openHere(box) {
  const there = parts.find(part => part.place === box.target);
  if (there) { fitBoxes(there.boxes, 1); return; }
  const flat = sheets[box.target].boxes;
  let left = Infinity, top = Infinity, right = -Infinity;
  for (let i = 0; i < flat.length; i += BOX) {
    left = Math.min(left, flat[i + 1]);
    top = Math.min(top, flat[i + 2]);
    right = Math.max(right, flat[i + 1] + flat[i + 3]);
  }
  const x = box.x + box.width / 2 - (right - left) / 2;
  let y = box.y + box.height + GAP;
  for (const part of parts) {
    const bounds = boundsOf(part.boxes);
    if (bounds.x - GAP < x + right - left && bounds.x + bounds.width + GAP > x) y = Math.max(y, bounds.y + bounds.height + GAP);
  }
  const part = mount(box.target, x - left, y - top, box);
  const bounds = boundsOf(part.boxes);
  const frame = { x: bounds.x - part.dx - 20, y: bounds.y - part.dy - 34, width: bounds.width + 40, height: bounds.height + 60, rx: 8 };
  const title = svgNode('text', { class: 'frame-title', x: frame.x + 12, y: frame.y + 20 });
  title.textContent = sheets[box.target].name;
  const close = disc('×', frame.x + frame.width, frame.y, 'Close it here');
  close.setAttribute('data-close', '');
  part.frame = frame;
  part.title = title;
  part.leader = svgNode('path', { class: 'leader' });
  part.mark = 1;
  while (parts.some(other => other !== part && other.mark === part.mark)) part.mark++;
  part.group.prepend(part.leader, svgNode('rect', { class: 'frame', ...frame }), title, close);
  box.opened = part;
  refresh();
  fit();
  keep();
}

// A line leads from a box to what is opened of it, as long as it meets no other box; else both bear a number.
function leadAll() {
  for (const part of parts) {
    if (!part.opener) continue;
    const from = { x: part.opener.x + part.opener.width / 2, y: part.opener.y + part.opener.height };
    const to = { x: part.frame.x + part.dx + part.frame.width / 2, y: part.frame.y + part.dy };
    part.isNumbered = drawn.some(box => box !== part.opener && box.part !== part && !box.isHidden && meets(from, to, box));
    part.leader.setAttribute('d', part.isNumbered ? '' : 'M' + (from.x - part.dx) + ' ' + (from.y - part.dy) + 'L' + (to.x - part.dx) + ' ' + (to.y - part.dy));
    part.title.textContent = (part.isNumbered ? part.mark + ' · ' : '') + sheets[part.place].name;
  }
}

// Whether a line that goes down meets a box.
function meets(from, to, { x, y, width, height }) {
  const [top, bottom] = [Math.max(from.y, y), Math.min(to.y, y + height)];
  if (top > bottom || from.y >= to.y) return false;
  const at = height => from.x + (to.x - from.x) * (height - from.y) / (to.y - from.y);
  return Math.max(at(top), at(bottom)) >= x && Math.min(at(top), at(bottom)) <= x + width;
}

function closeHere(part) {
  for (const other of parts.filter(each => each.opener && each.opener.part === part)) closeHere(other);
  part.opener.opened = undefined;
  unmount(part);
  refresh();
  fit();
  keep();
}

// Whether the element of a box has support on its own sheet that can be folded away.
function canFold(box) {
  if (box.isReference) return false;
  const { starts, items } = model.supporters;
  for (let position = starts[box.number]; position < starts[box.number + 1]; position++) if (boxesAt(items[position]).some(other => other.part === box.part)) return true;
  return false;
}

function fold(box) {
  const { part } = box;
  if (!part.folded.delete(box.number)) part.folded.add(box.number);
  hideFolded(part);
  refresh();
  if (fitAgain === fit) fit();
  keep();
}

// What only folded boxes lead to is not shown. What is folded still shows its contexts and challenges.
function hideFolded(part) {
  const boxes = new Map(part.boxes.map(box => [box.number, box]));
  const reach = new Set();
  const open = [];
  const add = number => { if (boxes.has(number) && !reach.has(number)) { reach.add(number); open.push(number); } };
  const others = number => boxes.get(number).isReference ? [] : restsOn(model, number);
  const led = new Set(part.boxes.flatMap(box => others(box.number).filter(other => other < box.number)));
  for (const box of part.boxes) if (!led.has(box.number)) add(box.number);
  while (open.length > 0) {
    const number = open.pop();
    const { starts, items } = model.supporters;
    const own = part.folded.has(number) ? new Set(items.slice(starts[number], starts[number + 1])) : new Set();
    for (const other of others(number)) if (!own.has(other)) add(other);
  }
  for (const box of part.boxes) {
    box.isHidden = !reach.has(box.number);
    setClass(box, 'folded', box.isHidden);
  }
  for (const edge of part.edges) {
    const { from, to } = edge, isOwn = part.folded.has(from) && edge.kind === 'ag-edge';
    setClass(edge, 'folded', isOwn || [from, to].some(end => boxes.has(end) && boxes.get(end).isHidden));
  }
}

function openedNames() { return parts.slice(1).map(part => sheets[part.place].name); }

function foldedNames() { return parts.flatMap(part => [...part.folded].map(number => elements[number].id)); }

function restoreFolds(opened, folded) {
  for (const name of opened) {
    const box = drawn.find(each => each.isReference && each.target === placeOf.get(name));
    if (box) openHere(box);
  }
  for (const id of folded) {
    const box = boxOf(numberOf.get(id));
    if (box && canFold(box)) fold(box);
  }
}

// Opens a reference in place, or closes it; folds support away, or shows it.
function useOpener(box) {
  if (!box.isReference) { if (canFold(box)) fold(box); }
  else if (box.opened) closeHere(box.opened);
  else if (box.target !== undefined) openHere(box);
}

// What the small disc at the corner of a box offers: '' for nothing.
function chipOf(box) {
  if (box.isReference) return box.opened ? '−' + (box.opened.isNumbered ? ' ' + box.opened.mark : '') : box.target === undefined ? '' : '+';
  if (box.part.folded.has(box.number)) return '+ ' + hiddenBelow(box) + ' below';
  return box.number === chosen && canFold(box) ? '−' : '';
}

function hiddenBelow(box) {
  const seen = below(box.number);
  return box.part.boxes.filter(other => other.isHidden && seen[other.number]).length;
}

function chipNode(box, text) {
  const does = box.isReference ? (box.opened ? 'Close it here' : 'Open it here') : text === '−' ? 'Fold its support away' : 'Show its support';
  return disc(text, box.left + box.width - 4, box.top + box.height, does);
}

// A disc, wider for more than a letter, that stays large enough to be hit however small the drawing.
function disc(text, x, y, does) {
  pen.font = TAB_FONT;
  const width = Math.max(20, pen.measureText(text).width + 12);
  const title = svgNode('title'), label = svgNode('text', { 'dominant-baseline': 'central' });
  title.textContent = does;
  label.textContent = text;
  return svgNode('g', { class: 'added chip', transform: 'translate(' + x + ' ' + y + ')' }, title,
    svgNode('g', { class: 'disc' }, svgNode('rect', { x: -width / 2, y: -10, width, height: 20, rx: 10 }), label));
}

if (sheets.length > 1) {
  const groups = new Map();
  for (const { name, kind, title } of sheets) {
    if (!groups.has(kind)) groups.set(kind, make('optgroup', { label: sheetKinds[kind] }));
    groups.get(kind).append(make('option', { value: name }, kind === 'overview' || kind === MODULES || kind === WHOLE ? sheetKinds[kind] : title.slice(0, 70)));
  }
  byId('sheet').append(...groups.values());
  byId('sheet').addEventListener('change', event => { jumpTo(placeOf.get(event.target.value)); canvas.focus(); });
} else byId('sheets').hidden = true;
