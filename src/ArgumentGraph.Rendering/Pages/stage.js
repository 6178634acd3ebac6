// The stage: the sheets drawn on it, and the boxes on those. An element is drawn in full on one sheet; its boxes on others refer to that.

const canvas = byId('canvas');
const svg = canvas.querySelector('svg');
const sheets = data.sheets; // boxes: six numbers each: element, left, top, width, height, 1 for a reference
const BOX = 6;
const CHALLENGED = 4; // numbers each of challenged: place among the edges of the sheet, relationship, the point at which challenges point
const placeOf = new Map(sheets.map((sheet, place) => [sheet.name, place]));
const homeOf = new Int32Array(count).fill(-1); // the sheet that draws an element in full
const parts = []; // what is on the stage: first the sheet shown, then those opened in place
const drawn = []; // all boxes on the stage
const boxesOf = new Map(); // number → its boxes on the stage

sheets.forEach((sheet, place) => {
  for (let i = 0; i < sheet.boxes.length; i += BOX) if (!sheet.boxes[i + 5] && homeOf[sheet.boxes[i]] < 0) homeOf[sheet.boxes[i]] = place;
});
const overview = [...svg.children].filter(child => !/^(title|desc|style)$/.test(child.localName));
overview.forEach(child => child.remove());
for (const name of ['width', 'height', 'aria-labelledby']) svg.removeAttribute(name);
svg.querySelectorAll(':scope > title, :scope > desc').forEach(child => child.remove());

function svgNode(tag, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

// Sheets that are not on the stage are text, which costs nothing.
function drawingOf(place) {
  const group = svgNode('g', { class: 'part' });
  if (place === 0) group.append(...overview.map(child => child.cloneNode(true)));
  else {
    const root = document.importNode(new DOMParser().parseFromString(byId('sheet-' + place).textContent, 'image/svg+xml').documentElement, true);
    group.append(...[...root.children].filter(child => !/^(title|desc|style)$/.test(child.localName)));
  }
  return group;
}

// Puts a sheet on the stage, moved by (dx, dy). opener: the box below which it is opened in place, or null.
function mount(place, dx, dy, opener) {
  const group = drawingOf(place);
  const flat = sheets[place].boxes;
  const part = { place, group, opener, dx, dy, boxes: [], edges: [], folded: new Set() };
  if (dx || dy) group.setAttribute('transform', 'translate(' + dx + ' ' + dy + ')');
  group.querySelectorAll('[data-id]').forEach((node, i) => {
    const [number, left, top, width, height, isReference] = flat.slice(i * BOX, i * BOX + BOX);
    const box = {
      number, part, node, left, top, width, height, x: left + dx, y: top + dy, isReference: isReference === 1, target: isReference ? placeOf.get(node.dataset.sheet) : undefined,
      shapes: [...node.querySelectorAll('.ag-shape, .ag-trim')].map(shape => [shape, shape.getAttribute('class')]), key: '', tone: null,
      isNear: false, isHidden: false, label: null, labelScale: 0, cross: null,
    };
    node.setAttribute('data-number', number);
    part.boxes.push(box);
    drawn.push(box);
    boxesOf.set(number, (boxesOf.get(number) || []).concat(box));
  });
  for (const edge of group.querySelectorAll('[data-from]')) {
    part.edges.push({ node: edge, from: numberOf.get(edge.dataset.from), to: numberOf.get(edge.dataset.to), challenged: null, cross: null });
  }
  const { challenged } = sheets[place];
  for (let i = 0; i < challenged.length; i += CHALLENGED) {
    const [edge, relationship, x, y] = challenged.slice(i, i + CHALLENGED);
    part.edges[edge].challenged = { relationship, x, y };
  }
  part.hasChallenges = group.querySelector('.ag-edge-challenge') !== null;
  group.querySelectorAll('.ag-defeated, .ag-behind').forEach(each => each.remove());
  parts.push(part);
  svg.append(group);
  return part;
}

function unmount(part) {
  parts.splice(parts.indexOf(part), 1);
  part.group.remove();
  drawn.splice(0, drawn.length, ...parts.flatMap(each => each.boxes));
  for (const box of part.boxes) {
    const left = boxesOf.get(box.number).filter(other => other !== box);
    if (left.length > 0) boxesOf.set(box.number, left); else boxesOf.delete(box.number);
  }
}

function clearStage() {
  for (const part of parts) part.group.remove();
  parts.length = drawn.length = 0;
  boxesOf.clear();
}

function boxesAt(number) { return boxesOf.get(number) || []; }

// The box in full, else a reference; undefined where the stage has neither.
function boxOf(number) {
  const boxes = boxesAt(number).filter(box => !box.isHidden);
  return boxes.find(box => !box.isReference) || boxes[0];
}

function boundsOf(boxes) {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (const box of boxes) {
    if (box.isHidden) continue;
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left === Infinity ? { x: 0, y: 0, width: 100, height: 100 } : { x: left, y: top, width: right - left, height: bottom - top };
}
