// What is painted on the boxes: how each stands, what fell or rose, what is chosen.

function repaint() {
  after = isSupposing() ? judge(model, supposed) : before;
  explainAll();
  judgeChances();
  paintBoxes();
  showSummary();
  showWhatIf();
  showDecision();
  showPathways();
  showResponse();
  showHeat();
  showDetail();
}

// Pathways and roots are analysed with what is stated above them; others stand as they stand.
const isAnalysed = new Uint8Array(count);
for (let number = 0; number < count; number++) isAnalysed[number] = users[number].length === 0 && !challengesBy.has(number) ? 1 : 0;
for (const number of pathways) isAnalysed[number] = 1;

function standingIn(judged, number) { return isAnalysed[number] ? judged.analysed[number] : judged.standings[number]; }

function changeOf(number) { return Math.sign(standingIn(after, number) - standingIn(before, number)); }

// What is supposed, and every box that changes for it.
function changedNumbers() { return elements.map((_, number) => number).filter(number => supposed[number] || changeOf(number) !== 0); }

// Why it stands as it does, in a few words.
function reasonOf(number) {
  const standing = standingIn(after, number);
  return signs[standing] + ' ' + (falls?.beginnings.has(number) ? shortWhy(number) : changeOf(number) > 0 && standing < 2 ? shortReason(number) : changeOf(number) !== 0 || standing === 2 ? words[standing] : shortReason(number) || words[standing]);
}

function paintBoxes() {
  for (const box of drawn) if (box.isNear) paintBox(box);
  for (const part of parts) for (const edge of part.edges) if (edge.isNear) crossEdge(part, edge);
  look();
  drawMinimap();
}

function toneOf(number) {
  const mark = colouring.of(number);
  return colouring.isPlain ? null : mark ? colouring.entries[mark[0]][0] : 'ag-plain';
}

// The element whose standing a box shows: of a module the goal that stands least.
function shownBy({ number, module }) {
  return module ? module.goals.reduce((least, goal) => least === undefined || standingIn(after, goal) < standingIn(after, least) ? goal : least, undefined) : number;
}

// A module without goals has no colour.
function toneOfBox(box) {
  const number = shownBy(box);
  return number !== undefined ? toneOf(number) : colouring.isPlain ? null : 'ag-plain';
}

// Only what differs is touched, and only of what is in sight: look does the same for what comes into it.
function paintBox(box) {
  const least = shownBy(box), number = least ?? box.number, node = nodeOf(box), hasGoals = least !== undefined;
  const standing = hasGoals ? standingIn(after, number) : 2, change = hasGoals ? changeOf(number) : 0, isOut = hasGoals && isDown[number] === 1;
  const mark = hasGoals ? colouring.of(number) : undefined;
  const shapes = shapesOf(box), tone = toneOfBox(box);
  const tab = mark && colouring.hasTabs ? colouring.entries[mark[0]][1] + ' ' + (mark[1] || colouring.entries[mark[0]][2]) : '';
  const chip = chipOf(box);
  const key = [standing, change, supposed[number], standing < 2 ? reasonOf(number) : '', tone, tab, chip, box.number === chosen, isCrossed(box)].join('|');
  if (box.key === key) return;
  box.key = key;
  box.labelScale = 0;
  for (const [name, isSo] of [['out', isOut], ['held', hasGoals && isHeld[number] === 1], ['fell', change < 0 && !isOut], ['rose', change > 0], ['chosen', box.number === chosen]]) setClass(box, name, isSo);
  if (box.tone !== tone) {
    box.tone = tone;
    for (const [shape, own] of shapes) shape.setAttribute('class', tone === null ? own : own.split(' ')[0] + ' ' + tone);
  }
  node.querySelectorAll(':scope > .added').forEach(each => each.remove());
  if (tab !== '') node.append(tabOf(box, tab));
  if (standing < 2 || isOut) node.append(markOf(box, standing, isOut));
  if (chip !== '') node.append(chipNode(box, chip));
  crossBox(box);
  outline(box);
  noteReference(box);
}

function markOf(box, standing, isOut) {
  const mark = svgNode('g', { class: 'added mark ' + (isOut ? 'out' : classes[standing]), transform: 'translate(' + (box.left + box.width) + ' ' + box.top + ')' },
    svgNode('circle', { r: 11 }), svgNode('text'));
  mark.lastChild.textContent = isOut ? '✕' : signs[standing];
  return mark;
}

function tabOf(box, text) {
  pen.font = TAB_FONT;
  const line = shortened(text, box.width + 4);
  const label = svgNode('text', { x: box.left + 6, y: box.top + 1 }), whole = svgNode('title');
  label.textContent = line;
  whole.textContent = text;
  return svgNode('g', { class: 'added tab' }, whole, svgNode('rect', { x: box.left + 1, y: box.top - 10, width: pen.measureText(line).width + 10, height: 15, rx: 3 }), label);
}

// A reference says how its element stands, and of how many pathways it is used: the first as it is judged now.
function noteReference(box) {
  if (!box.isReference) return;
  const lines = [...box.node.querySelectorAll('text.ag-fact')];
  if (lines.length === 0) return;
  box.use ??= lines.map(line => line.textContent).join(' ').replace(/^(supported|in doubt|unsupported)(, | |$)/, '');
  const number = shownBy(box);
  if (number === undefined) return;
  const { kind } = elements[number];
  const standing = standingIn(after, number);
  const said = (kind === 'context' || kind === 'justification') && standing === 2 ? [] : [standing === 2 ? words[2] : reasonOf(number)];
  const all = said.concat(box.use || []);
  const shown = lines.length > 1 ? [...all, '', ''] : [all.join(', ')];
  pen.font = '11px "Liberation Sans", Arial, Helvetica, sans-serif';
  lines.forEach((line, i) => { line.textContent = shortened(shown[i] || '', box.width - 12); });
}

function outline(box) {
  const { node } = box;
  if (node === null) return;
  const needed = ['out', 'held', 'fell', 'rose', 'responds', 'chosen'].some(name => box.classes.has(name));
  const there = node.querySelector(':scope > .outline');
  if (!needed) there?.remove();
  else if (!there) node.querySelector('title').after(svgNode('rect', { class: 'outline', x: box.left - 5, y: box.top - 5, width: box.width + 10, height: box.height + 10 + (box.isReference ? 20 : 0), rx: 6 }));
}

// bring: whether the element is brought into view, on the sheet that draws it in full unless the stage does.
function choose(number, bring) {
  const last = chosen;
  chosen = number;
  if (number >= 0 && bring && !boxesAt(number).some(box => !box.isReference && !box.isHidden) && homeOf[number] >= 0) jumpTo(homeOf[number]);
  for (const each of [last, number]) for (const box of boxesAt(each)) if (box.isNear) paintBox(box);
  highlight();
  if (number >= 0 && bring) bringIntoView(number);
  showDetail();
  if (number >= 0) {
    byId('side').scrollTop = 0;
    say(elements[number].id + ', ' + elements[number].kind + ', ' + words[standingIn(after, number)] + ': ' + elements[number].text);
  }
  keep();
}

// The lines of what is under the pointer, and of what is chosen, stand out.
let pointed = -1;
function highlight() {
  for (const part of parts) {
    for (const edge of part.edges) setClass(edge, 'lit', [edge.from, edge.to].some(end => end !== undefined && (end === pointed || end === chosen)));
  }
}

function filter(number) {
  onlyPathway = number;
  byId('pathway').value = number < 0 ? '' : elements[number].id;
  const seen = number < 0 ? null : below(number);
  for (const box of drawn) setClass(box, 'aside', seen !== null && !seen[box.number]);
  for (const part of parts) for (const edge of part.edges) {
    setClass(edge, 'aside', seen !== null && edge.from !== undefined && !seen[edge.from]);
    edge.cross?.classList.toggle('aside', edge.classes.has('aside'));
  }
  keep();
}
