// All of the stage in small, with what is in view: there only where not all is in view.

const minimap = byId('minimap');
const MINI = 180, MINI_HEIGHT = 130;
let miniBounds = null;

function drawMinimap() {
  const bounds = boundsOf(drawn);
  miniBounds = { x: bounds.x - 10, y: bounds.y - 10, width: bounds.width + 20, height: bounds.height + 20 };
  const scale = Math.min(MINI / miniBounds.width, MINI_HEIGHT / miniBounds.height);
  minimap.setAttribute('width', Math.round(miniBounds.width * scale));
  minimap.setAttribute('height', Math.round(miniBounds.height * scale));
  minimap.setAttribute('viewBox', [miniBounds.x, miniBounds.y, miniBounds.width, miniBounds.height].join(' '));
  const paths = new Map();
  for (const box of drawn) {
    if (box.isHidden) continue;
    const tone = box.number === chosen ? 'chosen' : box.tone || 'ag-plain';
    paths.set(tone, (paths.get(tone) || '') + 'M' + box.x + ' ' + box.y + 'h' + box.width + 'v' + box.height + 'h' + -box.width + 'z');
  }
  minimap.replaceChildren(...[...paths].map(([tone, d]) => svgNode('path', { class: 'ag-shape ' + tone, d })), svgNode('rect', { class: 'window' }));
  moveMinimap();
}

function moveMinimap() {
  if (!miniBounds) return;
  const { x, y, width, height } = miniBounds;
  minimap.toggleAttribute('hidden', view.x <= x + 10 && view.y <= y + 10 && view.x + view.width >= x + width - 10 && view.y + view.height >= y + height - 10);
  const window = minimap.lastElementChild;
  for (const [name, value] of Object.entries(view)) window.setAttribute(name, value);
}

function lookFrom(event) {
  const bounds = minimap.getBoundingClientRect();
  view.x = miniBounds.x + (event.clientX - bounds.left) / bounds.width * miniBounds.width - view.width / 2;
  view.y = miniBounds.y + (event.clientY - bounds.top) / bounds.height * miniBounds.height - view.height / 2;
  fitAgain = null;
  show();
}

minimap.addEventListener('pointerdown', event => { minimap.setPointerCapture(event.pointerId); lookFrom(event); });
minimap.addEventListener('pointermove', event => { if (minimap.hasPointerCapture(event.pointerId)) lookFrom(event); });
