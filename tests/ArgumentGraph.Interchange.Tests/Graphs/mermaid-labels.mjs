// Reads a flowchart with Mermaid itself, and prints the text that each node shows, as JSON.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';

const modules = process.argv[2];
const { JSDOM } = createRequire(path.join(modules, 'x.js'))('jsdom');
const page = new JSDOM('<!DOCTYPE html><body></body>').window;
globalThis.window = page;
globalThis.document = page.document;
for (const name of ['Element', 'HTMLElement', 'Node', 'DOMParser', 'SVGElement', 'DocumentFragment', 'HTMLTemplateElement', 'NodeFilter', 'NamedNodeMap', 'HTMLFormElement']) {
  globalThis[name] ??= page[name];
}

const mermaid = (await import(pathToFileURL(path.join(modules, 'mermaid/dist/mermaid.core.mjs')).href)).default;
mermaid.initialize({ maxTextSize: 10_000_000, maxEdges: 100_000 });
const text = fs.readFileSync(0, 'utf8');
await mermaid.parse(text);
const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
const shown = (label) => {
  const box = page.document.createElement('div');
  box.innerHTML = label.replace(/\ufb02\u00b0\u00b0(\d+)\u00b6\u00df/g, '&#$1;').replace(/\ufb02\u00b0(\w+)\u00b6\u00df/g, '&$1;');
  return { text: box.textContent, tags: [...box.querySelectorAll('*')].map((tag) => tag.tagName) };
};
const nodes = [...db.getVertices().values()].map((node) => ({ id: node.id, type: node.type, classes: node.classes, ...shown(node.text) }));
const edges = db.getEdges().map((edge) => ({ from: edge.start, to: edge.end, type: edge.type, stroke: edge.stroke, style: (edge.style ?? []).join(';') }));
process.stdout.write(JSON.stringify({ nodes, edges }));
