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

// Text costs most of the time of laying out and painting: it is there for what is in sight, and half a screen around, so that moving a little shows nothing new.
function look(scale = scaleOf(), isAll = false) {
  const isFar = scale < FAR, dx = view.width / 2, dy = view.height / 2;
  svg.classList.toggle('far', isFar);
  svg.classList.toggle('tiny', scale < TINY);
  svg.style.setProperty('--unit', String(1 / scale));
  for (const box of drawn) {
    const isNear = !box.isHidden && (isAll || (box.x + box.width > view.x - dx && box.x < view.x + view.width + dx && box.y + box.height > view.y - dy && box.y < view.y + view.height + dy));
    if (isNear !== box.isNear) {
      box.isNear = isNear;
      box.node.classList.toggle('near', isNear);
    }
    if (isFar && isNear) label(box, scale);
    else if (box.label) unlabel(box);
  }
  moveMinimap();
}

function scaleOf() { return canvas.clientWidth / view.width; }

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
  view.width = canvas.clientWidth / scale;
  view.height = canvas.clientHeight / scale;
  view.x = x - view.width / 2;
  view.y = y - view.height / 2;
  show();
}

const EDGE = 30; // pixels left around what is fitted: for marks at corners and what hangs below boxes
function fitBoxes(boxes, most) {
  fitAgain = () => fitBoxes(boxes, most);
  const bounds = boundsOf(boxes);
  const scale = Math.min((canvas.clientWidth - 2 * EDGE) / bounds.width, (canvas.clientHeight - 2 * EDGE) / bounds.height, most);
  lookAt(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, Math.max(scale, 0.01));
}

function fit() {
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
