// What follows from what is supposed: how many pathways stand, which fall and rise, and why, as small trees.

const nodeKeys = keysOf(model);
const MOST_LINES = 150, MOST_PATHWAYS = 40, MOST_STEPS = 6, MOST_IN_LINE = 30;
let falls = null, rises = null; // { judged, isRise, explanation, meetings, beginnings: number → [[key, statedBy], …] }

// Of what stands lower, why it does now; of what stands higher, what had kept it down.
function explainChange(isRise, changed) {
  const judged = isRise ? before : after;
  const beginnings = new Map(changed.map(pathway => [pathway, beginningsOf(model, judged, users, pathway)]));
  const explanation = explain(model, judged, isRise ? nothing : supposed, supposed, [...new Set([...beginnings.values()].flatMap(list => list.map(([key]) => key)))]);
  return { judged, isRise, explanation, meetings: meetingPoints(explanation), beginnings };
}

function explainAll() {
  if (!isSupposing()) { falls = rises = null; return; }
  falls = explainChange(false, pathways.filter(number => after.analysed[number] < before.analysed[number]));
  rises = explainChange(true, pathways.filter(number => after.analysed[number] > before.analysed[number]));
}

const subjectOf = key => nodeKeys.isElement(key) ? key : nodeKeys.isRelationship(key) ? toOf(model, nodeKeys.relationshipOf(key)) : model.challengers[nodeKeys.challengeOf(key)];
const idOf = key => elements[subjectOf(key)].id;
const idsOf = numbers => numbers.length > 6 ? numbers.slice(0, 5).map(idOf).join(', ') + ' and ' + (numbers.length - 5) + ' more' : numbers.map(idOf).join(', ');

// What a node rests on, without the challenger of a challenge, which is the same box: what that rests on comes in its place.
function partsOf({ explanation: { nodes } }, key) {
  const node = nodes.get(key);
  if (!nodeKeys.isChallenge(key)) return node.of;
  const own = nodes.get(subjectOf(key));
  return node.of.includes(subjectOf(key)) ? [...new Set(own.of.concat(node.of.filter(part => part !== subjectOf(key))))] : node.of;
}

function kindOf({ explanation: { nodes } }, key) {
  const node = nodes.get(key);
  return node.of.includes(subjectOf(key)) && nodeKeys.isChallenge(key) ? nodes.get(subjectOf(key)).kind : node.kind;
}

// How a node ends, in words; empty where it goes on.
function endOf(told, key) {
  const { nodes } = told.explanation, node = nodes.get(key), own = nodes.get(subjectOf(key));
  const isEnd = node.isEnd || (nodeKeys.isChallenge(key) && node.of.includes(subjectOf(key)) && own?.isEnd);
  if (isEnd) {
    const marks = supposed[subjectOf(key)];
    return marks & ANSWERED && nodeKeys.isChallenge(key) ? 'answered' : marks & FALLS ? 'knocked out' : marks & HOLDS ? 'supposed to hold' : 'answered';
  }
  if (node.touched) return '';
  if (nodeKeys.isRelationship(key)) {
    const relationship = nodeKeys.relationshipOf(key);
    const { challenges, points } = weakeningOf(model, told.judged, relationship);
    const weakening = challenges.map(challenge => model.challengers[challenge]).concat(points.map(point => model.pointRoots[point]));
    return (told.isRise ? 'still ' : 'before too: ') + weakenedBy(told, relationship) + ' ' + idsOf([...new Set(weakening)]);
  }
  return (told.isRise ? 'still ' : 'before too: ') + (nodeKeys.isElement(key) ? elements[key].short || words[told.judged.standings[key]] : nodeKeys.isWeakening(key) ? 'an open challenge' : 'no answer');
}

// "counts for nothing because C11 → E4 is defeated by", or "because C11 → E4 counts no more than"
function weakenedBy(told, relationship) {
  const given = givenBy(model, told.judged, relationship);
  const isNothing = given === UNSUPPORTED && relationship < model.supporters.items.length;
  const how = weakeningOf(model, told.judged, relationship).points.length > 0 ? ' counts no more than' : given === UNSUPPORTED ? ' is defeated by' : ' is challenged by';
  return (isNothing ? 'counts for nothing' : 'counts as ' + words[given]) + ' because ' + relationshipText(relationship) + how;
}

// What a node needs of what follows it.
function needOf(told, key, parts) {
  const kind = kindOf(told, key), one = parts.length === 1, number = subjectOf(key);
  if (kind === 'weakened') return weakenedBy(told, nodeKeys.relationshipOf(key));
  if (kind === 'support') {
    const size = model.supporters.starts[number + 1] - model.supporters.starts[number], needed = model.need[number];
    if (told.judged.standings[number] === SUPPORTED) return parts.every(nodeKeys.isElement) ? 'is carried by' : 'stands because of';
    return size === 1 || (one && needed === size) ? 'rests on' : needed === size ? 'needs each of' : needed === 1 ? 'needs any of' : 'needs ' + needed + ' of ' + size + (told.isRise ? ', and lacked' : ', and has lost');
  }
  return { context: 'states', challenged: 'is challenged by', confidence: 'stands no higher than', open: told.isRise ? 'was not answered by' : 'is answered no more by', weak: 'is weakened by', answered: 'is answered by' }[kind] || 'goes back to';
}

// "P6 needs any of C33, C34: both rest on C21, which rests on E37"
function sentenceOf(told, pathway) {
  const [[first, statedBy], ...others] = told.beginnings.get(pathway);
  if (others.length > 0) return elements[pathway].id + ' is held down by what is stated above it: ' + idsOf([first, ...others.map(([key]) => key)]);
  let text = statedBy < 0 ? '' : elements[pathway].id + ' inherits ' + idOf(first) + ' from ' + elements[statedBy].id;
  let key = first, joint = statedBy < 0 ? idOf(key) : ', which';
  for (let step = 0; step < MOST_STEPS; step++) {
    const parts = partsOf(told, key);
    if (parts.length === 0) return joint !== ', which' || nodeKeys.isChallenge(key) ? text + joint + ' is ' + endOf(told, key) : text;
    text += joint + ' ' + needOf(told, key, parts) + ' ' + idsOf(parts);
    joint = ', which';
    if (parts.length === 1) { key = parts[0]; continue; }
    const touched = parts.filter(part => told.explanation.nodes.get(part).touched);
    if (touched.length < parts.length && touched.length === 1) {
      [key] = touched;
      if (told.isRise || nodeKeys.isRelationship(key)) joint = ': ' + idOf(key);
      else text += ': ' + idOf(key) + ' was left';
      continue;
    }
    const meeting = told.meetings.get(key);
    if (meeting === undefined || meeting < 0 || touched.length < parts.length || parts.includes(meeting)) return text;
    text += ': ' + (parts.length === 2 ? 'both rest' : 'all rest') + ' on ' + idOf(meeting);
    key = meeting;
  }
  return text + ' …';
}

// The tree of one pathway. Each node is taken apart once, in whichever pathway comes first; where one part follows from one, they share a line.
function treeOf(told, key, lines) {
  const chain = [];
  for (let at = 0; ; at++) {
    const isFirst = at === 0;
    const isSeen = lines.seen.has(key) && partsOf(told, key).length > 0;
    const parts = isSeen ? [] : partsOf(told, key);
    lines.seen.add(key);
    // Of a long line the middle is left out.
    if (parts.length === 1 && at >= MOST_IN_LINE) {
      if (at === MOST_IN_LINE) chain.push('… which in the end rests on ');
      key = parts[0];
      continue;
    }
    const node = subjectOf(key), end = isSeen ? '' : endOf(told, key);
    chain.push(idButton(node), nodeKeys.isElement(key) && isFirst ? stepOf(node) : null,
      isSeen ? make('span', { class: 'legend' }, ' see above') : end && parts.length === 0 ? make('span', { class: !told.explanation.nodes.get(key).touched ? 'legend' : supposed[node] & FALLS ? 'end bad' : 'end good' }, ' ' + end) : null,
      parts.length > 0 ? (end ? ' ' + end : '') + (isFirst && !end ? ' ' : ', which ') + needOf(told, key, parts) + ' ' : null);
    if (parts.length === 1) { key = parts[0]; continue; }
    if (parts.length === 0) return make('li', {}, ...chain.filter(part => part !== null));
    lines.branches++;
    if (lines.left < parts.length) return make('li', {}, ...chain.filter(part => part !== null), idsOf(parts));
    lines.left -= parts.length;
    return make('li', {}, make('details', { open: true }, make('summary', {}, ...chain), make('ul', {}, ...parts.map(part => treeOf(told, part, lines)))));
  }
}

// Of any element: what changes it, as a sentence; null where nothing does.
function changeOfElement(number) {
  const change = after.standings[number] - before.standings[number];
  if (change === 0) return null;
  const told = explainChange(change > 0, []);
  told.explanation = explain(model, told.judged, told.isRise ? nothing : supposed, supposed, [number]);
  told.meetings = meetingPoints(told.explanation);
  told.beginnings.set(number, [[number, -1]]);
  return sentenceOf(told, number);
}

function stepOf(number) {
  const was = before.standings[number], is = after.standings[number];
  return was === is ? null : make('span', { class: 'step', title: words[was] + ' → ' + words[is] }, ' ' + signs[was] + '→' + signs[is]);
}

function changeOfPathway(told, pathway, lines) {
  const list = told.beginnings.get(pathway);
  const [was, is] = [before.analysed[pathway], after.analysed[pathway]];
  const branches = lines.branches;
  const tree = make('ul', { class: 'tree' }, ...list.map(([key, statedBy]) => {
    const line = treeOf(told, key, lines);
    if (statedBy >= 0) line.prepend(make('span', { class: 'legend' }, 'stated at '), idButton(statedBy), ' ');
    return line;
  }));
  // What does not branch says in its one line what the sentence would.
  const isLine = lines.branches === branches && list.length === 1;
  return make('li', { ['data-' + (told.isRise ? 'risen' : 'fallen')]: elements[pathway].id },
    idButton(pathway), make('span', {}, badge(was), ' → ', badge(is)),
    make('div', { class: 'why' }, isLine ? null : make('p', { class: 'sentence' }, sentenceOf(told, pathway) + '.'), tree));
}

function changesIn(told) {
  const lines = { left: MOST_LINES, branches: 0, seen: new Set() };
  const changed = [...told.beginnings.keys()];
  return make('ul', { class: 'rows' }, ...changed.slice(0, MOST_PATHWAYS).map(pathway => changeOfPathway(told, pathway, lines)),
    changed.length > MOST_PATHWAYS ? make('li', {}, make('span', { class: 'note' }, 'and ' + changed.slice(MOST_PATHWAYS).map(pathway => elements[pathway].id).join(', '))) : null);
}

const supportedIn = judged => pathways.filter(number => judged.analysed[number] === SUPPORTED).length;

function supposedList(name, what) {
  const numbers = numbersWith(supposed, what);
  return numbers.length === 0 ? null : make('div', { class: 'supposed' }, make('span', {}, name), make('ul', { class: 'links' }, ...numbers.map(number => make('li', {},
    make('button', { type: 'button', class: 'id', 'data-number': number, 'aria-label': 'Put back ' + elements[number].id, title: elements[number].text, onclick: () => toggle(number, what) }, elements[number].id + ' ×')))));
}

function showWhatIf() {
  const isIdle = !isSupposing();
  byId('reset').disabled = isIdle;
  const notes = unknown.map(text => make('p', { class: 'warning', role: 'status' }, text));
  if (isIdle) {
    const list = scenarioList();
    if (notes.length + list.length > 0) panel('what-if', 'What if', ...notes, ...list);
    else byId('what-if').replaceChildren();
    return;
  }
  const [was, is] = [supportedIn(before), supportedIn(after)];
  const others = data.order.filter(number => !supposed[number] && !pathways.includes(number) && after.standings[number] !== before.standings[number]);
  const { size: fallen } = falls.beginnings, { size: risen } = rises.beginnings;
  panel('what-if', 'What if', ...notes,
    supposedList('Falls', FALLS), supposedList('Holds', HOLDS), supposedList('Answered', ANSWERED),
    make('p', { class: 'count' }, make('b', {}, was === is ? is + ' of ' + pathways.length : was + ' → ' + is + ' of ' + pathways.length), ' ' + (pathways.length === 1 ? 'pathway' : 'pathways') + ' supported; ',
      fallen === 0 && risen === 0 ? 'no pathway falls' : [fallen > 0 ? plural(fallen, 'falls', 'fall') : '', risen > 0 ? plural(risen, 'rises', 'rise') : ''].filter(part => part).join(', '),
      '; ' + plural(others.length, 'other element') + ' changed' + (others.length > 0 ? ': ' : ''), others.length > 0 ? idList(others) : null),
    make('p', { class: 'actions' }, make('button', { type: 'button', id: 'show-change', onclick: showChange }, 'Show what changed')),
    fallen > 0 ? changesIn(falls) : null,
    risen > 0 ? changesIn(rises) : null,
    ...scenarioList());
}
