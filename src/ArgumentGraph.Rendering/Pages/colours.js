// What the colours of boxes mean: how elements stand, or one of the other things known of them, chosen by the reader. Nothing is laid out again.

const SIGNS = { tick: '✓', half: '?', cross: '✗', block: '■', down: '↓', up: '↑', ring: '○' };
const TAB_FONT = 'bold 11px "Liberation Sans", Arial, Helvetica, sans-serif';
const kinds = ['goal', 'strategy', 'claim', 'evidence', 'context', 'assumption', 'justification'];

const colourings = [
  {
    name: 'standing', title: 'Standing',
    entries: [['ag-bad', '✗', words[0]], ['ag-doubt', '?', words[1]], ['ag-good', '', words[2]]],
    of: number => standingIn(after, number) === 2 && /^(context|justification)$/.test(elements[number].kind) ? undefined : [standingIn(after, number)],
  },
  ...data.colours.map(({ name, title, entries, marks }) => ({ name, title, hasTabs: true, entries: entries.map(([tone, sign, text]) => [tone, SIGNS[sign], text]), of: number => marks[number] })),
  { name: 'kind', title: 'Kind', isPlain: true, entries: [], of: () => undefined },
];
const usual = colourings.find(each => each.name === data.colour) || colourings[0];
let colouring = usual;

function colourBy(name) {
  colouring = colourings.find(each => each.name === name) || usual;
  byId('colour').value = colouring.name;
  paintBoxes();
  showLayers();
  showLegend();
  keep();
}

// The colours that mean something, then the shapes of the kinds on the stage.
function showLegend() {
  const swatch = (tone, sign) => make('span', { class: 'swatch' }, svgNode('svg', { class: 'ag', viewBox: '0 0 30 16', 'aria-hidden': 'true' }, svgNode('rect', { class: 'ag-shape ' + tone, x: 1.5, y: 1.5, width: 27, height: 13 })), sign);
  const colours = colouring.entries.map(([tone, sign, text]) => make('span', { class: 'entry' }, swatch(tone, sign), ' ' + text));
  const firsts = new Map();
  for (const box of drawn.filter(each => !each.module)) {
    const kind = pathways.includes(box.number) ? 'pathway' : elements[box.number].kind;
    if (!firsts.has(kind) && !box.isReference) firsts.set(kind, box);
    else if (!firsts.has(kind) && kind === 'pathway') firsts.set(kind, box);
  }
  const shapes = ['pathway', ...kinds].filter(kind => firsts.has(kind)).map(kind => {
    const { left, top, width, height } = firsts.get(kind);
    const small = svgNode('svg', { class: 'ag', viewBox: [left - 3, top - 3, width + 6, height + 6].join(' '), 'aria-hidden': 'true' },
      ...shapesOf(firsts.get(kind)).map(([shape, own]) => { const copy = shape.cloneNode(false); copy.setAttribute('class', colouring.isPlain ? own : own.split(' ')[0] + ' ag-plain'); return copy; }));
    return make('span', { class: 'entry' }, make('span', { class: 'swatch shape' }, small), ' ' + kind);
  });
  if (drawn.some(box => box.module)) shapes.push(make('span', { class: 'entry' }, 'a module stands as the least of its goals does'));
  if (drawn.some(box => box.isReference && !box.module)) shapes.push(make('span', { class: 'entry' }, make('b', {}, '→'), ' stands on another sheet'));
  byId('legend').replaceChildren(...(colours.length > 0 ? [make('b', {}, colouring.title + ':'), ...colours] : []), ...shapes);
}

for (const { name, title } of colourings) byId('colour').append(make('option', { value: name }, title));
byId('colour').value = colouring.name;
byId('colour').addEventListener('change', event => colourBy(event.target.value));
