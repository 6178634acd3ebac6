// Where the reader looks: moving, zooming, fitting.

const view = { x: 0, y: 0, width: 100, height: 100 };
let fitAgain = null; // how what is in view was fitted, as long as the reader has not moved

function show() {
  svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].map(value => value.toFixed(2)).join(' '));
  lookSoon();
}

let isLooking = false;
function lookSoon() {
  if (isLooking) return;
  isLooking = true;
  requestAnimationFrame(() => { isLooking = false; look(); });
}

// What is in the document costs time with every change of it: of many boxes that is what is in sight, and half a screen around, so that moving a little shows
// nothing new.
const FEW_BOXES = 200;
function look(scale = scaleOf(), isAll = false) {
  const isFar = scale < FAR, dx = view.width / 2, dy = view.height / 2;
  const isWhole = isAll || drawn.length <= FEW_BOXES;
  const isInSight = ({ x, y, width, height }) => isWhole
    || (x + width >= view.x - dx && x <= view.x + view.width + dx && y + height >= view.y - dy && y <= view.y + view.height + dy);
  svg.classList.toggle('far', isFar);
  svg.classList.toggle('tiny', scale < TINY);
  svg.style.setProperty('--unit', String(1 / scale));
  for (const part of parts) {
    for (const edge of part.edges) {
      if (isInSight(edge) !== edge.isNear) showEdge(part, edge, !edge.isNear);
    }
  }
  for (const box of drawn) {
    if (isInSight(box) !== box.isNear) showBox(box, !box.isNear);
    if (isFar && box.isNear && !box.isHidden) label(box, scale);
    else if (box.label) unlabel(box);
  }
  moveMinimap();
  sayInView();
}

// Where not all has room in the window, how much of it is in view.
function sayInView() {
  byId('in-view').hidden = !isTooLarge && count > 0;
  if (count === 0) byId('in-view').textContent = 'Nothing is drawn: this case has no elements.';
  if (!isTooLarge) return;
  const all = drawn.filter(box => !box.isHidden);
  const within = all.filter(box => box.isNear && box.x + box.width > view.x && box.x < view.x + view.width && box.y + box.height > view.y && box.y < view.y + view.height);
  byId('in-view').textContent = within.length + ' of ' + all.length + ' in view; the rest by dragging';
}

function showEdge(part, edge, isNear) {
  edge.isNear = isNear;
  if (!isNear) { edge.node.remove(); edge.points?.remove(); edge.cross?.remove(); return; }
  part.lines.append(nodeOf(edge));
  if (edge.points) part.lines.append(edge.points);
  crossEdge(part, edge);
}

function showBox(box, isNear) {
  box.isNear = isNear;
  if (!isNear) { box.node.remove(); return; }
  paintBox(box);
  showLayersOf(box);
  box.part.nodes.append(box.node);
}

// The size of the canvas as it was laid out last: to ask for it lays out all that has changed.
const room = { width: canvas.clientWidth, height: canvas.clientHeight };

function scaleOf() { return room.width / view.width; }

function zoomTo(scale, clientX, clientY) {
  scale = Math.min(4, Math.max(0.02, scale));
  const bounds = canvas.getBoundingClientRect();
  const fx = (clientX - bounds.left) / bounds.width, fy = (clientY - bounds.top) / bounds.height;
  const x = view.x + fx * view.width, y = view.y + fy * view.height;
  view.width = bounds.width / scale;
  view.height = bounds.height / scale;
  view.x = x - fx * view.width;
  view.y = y - fy * view.height;
  fitAgain = null;
  show();
}

function zoomBy(factor) {
  const bounds = canvas.getBoundingClientRect();
  zoomTo(scaleOf() * factor, bounds.left + bounds.width / 2, bounds.top + bounds.height / 2);
}

function lookAt(x, y, scale) {
  view.width = room.width / scale;
  view.height = room.height / scale;
  view.x = x - view.width / 2;
  view.y = y - view.height / 2;
  show();
}

const EDGE = 30; // pixels left around what is fitted: for marks at corners and what hangs below boxes
function fitBoxes(boxes, most) {
  fitAgain = () => fitBoxes(boxes, most);
  const bounds = boundsOf(boxes);
  const scale = Math.min((room.width - 2 * EDGE) / bounds.width, (room.height - 2 * EDGE) / bounds.height, most);
  if (scale < LEAST) fitTop(boxes, bounds); else lookAt(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, scale);
  placeMinimap();
}

// Below the least scale a box has no room for what it is called: then the part at the root is shown, at a scale at which it can be read.
const LEAST = 0.1, READABLE = 0.35;
let isTooLarge = false; // whether all that is drawn has no room at the least scale
function fitTop(boxes, bounds) {
  const shownBoxes = boxes.filter(box => !box.isHidden);
  const boxAmong = numbers => numbers.map(number => shownBoxes.find(box => box.number === number)).find(box => box);
  const top = boxAmong(data.decision.tops) ?? boxAmong(pathways) ?? shownBoxes.reduce((one, other) => other.y < one.y ? other : one);
  const height = room.height / READABLE, edge = EDGE / READABLE;
  lookAt(top.x + top.width / 2, bounds.height + 2 * edge < height ? bounds.y + bounds.height / 2 : top.y - edge + height / 2, READABLE);
}

function fit() {
  const bounds = boundsOf(drawn);
  isTooLarge = Math.min((room.width - 2 * EDGE) / bounds.width, (room.height - 2 * EDGE) / bounds.height) < LEAST;
  fitBoxes(drawn, 1.25);
  fitAgain = fit;
}

// Shows elements together: on the sheet that has most of them, or the one shown, all those it has in view.
function fitTo(numbers, isHere) {
  const place = isHere ? shown : bestSheetFor(numbers);
  jumpTo(place);
  const boxes = [...new Set(numbers)].flatMap(boxesAt).filter(box => !box.isHidden);
  if (boxes.length > 0) fitBoxes(boxes, 1);
}

function bringIntoView(number) {
  const box = boxOf(number);
  if (!box) return;
  const { x, y, width, height } = box;
  const inside = x >= view.x && y >= view.y && x + width <= view.x + view.width && y + height <= view.y + view.height;
  if (inside) return;
  fitAgain = null;
  lookAt(x + width / 2, y + height / 2, Math.max(scaleOf(), 0.7));
}

canvas.addEventListener('wheel', event => {
  event.preventDefault();
  zoomTo(scaleOf() * Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), event.clientX, event.clientY);
}, { passive: false });

// A drag on the ground or on a box moves the picture; one that begins on the text of a box selects it.
function isOnText(event) { return event.pointerType === 'mouse' && !svg.classList.contains('far') && event.target.closest?.('[data-number] text:not(.added *)'); }

const fingers = new Map();
let moved = false;
canvas.addEventListener('pointerdown', event => {
  if (event.button !== 0) return;
  moved = false;
  if (isOnText(event)) return;
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
});
canvas.addEventListener('pointermove', event => {
  const last = fingers.get(event.pointerId);
  if (!last) return;
  const dx = event.clientX - last.x, dy = event.clientY - last.y;
  if (!moved && Math.hypot(dx, dy) < 4) return;
  if (!moved) { moved = true; canvas.setPointerCapture(event.pointerId); canvas.classList.add('moving'); }
  if (fingers.size === 2) {
    const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
    const from = Math.hypot(last.x - other.x, last.y - other.y), to = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    if (from > 0) zoomTo(scaleOf() * to / from, (event.clientX + other.x) / 2, (event.clientY + other.y) / 2);
  } else {
    const scale = scaleOf();
    view.x -= dx / scale;
    view.y -= dy / scale;
    fitAgain = null;
    show();
  }
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
});
for (const end of ['pointerup', 'pointercancel']) {
  canvas.addEventListener(end, event => { fingers.delete(event.pointerId); if (fingers.size === 0) canvas.classList.remove('moving'); });
}

function boxUnder(event) {
  const node = event.target.closest?.('[data-number]');
  return node && boxesAt(Number(node.dataset.number)).find(box => box.node === node);
}

let pressed = []; // the boxes of the last two clicks: of a double click both are the same
canvas.addEventListener('click', event => {
  // A claim point leads to its confidence argument, on whatever sheet that is.
  const argument = numberOf.get(event.target.closest?.('[data-argument]')?.dataset.argument);
  if (argument !== undefined) { event.preventDefault(); if (!moved) choose(argument, true); return; }
  if (moved || event.target.closest?.('a') || !getSelection().isCollapsed) return;
  const box = boxUnder(event);
  pressed = [pressed[1], box];
  const close = event.target.closest?.('[data-close]');
  if (close) closeHere(parts.find(part => part.group === close.closest('.part')));
  else if (box && event.target.closest('.chip')) useOpener(box);
  else if (box?.isReference) { openSheet(box.target); choose(box.number, false); }
  else choose(box ? box.number : -1, false);
});
canvas.addEventListener('dblclick', event => {
  const box = boxUnder(event);
  if (!box || box.isReference || event.target.closest('.chip') || pressed[0] !== box || pressed[1] !== box) return;
  getSelection().removeAllRanges();
  toggle(box.number);
});
canvas.addEventListener('pointerover', event => {
  const number = boxUnder(event)?.number ?? -1;
  if (number === pointed) return;
  pointed = number;
  highlight();
});
