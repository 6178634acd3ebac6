// The picture as a file, and on paper.

// The stage as a document of its own: what is drawn, with the colours, marks and folds of now, in full text.
function pictureText() {
  const bounds = boundsOf(drawn), edge = 40;
  look(1, true);
  for (const part of parts) for (const each of [...part.edges, ...part.boxes]) each.node.parentNode.append(each.node, ...(each.number === undefined ? [each.points, each.cross].filter(mark => mark) : []));
  const copy = svg.cloneNode(true);
  look();
  const [x, y, width, height] = [bounds.x - edge, bounds.y - edge, bounds.width + 2 * edge, bounds.height + 2 * edge];
  copy.classList.remove('far');
  copy.removeAttribute('style');
  copy.setAttribute('viewBox', [x, y, width, height].join(' '));
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  copy.querySelectorAll('.label, .ag-legend, .ag-title, .ag-paper, .folded, .chip').forEach(node => node.remove());
  const style = svgNode('style');
  style.textContent = addedStyle();
  const paper = svgNode('rect', { class: 'ag-paper', x, y, width, height });
  copy.querySelector('style').after(style, paper);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

// The rules of the page's style for what it adds to a drawing, and the colours that they name.
function addedStyle() {
  const isColours = rule => rule.selectorText === ':root';
  return [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).flatMap(rule => isColours(rule) ? [rule.cssText]
    : rule instanceof CSSMediaRule && [...rule.cssRules].some(isColours) ? [rule.cssText]
      : rule.selectorText?.startsWith('#canvas svg ') ? [rule.cssText.replaceAll('#canvas svg ', '.ag ')] : []).join('\n');
}

function download(blob, ending) {
  const address = URL.createObjectURL(blob);
  const plain = text => text.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60).replace(/^-|-$/g, '');
  const name = [document.title, shown > 0 ? sheets[shown].name : ''].map(plain).filter(part => part !== '').join('-') || 'picture';
  make('a', { href: address, download: name + ending }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

function saveSvg() { download(new Blob([pictureText().text], { type: 'image/svg+xml' }), '.svg'); }

// Browsers draw no larger canvas than this.
const MOST_SIDE = 12000, MOST_AREA = 6e7;
function savePng() {
  const { text, width, height } = pictureText();
  const scale = Math.min(2, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_AREA / (width * height)));
  const image = new Image();
  image.addEventListener('error', () => say('The picture could not be made; save it as SVG.'));
  image.addEventListener('load', () => {
    const ground = make('canvas', { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
    ground.getContext('2d').drawImage(image, 0, 0, ground.width, ground.height);
    ground.toBlob(blob => blob ? download(blob, '.png') : say('The picture is too large for PNG; save it as SVG.'), 'image/png');
  });
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
}

for (const [id, save] of [['save-svg', saveSvg], ['save-png', savePng]]) byId(id).addEventListener('click', () => { byId('save').open = false; save(); });

// On paper the sheet fits the page, which lies where the sheet is wide; texts that would be too small give way to labels.
const PAPER = [[680, 760], [960, 500]]; // the room on A4 and Letter below the title, upright and lying, in CSS pixels
window.addEventListener('beforeprint', () => {
  const bounds = boundsOf(drawn), edge = 24;
  const isWide = bounds.width > bounds.height;
  const [width, height] = PAPER[isWide ? 1 : 0];
  const scale = Math.min(width / (bounds.width + 2 * edge), height / (bounds.height + 2 * edge), 1);
  document.body.classList.toggle('wide', isWide);
  svg.setAttribute('viewBox', [bounds.x - edge, bounds.y - edge, bounds.width + 2 * edge, bounds.height + 2 * edge].join(' '));
  svg.setAttribute('width', (bounds.width + 2 * edge) * scale);
  svg.setAttribute('height', (bounds.height + 2 * edge) * scale);
  look(scale, true);
});
window.addEventListener('afterprint', () => {
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  show();
});
