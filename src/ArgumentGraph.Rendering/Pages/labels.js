// What a box says where its own text would be too small to read: its id, and as much of what it says as has room, in letters of one size on the screen.

const LABEL = 10, LINE = 11.5; // pixels on the screen
const FAR = 9 / 11; // below this scale the smallest text of a box is smaller than nine pixels
const LABEL_FONT = '10px "Liberation Sans", Arial, Helvetica, sans-serif';
const letterWidths = [new Map(), new Map()];

const TINY = 0.4; // below this scale boxes have no room beside their labels

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

// As much of a text as has room, never less than a letter.
function cutTo(text, width, isBold) {
  if (widthOf(text, isBold) <= width) return text;
  const letters = [...text];
  let length = 1, used = widthOf(letters[0] || '', isBold) + widthOf('…', isBold);
  while (length < letters.length) {
    used += widthOf(letters[length], isBold);
    if (used > width) break;
    length++;
  }
  return letters.slice(0, length).join('').trimEnd() + '…';
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
  return lines;
}

// Its sign, its id and what it requires, or as much of that as has room; the id alone may reach a little beyond the box.
function headOf(number, room) {
  const { id } = elements[number];
  const standing = standingIn(after, number);
  const sign = isDown[number] ? '✕ ' : standing < 2 ? signs[standing] + ' ' : '';
  const supporters = model.supporters.starts[number + 1] - model.supporters.starts[number], need = model.need[number];
  const requires = supporters > 1 && need < supporters ? need === 1 ? ' (any)' : ' (' + need + ' of ' + supporters + ')' : '';
  return [sign + id + requires, sign + id].find(text => widthOf(text, true) <= room) ?? sign + cutTo(id, room + 6 - widthOf(sign, true), true);
}

function wordsOf(box) {
  const { title, text } = elements[box.number];
  const mark = colouring.hasTabs ? colouring.of(box.number) : undefined;
  const said = mark ? '[' + (mark[1] || colouring.entries[mark[0]][2]) + '] ' : '';
  const reason = box.isReference && standingIn(after, box.number) < 2 ? '[' + reasonOf(box.number).slice(2) + '] ' : '';
  return said + reason + (title ? title + ': ' : '') + text;
}

function label(box, scale) {
  if (Math.abs(box.labelScale / scale - 1) < 0.02) return;
  box.labelScale = scale;
  box.label?.remove();
  const width = box.width * scale, height = box.height * scale;
  const most = Math.max(1, Math.floor((height - 2) / LINE));
  const isRound = box.shapes[0]?.[0].localName === 'ellipse';
  // What slanted and doubled sides take.
  const side = box.shapes[0]?.[0].localName === 'path' ? 26 : box.shapes.length > 1 ? 10 : 0;
  const roomAt = (line, all) => {
    if (!isRound) return width - 5 - side * scale;
    const fromMiddle = Math.abs(line - (all - 1) / 2) * LINE + LINE / 2;
    return width * Math.sqrt(Math.max(0.1, 1 - Math.pow(fromMiddle / (height / 2), 2))) - 2;
  };
  let lines;
  if (most === 1) {
    const room = roomAt(0, 1), head = headOf(box.number, room), rest = room - widthOf(head + ' ', true);
    lines = [[head, rest > 24 ? cutTo(wordsOf(box), rest) : '']];
  } else {
    // Round boxes have less room the more lines are set: as many as have room for words.
    const all = isRound && most > 2 ? most - 1 : most;
    lines = [[headOf(box.number, roomAt(0, all)), ''], ...linesOf(wordsOf(box), Array.from({ length: all - 1 }, (_, i) => roomAt(i + 1, all))).map(line => ['', line])];
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
