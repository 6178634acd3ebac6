// What a box says where its own text would be too small to read: its id, and as much of what it says as has room, in letters of one size on the screen.

const LABEL = 10, LINE = 11.5; // pixels on the screen
const FAR = 9 / 11; // below this scale the smallest text of a box is smaller than nine pixels
const LABEL_FONT = '10px "Liberation Sans", Arial, Helvetica, sans-serif';
const letterWidths = [new Map(), new Map()];

const TINY = 0.4; // below this scale boxes have no room beside their labels
const LETTER = 7; // pixels: a narrower box has no label
const BEYOND_BOX = 6; // pixels
const LEAST_LETTERS = 4; // fewer of a text, with an ellipsis, say nothing

function widthOf(text, isBold) {
  const known = letterWidths[isBold ? 1 : 0];
  let width = 0;
  for (const letter of text) {
    if (!known.has(letter)) {
      pen.font = (isBold ? 'bold ' : '') + LABEL_FONT;
      known.set(letter, pen.measureText(letter).width);
    }
    width += known.get(letter);
  }
  return width;
}

// As much of a text as has room, never less than a letter; all of it where an ellipsis would take as much room as what it stands for.
function cutTo(text, width, isBold) {
  if (widthOf(text, isBold) <= width) return text;
  const letters = [...text];
  let length = 1, used = widthOf(letters[0] || '', isBold) + widthOf('…', isBold);
  while (length < letters.length) {
    used += widthOf(letters[length], isBold);
    if (used > width) break;
    length++;
  }
  const cut = letters.slice(0, length).join('').trimEnd() + '…';
  return widthOf(cut, isBold) < widthOf(text, isBold) ? cut : text;
}

// Of a long id that ends in a number both ends, of another its beginning: ids mostly differ there.
function cutId(id, width) {
  if (!/\d$/.test(id)) return cutTo(id, width, true);
  const letters = [...id];
  for (let kept = Math.min(letters.length - 1, Math.floor(width / 3)); kept >= 2; kept--) {
    const cut = letters.slice(0, Math.ceil(kept / 2)).join('') + '…' + letters.slice(letters.length - Math.floor(kept / 2)).join('');
    if (widthOf(cut, true) <= width) return cut;
  }
  return cutTo(id, width, true);
}

// The lines of a text in rooms of given widths; the last is cut off where more is left.
function linesOf(text, rooms) {
  const lines = [];
  let left = text.split(/\s+/).filter(word => word !== '');
  for (let i = 0; i < rooms.length && left.length > 0; i++) {
    let line = left[0], next = 1;
    while (next < left.length && widthOf(line + ' ' + left[next]) <= rooms[i]) line += ' ' + left[next++];
    const isLast = i === rooms.length - 1 && next < left.length;
    if (isLast) line += ' ' + left.slice(next, next + 2).join(' ') + '…';
    lines.push(cutTo(line, rooms[i]));
    left = left.slice(next);
  }
  if (lines.length > 0 && [...lines.at(-1)].length <= LEAST_LETTERS && lines.at(-1).endsWith('…')) lines.pop();
  return lines;
}

// What the elements of a kind on the stage have in common at the front: of their ids, numbers whole, and of what they say, whole words. By kind; made when asked
// for, and again when boxes came or went.
let fronts = new Map();

function frontsOf(kind) {
  if (!fronts.has(kind)) {
    const same = [...boxesOf.keys()].map(number => elements[number]).filter(element => element.kind === kind);
    fronts.set(kind, { id: same.length < 2 ? '' : frontOfIds(same.map(({ id }) => id)), text: same.length < 2 ? '' : frontOfTexts(same.map(({ text }) => text)) });
  }
  return fronts.get(kind);
}

function commonFront(texts) {
  let length = Math.min(...texts.map(text => text.length));
  for (const text of texts) while (length > 0 && !text.startsWith(texts[0].slice(0, length))) length--;
  return texts[0].slice(0, length);
}

function frontOfIds(ids) {
  const front = commonFront(ids);
  return ids.some(id => /^\d/.test(id.slice(front.length))) ? front.replace(/\d+$/, '') : ids.some(id => id.length === front.length) ? '' : front;
}

function frontOfTexts(texts) {
  const front = commonFront(texts);
  return front.slice(0, front.lastIndexOf(' ') + 1);
}

// Its sign, its id and what it requires, or as much of that as has room: first goes what it requires, then the sign, then what all ids have in common. The id
// alone may reach a little beyond the box.
function idLineOf(box, room) {
  const number = shownBy(box), id = box.module ? box.module.name : elements[number].id;
  if (box.module) return [(standingIn(after, number ?? box.number) < 2 && number !== undefined ? signs[standingIn(after, number)] + ' ' : '') + id, id].find(text => widthOf(text, true) <= room) ?? cutId(id, room + BEYOND_BOX);
  const standing = standingIn(after, number);
  const sign = isDown[number] ? '✕ ' : standing < 2 ? signs[standing] + ' ' : '';
  const supporters = model.supporters.starts[number + 1] - model.supporters.starts[number], need = model.need[number];
  const requires = supporters > 1 && need < supporters ? need === 1 ? ' (any)' : ' (' + need + ' of ' + supporters + ')' : '';
  const own = id.slice(frontsOf(elements[number].kind).id.length);
  return [sign + id + requires, sign + id].find(text => widthOf(text, true) <= room)
    ?? [sign + id, id, sign + own, own].find(text => widthOf(text, true) <= room + BEYOND_BOX) ?? cutId(own, room + BEYOND_BOX);
}

function wordsOf(box) {
  if (box.module) return box.module.title;
  const { title, text } = elements[box.number];
  const mark = colouring.hasTabs ? colouring.of(box.number) : undefined;
  const said = mark ? '[' + (mark[1] || colouring.entries[mark[0]][2]) + '] ' : '';
  const reason = box.isReference && standingIn(after, box.number) < 2 ? '[' + reasonOf(box.number).slice(2) + '] ' : '';
  return said + reason + (title ? title + ': ' : '') + text;
}

// In rooms of given widths: what all say alike at the front is left out where not all has room.
function linesOfWords(box, rooms) {
  const words = wordsOf(box), lines = linesOf(words, rooms);
  const front = words === elements[box.number].text ? frontsOf(elements[box.number].kind).text : '';
  return front === '' || lines.join(' ').length >= words.length ? lines : linesOf('…' + words.slice(front.length), rooms);
}

function label(box, scale) {
  if (Math.abs(box.labelScale / scale - 1) < 0.02) return;
  box.labelScale = scale;
  box.label?.remove();
  box.label = null;
  const width = box.width * scale, height = box.height * scale;
  const most = Math.max(1, Math.floor((height - 2) / LINE));
  const shapes = shapesOf(box), isRound = shapes[0]?.[0].localName === 'ellipse';
  // What slanted and doubled sides take.
  const side = shapes[0]?.[0].localName === 'path' ? 26 : shapes.length > 1 ? 10 : 0;
  const roomAt = (line, all) => {
    if (!isRound) return width - 5 - side * scale;
    const fromMiddle = Math.abs(line - (all - 1) / 2) * LINE + LINE / 2;
    return width * Math.sqrt(Math.max(0.1, 1 - Math.pow(fromMiddle / (height / 2), 2))) - 2;
  };
  let lines;
  if (width < LETTER) return;
  if (most === 1) {
    const room = roomAt(0, 1), head = idLineOf(box, room), rest = room - widthOf(head + ' ', true);
    lines = [[head, linesOfWords(box, [rest])[0] || '']];
  } else {
    // Round boxes have less room the more lines are set: as many as have room for words.
    const all = isRound && most > 2 ? most - 1 : most;
    lines = [[idLineOf(box, roomAt(0, all)), ''], ...linesOfWords(box, Array.from({ length: all - 1 }, (_, i) => roomAt(i + 1, all))).map(line => ['', line])];
  }
  const x = box.left + box.width / 2, middle = box.top + box.height / 2;
  const group = svgNode('g', { class: 'label' });
  lines.forEach(([bold, rest], i) => {
    const text = svgNode('text', { x, y: middle + ((i - (lines.length - 1) / 2) * LINE + LABEL * 0.36) / scale });
    if (bold !== '') { text.append(svgNode('tspan', { class: 'head' })); text.lastChild.textContent = bold; }
    text.append(rest === '' ? '' : (bold === '' ? '' : ' ') + rest);
    group.append(text);
  });
  box.label = group;
  box.node.append(group);
}

function unlabel(box) {
  box.label.remove();
  box.label = null;
  box.labelScale = 0;
}
