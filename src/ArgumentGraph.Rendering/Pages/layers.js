// What the reader asks to see of each element besides what is drawn: a line for each of the chosen facts, over the element's left upper corner.

const layers = new Set();
const LAYER_HEIGHT = 15, LAYER_LEAST = 130;
const pen = document.createElement('canvas').getContext('2d');

function shortened(text, width) {
  if (pen.measureText(text).width <= width) return text;
  let length = text.length;
  while (length > 0 && pen.measureText(text.slice(0, length) + '…').width > width) length--;
  return text.slice(0, length).trimEnd() + '…';
}

function showLayers() {
  for (const box of drawn) if (box.isNear) showLayersOf(box);
}

function showLayersOf(box) {
  box.node.querySelector(':scope > .layers')?.remove();
  const lines = layers.size === 0 ? [] : elements[box.number].facts.filter(([name]) => layers.has(name));
  if (lines.length === 0) return;
  pen.font = '11px "Liberation Sans", Arial, Helvetica, sans-serif';
  const group = svgNode('g', { class: 'layers' });
  lines.forEach(([name, text], i) => {
    const line = shortened(name + ': ' + text, Math.max(box.width - 26, LAYER_LEAST));
    const top = box.top + 4 - (colouring.hasTabs ? 14 : 0) - LAYER_HEIGHT * (lines.length - i);
    const label = svgNode('text', { x: box.left + 5, y: top + 11 });
    label.textContent = line;
    group.append(svgNode('rect', { x: box.left, y: top, width: pen.measureText(line).width + 10, height: LAYER_HEIGHT, rx: 3 }), label);
  });
  box.node.append(group);
}

function setLayer(name, isOn) {
  if (isOn) layers.add(name); else layers.delete(name);
  showLayers();
  keep();
}

function restoreLayers(names) {
  layers.clear();
  for (const name of names) if (data.layers.includes(name)) layers.add(name);
  for (const box of byId('layers').querySelectorAll('input')) box.checked = layers.has(box.value);
  showLayers();
}

for (const name of data.layers) {
  byId('layers').querySelector('fieldset').append(make('label', {}, make('input', { type: 'checkbox', value: name, onchange: event => setLayer(name, event.target.checked) }), make('span', { dir: 'auto' }, name)));
}
byId('layers').hidden = data.layers.length === 0;
