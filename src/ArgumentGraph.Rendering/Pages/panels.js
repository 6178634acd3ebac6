// What is said beside the diagram: summary, pathways, the chosen element; and what all panels are made of.

function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter(child => child != null));
  return node;
}

function plural(many, one, more) { return many + ' ' + (many === 1 ? one : more || one + 's'); }

function idButton(number) {
  return make('button', { type: 'button', class: 'id', 'data-number': number, title: elements[number].text, onclick: () => choose(number, true) }, elements[number].id);
}

// A panel of the side, which can be folded away by its heading.
const foldedPanels = new Set();

function heading(id, title) {
  return make('h2', {}, make('button', { type: 'button', class: 'fold', 'aria-expanded': String(!foldedPanels.has(id)), onclick: event => foldPanel(id, event.currentTarget) }, title));
}

function foldPanel(id, button) {
  if (foldedPanels.has(id)) foldedPanels.delete(id); else foldedPanels.add(id);
  byId(id).classList.toggle('folded', foldedPanels.has(id));
  button.setAttribute('aria-expanded', String(!foldedPanels.has(id)));
}

function panel(id, title, ...parts) {
  const section = byId(id);
  const focused = section.contains(document.activeElement) ? document.activeElement.id : '';
  section.replaceChildren(heading(id, title), ...parts.filter(part => part != null));
  if (focused) byId(focused)?.focus();
}

function badge(standing) { return make('span', { class: 'badge ' + classes[standing] }, signs[standing] + ' ' + words[standing]); }

function say(text) { byId('said').textContent = text; }

// What may be followed was decided where the page was made: only then is there an address.
function link(address, ...children) { return address === undefined ? children[0] : make('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children); }

// A text with what its author marked in it, as paragraphs and lists; see ElementJson.
function marked(blocks) {
  const body = make('div', { class: 'marked', dir: 'auto' });
  const lists = [];
  for (const [depth, marker, runs] of blocks) {
    const kind = marker === '•' ? 'bullets' : 'numbered';
    while (lists.length > depth) lists.pop();
    if (depth > 0 && marker !== '' && lists.length === depth && lists[depth - 1].className !== kind) lists.pop();
    while (lists.length < depth) {
      const list = make('ul', { class: kind });
      const above = lists[lists.length - 1];
      (above ? above.lastElementChild ?? above : body).append(list);
      lists.push(list);
    }
    const item = make(depth === 0 ? 'p' : marker === '' ? 'div' : 'li', {}, ...(marker === '' || marker === '•' ? [] : [marker + ' ']), ...runs.map(run));
    (depth === 0 ? body : marker === '' ? lists[depth - 1].lastElementChild ?? lists[depth - 1] : lists[depth - 1]).append(item);
  }
  return body;
}

function run(part) {
  if (typeof part === 'string') return part;
  const [text, style, address] = part;
  let node = document.createTextNode(text);
  for (const [bit, tag] of [[4, 'code'], [2, 'em'], [1, 'strong']]) if (style & bit) node = make(tag, {}, node);
  return link(address, node);
}

function above(number) {
  const seen = new Set([number]);
  const list = [number];
  for (let next = 0; next < list.length; next++) {
    for (const user of users[list[next]]) if (!seen.has(user)) { seen.add(user); list.push(user); }
  }
  return list.slice(1);
}

// Marks some elements and all that they rest on.
function belowAll(numbers) {
  const seen = new Uint8Array(count);
  const list = numbers.slice();
  for (const number of numbers) seen[number] = 1;
  for (let next = 0; next < list.length; next++) {
    for (const other of restsOn(model, list[next])) if (!seen[other]) { seen[other] = 1; list.push(other); }
  }
  return seen;
}

function below(number) { return belowAll([number]); }

// How many stand follows what is supposed; what carries several is said as the case is.
function showSummary() {
  if (count === 0) { byId('summary').replaceChildren('This case has no elements.'); return; }
  const { facts, moreFacts, assumptions } = data.decision;
  const standing = pathways.filter(number => after.analysed[number] === 2).length;
  const shared = facts.length + moreFacts + assumptions.length;
  byId('summary').replaceChildren(
    make('b', {}, standing + ' of ' + plural(pathways.length, 'pathway')), standing === 1 || pathways.length === 1 ? ' stands' : ' stand',
    (isSupposing() ? ' with what is supposed' : '') + (pathways.length > 1 ? ' · ' + plural(shared, 'element carries', 'elements carry') + ' several pathways' + (isSupposing() ? ' as the case is' : '') : '')
      + ' · ' + plural(count, 'element') + ' · ' + data.setting, data.reviews ? ' · ' + data.reviews : '');
}

function showPathways() {
  if (pathways.length === 0) return;
  const rows = pathways.map(number => make('li', {}, idButton(number), make('span', {}, badge(after.analysed[number]), chanceNoteOf(number)),
    make('span', { class: 'note', dir: 'auto' }, elements[number].text)));
  panel('standing', 'Pathways', make('ul', { class: 'rows' }, ...rows), chanceNote());
}

// What a challenge is about, where it is not about the element itself.
function aboutBetween(challenger, owner) {
  const about = (model.owned[owner] || []).filter(challenge => model.challengers[challenge] === challenger).map(aboutOf);
  return about.includes('') ? null : make('span', { class: 'legend' }, ' about ' + about.join(', '));
}

function showDetail() {
  const focused = byId('detail').contains(document.activeElement) ? document.activeElement.id : '';
  if (chosen < 0) { byId('detail').replaceChildren(); return; }
  const element = elements[chosen];
  const carries = matrix.find(row => row.element === chosen);
  const numbers = rows => [...rows.items.slice(rows.starts[chosen], rows.starts[chosen + 1])];
  const change = changeOfElement(chosen);
  const marks = supposed[chosen];
  const is = [marks & FALLS ? 'to have fallen' : marks & HOLDS ? 'to hold' : '', marks & ANSWERED ? 'to be answered' : ''].filter(part => part).join(' and ');
  const changed = is ? 'It is supposed ' + is + '.' : change ? 'With what is supposed: ' + change + '.' : after.standings[chosen] < SUPPORTED ? longReason(chosen) : element.why;
  const facts = element.facts.flatMap(([name, text, address]) => [make('dt', {}, name), make('dd', { dir: 'auto' }, link(address, text))]);
  if (element.description) facts.unshift(make('dt', {}, 'Description'), make('dd', {}, marked(element.description)));
  if (element.link && !element.facts.some(fact => fact[2] === element.link)) facts.push(make('dt', {}, 'Link'), make('dd', {}, link(element.link, element.link)));
  if (element.changed) facts.unshift(make('dt', {}, 'Changed'), make('dd', {}, changesOf(element.changed)));
  if (element.reviews) facts.push(make('dt', {}, 'Reviews'), make('dd', {}, make('ul', { class: 'reviews' }, ...element.reviews.map(([text, reason, current]) =>
    make('li', { class: current ? 'current' : 'outdated', dir: 'auto' }, text, reason ? make('div', { class: 'legend' }, reason) : null)))));
  const links = (name, list, about = () => null) => list.length === 0 ? [] : [make('dt', {}, name), make('dd', {},
    make('ul', { class: 'links' }, ...list.slice(0, 200).map(number => make('li', {}, idButton(number), about(number)))), list.length > 200 ? ' and ' + (list.length - 200) + ' more' : '')];
  byId('detail').replaceChildren(...[
    make('h2', {}, element.kind + (pathways.includes(chosen) ? ', pathway' : '')),
    make('h3', {}, element.id, ' ', badge(after.standings[chosen])),
    element.title ? make('p', { class: 'title', dir: 'auto' }, element.title) : null,
    element.marked ? marked(element.marked) : make('p', { dir: 'auto' }, element.text),
    make('p', { class: 'legend' }, changed
      + (after.analysed[chosen] < after.standings[chosen] && pathways.includes(chosen) ? ' With what is stated above it: ' + words[after.analysed[chosen]] + '.' : '')),
    make('p', { class: 'actions' }, ...actionsOn(chosen, false)),
    make('dl', {}, ...facts,
      ...(carries ? links('Alone carries', pathways.filter((_, i) => carries.roles[i] === 2)) : []),
      ...(carries ? links('Helps carry', pathways.filter((_, i) => carries.roles[i] === 1)) : []),
      ...links('Supported by', numbers(model.supporters)),
      ...links('In context of', numbers(model.contexts)),
      ...links('Challenged by', [...new Set((model.owned[chosen] || []).map(challenge => model.challengers[challenge]))], challenger => aboutBetween(challenger, chosen)),
      ...links('Depended on by', users[chosen]),
      ...links('Challenges', [...(challengesBy.get(chosen) || [])], owner => aboutBetween(chosen, owner)))].filter(part => part !== null));
  if (focused) byId(focused)?.focus();
}
