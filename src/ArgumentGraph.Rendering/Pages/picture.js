// The diagram: what is painted on it, and how it is moved.

function repaint() {
  after = isSupposing() ? judge(model, supposed) : before;
  judgeChances();
  paintNodes();
  showSummary();
  showWhatIf();
  showDecision();
  showPathways();
  showResponse();
  showHeat();
  showDetail();
}

const canvas = byId('canvas');
const svg = canvas.querySelector('svg');
const nodes = new Array(count);
for (const node of svg.querySelectorAll('[data-id]')) {
  const number = numberOf.get(node.getAttribute('data-id'));
  if (number !== undefined) {
    nodes[number] = node;
    node.setAttribute('data-number', number);
  }
}
const painted = new Int16Array(count).fill(-1);
const view = { x: 0, y: 0, width: 100, height: 100 };
const [, , fullWidth, fullHeight] = svg.getAttribute('viewBox').split(/[ ,]+/).map(Number);

function svgNode(tag, attributes) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

// What is seen of an element: its standing, whether it fell or rose, whether it is knocked out; only those that differ are touched.
function paintNodes() {
  for (let number = 0; number < count; number++) {
    const node = nodes[number];
    if (!node) continue;
    const change = Math.sign(after.standings[number] - before.standings[number]);
    const code = after.standings[number] + 3 * (change + 1) + 9 * supposed[number];
    if (painted[number] === code) continue;
    painted[number] = code;
    node.classList.toggle('out', isDown[number] === 1);
    node.classList.toggle('held', isHeld[number] === 1);
    node.classList.toggle('fell', change < 0 && !isDown[number]);
    node.classList.toggle('rose', change > 0);
    node.querySelector(':scope > .mark')?.remove();
    if (after.standings[number] < 2) node.append(markOf(number));
    outline(number);
  }
}

function markOf(number) {
  const [x, y, width] = boxes[number];
  const mark = svgNode('g', { class: 'mark ' + (isDown[number] ? 'out' : classes[after.standings[number]]) });
  mark.append(svgNode('circle', { cx: x + width, cy: y, r: 11 }), svgNode('text', { x: x + width, y }));
  mark.lastChild.textContent = isDown[number] ? '✕' : signs[after.standings[number]];
  return mark;
}

function outline(number) {
  const node = nodes[number];
  const needed = node.classList.contains('out') || node.classList.contains('held') || node.classList.contains('fell') || node.classList.contains('rose') || node.classList.contains('responds') || number === chosen;
  const there = node.querySelector(':scope > .outline');
  if (!needed) there?.remove();
  else if (!there) {
    const [x, y, width, height] = boxes[number];
    node.insertBefore(svgNode('rect', { class: 'outline', x: x - 5, y: y - 5, width: width + 10, height: height + 10, rx: 6 }), node.querySelector(':scope > .mark'));
  }
}

function choose(number, bring) {
  const last = chosen;
  chosen = number;
  if (last >= 0 && nodes[last]) { nodes[last].classList.remove('chosen'); outline(last); }
  if (number >= 0 && nodes[number]) {
    nodes[number].classList.add('chosen');
    outline(number);
    if (bring) bringIntoView(number);
  }
  showDetail();
  if (number >= 0) {
    byId('side').scrollTop = 0;
    say(elements[number].id + ', ' + elements[number].kind + ', ' + words[after.standings[number]] + ': ' + elements[number].text);
  }
  keep();
}

function filter(number) {
  onlyPathway = number;
  byId('pathway').value = number < 0 ? '' : elements[number].id;
  const seen = number < 0 ? null : below(number);
  for (let each = 0; each < count; each++) nodes[each]?.classList.toggle('aside', seen !== null && !seen[each]);
  for (const edge of svg.querySelectorAll('[data-from]')) {
    const from = numberOf.get(edge.getAttribute('data-from'));
    edge.classList.toggle('aside', seen !== null && from !== undefined && !seen[from]);
  }
  keep();
}

function show() {
  svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].map(value => value.toFixed(2)).join(' '));
  lookSoon();
}

// Texts of elements in sight, and half a screen around, so that moving a little shows nothing new.
const near = new Uint8Array(count);
let isLooking = false;
function lookSoon() {
  if (isLooking) return;
  isLooking = true;
  requestAnimationFrame(() => {
    isLooking = false;
    const readable = scaleOf() >= 0.3, dx = view.width / 2, dy = view.height / 2;
    for (let number = 0; number < count; number++) {
      const [x, y, width, height] = boxes[number];
      const isNear = readable && x + width > view.x - dx && x < view.x + view.width + dx && y + height > view.y - dy && y < view.y + view.height + dy ? 1 : 0;
      if (isNear === near[number]) continue;
      near[number] = isNear;
      nodes[number]?.classList.toggle('near', isNear === 1);
    }
  });
}

function scaleOf() { return canvas.clientWidth / view.width; }

function zoomTo(scale, clientX, clientY) {
  scale = Math.min(4, Math.max(0.01, scale));
  const bounds = canvas.getBoundingClientRect();
  const fx = (clientX - bounds.left) / bounds.width, fy = (clientY - bounds.top) / bounds.height;
  const x = view.x + fx * view.width, y = view.y + fy * view.height;
  view.width = bounds.width / scale;
  view.height = bounds.height / scale;
  view.x = x - fx * view.width;
  view.y = y - fy * view.height;
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

function fit() {
  const scale = Math.min(canvas.clientWidth / (fullWidth + 40), canvas.clientHeight / (fullHeight + 40), 1.5);
  lookAt(fullWidth / 2, fullHeight / 2, scale);
}

// Shows elements together.
function fitTo(numbers) {
  const places = numbers.filter(number => nodes[number]).map(number => boxes[number]);
  if (places.length === 0) return;
  const left = Math.min(...places.map(([x]) => x)), top = Math.min(...places.map(([, y]) => y));
  const width = Math.max(...places.map(([x, , width]) => x + width)) - left, height = Math.max(...places.map(([, y, , height]) => y + height)) - top;
  lookAt(left + width / 2, top + height / 2, Math.min(canvas.clientWidth / (width + 60), canvas.clientHeight / (height + 60), 1));
}

function bringIntoView(number) {
  const [x, y, width, height] = boxes[number];
  const inside = x >= view.x && y >= view.y && x + width <= view.x + view.width && y + height <= view.y + view.height;
  const scale = Math.max(scaleOf(), 0.7);
  if (!inside || scale > scaleOf()) lookAt(x + width / 2, y + height / 2, scale);
}

canvas.addEventListener('wheel', event => {
  event.preventDefault();
  zoomTo(scaleOf() * Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)), event.clientX, event.clientY);
}, { passive: false });

const fingers = new Map();
let moved = false;
canvas.addEventListener('pointerdown', event => {
  if (event.button !== 0) return;
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  moved = false;
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
    show();
  }
  fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
});
for (const end of ['pointerup', 'pointercancel']) {
  canvas.addEventListener(end, event => { fingers.delete(event.pointerId); if (fingers.size === 0) canvas.classList.remove('moving'); });
}
canvas.addEventListener('click', event => {
  if (moved) return;
  const node = event.target.closest?.('[data-number]');
  if (event.target.closest?.('a')) return;
  choose(node ? Number(node.getAttribute('data-number')) : -1, false);
});
canvas.addEventListener('dblclick', event => {
  const node = event.target.closest?.('[data-number]');
  if (node) toggle(Number(node.getAttribute('data-number')));
});
