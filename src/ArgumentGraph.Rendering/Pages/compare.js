// What is supposed, kept under names, and two of that side by side.

function keepScenario(event) {
  event.preventDefault();
  const field = byId('scenario-name');
  const name = field.value.trim() || 'Scenario ' + (saved.length + 1);
  const same = saved.findIndex(scenario => scenario.name === name);
  if (same >= 0) saved[same].marks = supposed; else saved.push({ name, marks: supposed });
  if (beside === null) beside = saved.length > 1 ? [saved.length - 2, saved.length - 1] : ['as-is', saved.length - 1];
  showWhatIf();
  keep();
  say('Kept as ' + name + '.');
}

function dropScenario(place) {
  saved.splice(place, 1);
  if (beside) beside = beside.includes(place) ? null : beside.map(each => each > place ? each - 1 : each);
  showWhatIf();
  keep();
}

// Beneath the what-if: what is kept, a field to keep what is supposed, and the comparison.
function scenarioList() {
  const rows = saved.map((scenario, place) => make('li', {},
    make('button', { type: 'button', class: 'id', dir: 'auto', onclick: () => supposeAll(scenario.marks), title: 'Suppose this' }, scenario.name),
    make('span', { class: 'note' }, inWords(scenario.marks), ' ', make('button', { type: 'button', class: 'id', 'aria-label': 'Forget ' + scenario.name, onclick: () => dropScenario(place) }, '×'))));
  return [
    isSupposing() ? make('form', { class: 'actions', onsubmit: keepScenario }, make('input', { id: 'scenario-name', 'aria-label': 'Name of this scenario', placeholder: 'Name of this scenario', maxlength: 80, autocomplete: 'off' }), make('button', { type: 'submit' }, 'Keep')) : null,
    rows.length > 0 ? make('ul', { class: 'rows scenarios' }, ...rows) : null,
    ...(saved.length > 0 ? comparison() : []),
  ].filter(part => part !== null);
}

function inWords(marks) {
  const part = (what, one, more) => { const numbers = numbersWith(marks, what); return numbers.length === 0 ? '' : idsOf(numbers) + ' ' + (numbers.length === 1 ? one : more); };
  return [part(FALLS, 'falls', 'fall'), part(HOLDS, 'holds', 'hold'), part(ANSWERED, 'is answered', 'are answered')].filter(text => text).join('; ') || 'nothing supposed';
}

function comparison() {
  const [left, right] = beside || ['as-is', 0];
  const places = ['as-is', ...(isSupposing() ? ['now'] : []), ...saved.keys()];
  const choice = (side, label, value) => make('select', { 'aria-label': label, id: 'beside-' + side, onchange: event => {
    const chosenPlace = places[event.target.selectedIndex];
    beside = side === 0 ? [chosenPlace, right] : [left, chosenPlace];
    showWhatIf();
    keep();
    byId('beside-' + side).focus();
  } }, ...places.map(place => make('option', { selected: place === value }, scenarioName(place))));
  const judged = [left, right].map(place => judge(model, scenarioAt(place) || nothing));
  const cell = (each, pathway) => make('td', {}, badge(each.analysed[pathway]));
  const rows = pathways.map(pathway => make('tr', { class: judged[0].analysed[pathway] === judged[1].analysed[pathway] ? '' : 'differs' }, make('th', { scope: 'row' }, idButton(pathway)), ...judged.map(each => cell(each, pathway))));
  return [make('h3', {}, 'Side by side'),
    make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Two scenarios side by side' }, make('table', { class: 'beside' },
      make('thead', {}, make('tr', {}, make('td', {}), make('th', { scope: 'col' }, choice(0, 'Scenario on the left', left)), make('th', { scope: 'col' }, choice(1, 'Scenario on the right', right)))),
      make('tbody', {}, ...rows),
      make('tfoot', {}, make('tr', {}, make('th', { scope: 'row' }, 'supported'), ...judged.map(each => make('td', {}, make('b', {}, supportedIn(each) + ' of ' + pathways.length)))))))];
}
