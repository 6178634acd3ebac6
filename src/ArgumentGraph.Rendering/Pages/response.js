// Who sees harm, who is told, who decides, who acts, and how fast: the response of one pathway, against the moment of harm.

let responding = -1; // the place in data.response.pathways

function badgeOf(response) { return make('span', { class: 'badge ' + response.tone }, signs[classes.indexOf(response.tone)] + ' ' + response.class); }

function respond(place) {
  responding = place;
  markResponses();
  showResponse();
  keep();
}

function showResponder(place) {
  respond(place);
  if (place >= 0) fitTo(elementsOfResponse(place));
}

function elementsOfResponse(place) { return [data.response.pathways[place].pathway, ...data.response.pathways[place].chain]; }

function markResponses() {
  const chain = new Set(responding < 0 ? [] : data.response.pathways[responding].chain);
  for (const box of drawn) {
    if (box.classes.has('responds') === chain.has(box.number)) continue;
    setClass(box, 'responds', chain.has(box.number));
    outline(box);
  }
}

// The whole width is the axis. Nothing is drawn for a stage at which nobody is.
function barOf(line, windows) {
  const bar = svgNode('svg', { class: 'time', viewBox: '0 0 1000 20', preserveAspectRatio: 'none', role: 'img', 'aria-label': line.value || line.text });
  bar.append(svgNode('rect', { class: 'axis', x: 0, y: 0, width: 1000, height: 20 }));
  if (line.bar) {
    const [from, full, end] = line.bar;
    const isOpen = end < 0;
    bar.append(svgNode('rect', { class: isOpen ? 'open' : 'latest', x: full, y: 4, width: Math.max(0, (isOpen ? 1010 : end) - full), height: 12 }),
      svgNode('rect', { class: 'rule', x: from, y: 4, width: Math.max(full - from, line.gate ? 0 : 5), height: 12 }));
    if (line.gate) bar.append(svgNode('path', { class: 'gate', d: 'M' + (end + 4) + ' 1v18M' + (end + 18) + ' 1v18' }));
  }
  for (const [place, , kind] of windows) bar.append(svgNode('path', { class: kind, d: 'M' + place + ' 0v20' }));
  return bar;
}

function lineOf(line, windows) {
  return make('li', { class: line.gap ? 'gap' : '' },
    make('span', { class: 'stage' }, line.stage),
    make('span', { class: 'doer' }, ...line.steps.flatMap((number, i) => i === 0 ? [idButton(number)] : [' ', idButton(number)]), line.text ? make('span', { dir: 'auto' }, (line.steps.length > 0 ? ' ' : '') + line.text) : null),
    line.bar ? barOf(line, windows) : null,
    line.value ? make('span', { class: 'note' }, line.value) : null);
}

function showResponse() {
  if (!data.response) return;
  const all = data.response.pathways;
  const select = make('select', { id: 'responding', 'aria-label': 'Pathway whose response is shown', onchange: event => showResponder(Number(event.target.value)) },
    make('option', { value: -1 }, 'all'),
    ...all.map((response, place) => make('option', { value: place, selected: place === responding }, elements[response.pathway].id + ' – ' + response.class)));
  const hadFocus = document.activeElement && document.activeElement.id === 'responding';
  byId('response').replaceChildren(
    heading('response', 'Response'),
    make('p', { class: 'sentence' }, data.response.summary),
    make('label', {}, 'Pathway ', select),
    ...(responding < 0 ? [make('ul', { class: 'rows' }, ...all.map((response, place) => make('li', {},
      make('button', { type: 'button', class: 'id', onclick: () => showResponder(place) }, elements[response.pathway].id), badgeOf(response),
      response.times ? make('span', { class: 'note' }, response.times) : null)))] : oneResponse(all[responding])),
    ...(isSupposing() ? [make('p', { class: 'legend' }, 'As judged, without regard to what is supposed.')] : []));
  if (hadFocus) byId('responding').focus();
}

function oneResponse(response) {
  const windows = response.windows;
  return [
    make('p', {}, idButton(response.pathway), ' ', badgeOf(response), response.times ? make('span', { class: 'note' }, ' · ' + response.times) : null),
    make('ol', { class: 'response' }, ...response.lines.map(line => lineOf(line, windows))),
    make('p', { class: 'legend keys' }, ...windows.map(([, label, kind]) => make('span', { class: kind }, label)),
      response.even ? null : make('span', { class: 'scale' }, 'time on a logarithmic scale'),
      response.chain.length > 0 ? make('span', { class: 'in-diagram' }, 'marked in the diagram: the chain') : null),
    ...(response.gaps.length > 0 ? [make('p', {}, 'What is missing:'), make('ul', {}, ...response.gaps.map(gap => make('li', {}, gap)))] : [])];
}

function placeOfResponse(number) { return data.response && number !== undefined ? data.response.pathways.findIndex(response => response.pathway === number) : -1; }
