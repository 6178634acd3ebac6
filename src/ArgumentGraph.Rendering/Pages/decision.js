// What is shown first, for a decision: what is concluded, what fails and why, what carries much and is easily overlooked, what to do next, what expires next.

const SHOWN_FAILING = 12, SHOWN_STEPS = 3;

function idList(numbers, most = 8) {
  const shown = numbers.slice(0, most).flatMap((number, i) => i === 0 ? [idButton(number)] : [' ', idButton(number)]);
  return make('span', { class: 'ids' }, ...shown, numbers.length > most ? ' and ' + (numbers.length - most) + ' more' : null);
}

// Why a pathway does not stand, in a few words: what is supposed and brings it down; else what keeps it down.
function shortWhy(pathway) {
  const told = falls?.beginnings.has(pathway) ? falls : null;
  if (!told) return shortReason(pathway) || words[after.analysed[pathway]];
  const [first, ...others] = endsOf(told, pathway);
  return first === undefined ? words[after.analysed[pathway]] : idOf(first) + ' ' + endOf(told, first) + (others.length > 0 ? ', and ' + others.length + ' more' : '');
}

// What is supposed and brings a pathway down.
function endsOf(told, pathway) {
  const open = told.beginnings.get(pathway).map(([begin]) => begin), seen = new Set(open), ends = [];
  while (open.length > 0) {
    const node = told.explanation.nodes.get(open.pop());
    if (node.isEnd) ends.push(node.key);
    for (const part of node.of) if (!seen.has(part)) { seen.add(part); open.push(part); }
  }
  return ends;
}

function verdict() {
  const { tops } = data.decision, supported = pathways.filter(number => after.analysed[number] === SUPPORTED).length;
  const count = supported + ' of ' + plural(pathways.length, 'pathway') + ' supported';
  if (tops.length === 0 || tops.length > 3) return [make('p', { class: 'verdict ' + (supported === pathways.length ? 'good' : 'bad') }, count)];
  return [...tops.map(number => make('p', { class: 'verdict' }, idButton(number), ' is ', badge(after.analysed[number]), make('span', { class: 'note', dir: 'auto' }, elements[number].text))),
    make('p', {}, make('b', {}, count), pathways.length === supported ? '.' : ':')];
}

function failingRow(number) {
  const standing = after.analysed[number];
  return make('li', { 'data-failing': elements[number].id }, idButton(number),
    make('span', {}, make('span', { class: 'badge ' + classes[standing] }, signs[standing]), ' ', shortWhy(number)));
}

function factRow({ element, pathways, hidden }) {
  return make('li', {}, idButton(element), make('span', {}, 'carries ', idList(pathways),
    make('span', { class: 'note', dir: 'auto' }, ' ' + (hidden ? 'cited once, easily overlooked · ' : '') + elements[element].text)));
}

function stepRow(step) {
  return make('li', { class: 'step-row' }, wayOf(step), make('span', { class: 'note' }, 'buys ', idList(step.buys), ' supported', step.cost ? ', cost ' + step.cost : ''));
}

function expiryRow({ day, elements: expiring, falls }) {
  const then = falls.length > 0 ? [', then ', idList(falls), falls.length === 1 ? ' falls' : ' fall'] : [', and no pathway falls with it'];
  return make('li', {}, make('b', {}, day), make('span', {}, idList(expiring), ...then));
}

function showDecision() {
  if (count === 0) return panel('decision', 'At a glance', make('p', {}, 'This case has no elements.'));
  const { steps, cheapest, expires } = data.decision;
  const failing = pathways.filter(number => after.analysed[number] < SUPPORTED);
  const list = rows => make('ul', { class: 'rows' }, ...rows);
  panel('decision', 'At a glance', ...verdict(),
    failing.length > 0 ? list(failing.slice(0, SHOWN_FAILING).map(failingRow)) : null,
    failing.length > SHOWN_FAILING ? make('p', { class: 'legend' }, 'and ' + (failing.length - SHOWN_FAILING) + ' more pathways') : null,
    ...sharedFacts(),
    steps.length > 0 ? make('h3', {}, cheapest ? 'Cheapest next steps' : 'Next steps') : null,
    steps.length > 0 ? list(steps.map(stepRow)) : null,
    expires ? make('h3', {}, 'Expires next') : null,
    expires ? list([expiryRow(expires)]) : null,
    isSupposing() ? make('p', { class: 'legend' }, 'Standings and reasons with what is supposed; facts, steps and days as the case is.') : null);
}

// What carries several pathways alone: facts with the pathways, and assumptions by name. Of one pathway there is nothing to say.
function sharedFacts() {
  const { facts, moreFacts, assumptions, allTried } = data.decision;
  if (pathways.length < 2) return [];
  const under = assumptions.length === 1 ? 'under assumption ' : 'under assumptions ';
  return [make('h3', {}, 'Facts that carry several pathways alone'),
    facts.length > 0 ? make('ul', { class: 'rows' }, ...facts.map(factRow)) : null,
    moreFacts > 0 ? make('p', { class: 'legend' }, 'and ' + plural(moreFacts, 'more fact')) : null,
    assumptions.length > 0 ? make('p', { class: 'legend' }, facts.length > 0 ? 'and ' + under : 'No fact, but several stand ' + under, idList(assumptions)) : null,
    facts.length + assumptions.length === 0 ? make('p', { class: 'legend' }, allTried ? 'None: no single fact or assumption brings down two pathways.' : 'None was found; not everything was tried.') : null];
}

// Steps that could be taken together, of which many are folded, and which the reader may suppose to have been taken, with what is supposed already.
function wayOf({ text, holds, answered }) {
  const isLong = text.length > SHOWN_STEPS + 1;
  const shown = isLong ? text.slice(0, SHOWN_STEPS) : text, rest = text.slice(shown.length);
  return make('span', {}, shown.join(' + '), ' ',
    isLong ? make('details', { class: 'rest' }, make('summary', {}, 'and ' + rest.length + ' more'), rest.join(' + ')) : null, isLong ? ' ' : null,
    make('button', { type: 'button', class: 'id', 'aria-label': 'What if: ' + (isLong ? plural(text.length, 'step') + ', first ' : '') + shown.join(' and '), onclick: () => supposeAll(withMarks(holds, answered)) }, 'What if?'));
}

function showWork() {
  if (data.openPoints.length > 0) {
    const total = data.openPoints.reduce((sum, kind) => sum + kind.elements.length, 0);
    panel('open-points', 'Open points: ' + total, make('ul', { class: 'rows wide' }, ...data.openPoints.map(kind => make('li', {},
      make('b', {}, kind.elements.length), make('span', {}, kind.kind, ' ', idList(kind.elements, 24))))));
  }
  if (data.roadmap.length > 0) {
    panel('roadmap', 'What would make pathways stand', make('ul', { class: 'rows wide' }, ...data.roadmap.map(({ pathway, possible, ways, more, all }) => make('li', {}, idButton(pathway),
      possible ? make('ul', { class: 'ways' }, ...ways.map(way => make('li', {}, wayOf(way), way.cost ? make('span', { class: 'note' }, ' cost ' + way.cost) : null)),
        more > 0 || !all ? make('li', { class: 'legend' }, more > 0 ? 'and ' + plural(more, 'more way') + (all ? '' : ' or more') : 'and perhaps others') : null)
        : make('span', { class: 'note' }, 'No step makes it stand: it rests on a circle of support.')))));
  }
}
