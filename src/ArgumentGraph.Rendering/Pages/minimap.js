// All of the stage in small, with what is in view: there only where not all is in view.

const minimap = byId('minimap');
const MINI = 180, MINI_HEIGHT = 130, MINI_LEAST = 16; // pixels; what is very wide or flat is stretched
let miniBounds = null;

function drawMinimap() {
  const bounds = boundsOf(drawn);
  miniBounds = { x: bounds.x - 10, y: bounds.y - 10, width: bounds.width + 20, height: bounds.height + 20 };
  const scale = Math.min(MINI / miniBounds.width, MINI_HEIGHT / miniBounds.height);
  minimap.setAttribute('width', Math.max(MINI_LEAST, Math.round(miniBounds.width * scale)));
  minimap.setAttribute('height', Math.max(MINI_LEAST, Math.round(miniBounds.height * scale)));
  minimap.setAttribute('viewBox', [miniBounds.x, miniBounds.y, miniBounds.width, miniBounds.height].join(' '));
  const paths = new Map();
  for (const box of drawn) {
    if (box.isHidden) continue;
    const tone = box.number === chosen ? 'chosen' : toneOfBox(box) || 'ag-plain';
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

// In the corner in which it covers least of what is drawn; the reader's moves leave it where it is.
const CORNERS = [[], ['left'], ['top'], ['left', 'top']], FROM_EDGE = 10;
function placeMinimap() {
  if (!miniBounds) return;
  const scale = scaleOf(), width = (Number(minimap.getAttribute('width')) + FROM_EDGE) / scale, height = (Number(minimap.getAttribute('height')) + FROM_EDGE) / scale;
  const coveredIn = corner => {
    const left = corner.includes('left') ? view.x : view.x + view.width - width, top = corner.includes('top') ? view.y : view.y + view.height - height;
    return drawn.filter(box => !box.isHidden && box.x < left + width && box.x + box.width > left && box.y < top + height && box.y + box.height > top).length;
  };
  const covered = CORNERS.map(coveredIn), best = CORNERS[covered.indexOf(Math.min(...covered))];
  for (const side of ['left', 'top']) minimap.classList.toggle(side, best.includes(side));
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
