// The stage: the sheets drawn on it, and the boxes on those. An element is drawn in full on one sheet; its boxes on others refer to that.
// The document holds only what is in sight: see look.

const canvas = byId('canvas');
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

// Drawings are text, which costs nothing: each edge and box of them becomes a node when it comes into sight.
const parser = new DOMParser();
function textOf(place) { return byId('sheet-' + place).textContent; }
function headOf(text) { return parser.parseFromString(text.slice(0, text.indexOf('<rect class="ag-paper"')) + '</svg>', 'image/svg+xml').documentElement; }
function linesIn(text) { return text.slice(0, text.lastIndexOf('</svg>')).split(/\n(?=<(?:path class="ag-edge|g id=|g class="ag-legend))/); }
function unescaped(text) { return text.includes('&') ? parser.parseFromString(text, 'text/html').documentElement.textContent : text; }

// An attribute of what a line begins with.
function attributeOf(line, name) {
  const begin = line.indexOf(' ' + name + '="');
  return begin < 0 || begin > line.indexOf('>') ? undefined : unescaped(line.slice(begin + name.length + 3, line.indexOf('"', begin + name.length + 3)));
}

// The style of the first drawing holds for all.
const head = headOf(textOf(0));
const svg = document.importNode(head, false);
for (const name of ['width', 'height', 'aria-labelledby']) svg.removeAttribute(name);
svg.append(head.querySelector('style'));
canvas.append(svg);

function svgNode(tag, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

// Puts a sheet on the stage, moved by (dx, dy). opener: the box below which it is opened in place, or null.
function mount(place, dx, dy, opener) {
  const text = textOf(place);
  const part = { place, opener, dx, dy, boxes: [], edges: [], folded: new Set(), hasChallenges: false, lines: svgNode('g'), nodes: svgNode('g') };
  part.group = svgNode('g', { class: 'part' }, headOf(text).querySelector('defs'), part.lines, part.nodes);
  if (dx || dy) part.group.setAttribute('transform', 'translate(' + dx + ' ' + dy + ')');
  // On the picture of modules an element stands for each.
  part.modules = sheets[place].modules && new Map(sheets[place].modules.map((module, i) => [module.name, sheets[place].boxes[i * BOX]]));
  for (const line of linesIn(text)) {
    if (line.startsWith('<path ') && attributeOf(line, 'data-from') !== undefined) part.edges.push(edgeFrom(line, part));
    else if (line.startsWith('<g ') && attributeOf(line, 'data-id') !== undefined) part.boxes.push(boxFrom(line, part));
  }
  part.hasChallenges = part.edges.some(edge => edge.kind === 'ag-edge-challenge');
  const { challenged } = sheets[place];
  for (let i = 0; i < challenged.length; i += CHALLENGED) {
    const [edge, relationship, x, y] = challenged.slice(i, i + CHALLENGED);
    part.edges[edge].challenged = { relationship, x, y };
  }
  for (const box of part.boxes) {
    drawn.push(box);
    if (boxesOf.has(box.number)) boxesOf.get(box.number).push(box); else boxesOf.set(box.number, [box]);
  }
  parts.push(part);
  svg.append(part.group);
  return part;
}

function boxFrom(line, part) {
  const flat = sheets[part.place].boxes, at = part.boxes.length * BOX;
  const [number, left, top, width, height, isReference] = flat.slice(at, at + BOX);
  const module = sheets[part.place].modules?.[part.boxes.length];
  return {
    line, node: null, classes: new Set(), isNear: false, points: null, module, number, part, left, top, width, height, x: left + part.dx, y: top + part.dy,
    isReference: isReference === 1, target: isReference ? placeOf.get(attributeOf(line, 'data-sheet')) : undefined,
    shapes: null, key: '', tone: null, isHidden: false, label: null, labelScale: 0, cross: null,
  };
}

// A curve stays between the points it is drawn by.
function edgeFrom(line, part) {
  const ends = part.modules || numberOf;
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  attributeOf(line, 'd').match(/-?[\d.]+/g).forEach((text, i) => {
    const value = Number(text);
    if (i % 2 === 0) { left = Math.min(left, value); right = Math.max(right, value); } else { top = Math.min(top, value); bottom = Math.max(bottom, value); }
  });
  return {
    line, node: null, classes: new Set(), isNear: false, points: null, kind: attributeOf(line, 'class').split(' ').at(-1), challenged: null, cross: null,
    from: ends.get(attributeOf(line, 'data-from')), to: ends.get(attributeOf(line, 'data-to')),
    x: left + part.dx, y: top + part.dy, width: right - left, height: bottom - top,
  };
}

// The node of a box or an edge.
function nodeOf(each) {
  if (each.node === null) {
    const all = parser.parseFromString('<svg xmlns="http://www.w3.org/2000/svg">' + each.line + '</svg>', 'image/svg+xml').documentElement;
    each.points = all.querySelector(':scope > :is([data-points], [data-count])'); // the claim points on it, or how many it stands for
    each.node = all.firstElementChild;
    if (each.number !== undefined) {
      each.node.setAttribute('data-number', each.number);
      if (each.points) each.node.append(each.points);
    }
    each.node.classList.add(...each.classes);
    each.points?.classList.add(...each.classes);
  }
  return each.node;
}

// Gives a box or an edge a class, or takes it; what has no node yet will have it then.
function setClass(each, name, isSo) {
  if (isSo === each.classes.has(name)) return;
  if (isSo) each.classes.add(name); else each.classes.delete(name);
  each.node?.classList.toggle(name, isSo);
  each.points?.classList.toggle(name, isSo);
}

// The outlines of a box, each with the class that it was drawn with. What is crossed out in the drawing is so as the case is; here it follows what is supposed.
function shapesOf(box) {
  if (box.shapes === null) {
    const node = nodeOf(box);
    node.querySelectorAll('.ag-defeated, .ag-behind').forEach(each => each.remove());
    box.shapes = [...node.querySelectorAll('.ag-shape, .ag-trim')].map(shape => [shape, shape.getAttribute('class')]);
  }
  return box.shapes;
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
