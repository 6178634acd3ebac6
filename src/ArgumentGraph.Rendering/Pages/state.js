// What the page knows, and what is chosen, knocked out and shown.

const data = JSON.parse(document.getElementById('data').textContent);
const { elements, model, pathways, matrix } = data;
const count = elements.length;
const numberOf = new Map(elements.map((element, number) => [element.id, number]));
const byId = id => document.getElementById(id);
const words = ['unsupported', 'in doubt', 'supported'];
const classes = ['bad', 'doubt', 'good'];
const signs = ['✗', '?', '✓'];
const users = Array.from({ length: count }, () => []); // who states or is supported by it
const challengesBy = new Map(); // number → owners of what it challenges
const nothing = new Uint8Array(count);
let supposed = nothing; // by number, in the marks of standing.js
let isDown = nothing, isHeld = nothing; // by number, whether it is supposed to fall, to hold
const before = judge(model, supposed);
let after = before;
const isPathway = new Uint8Array(count);
for (const number of pathways) isPathway[number] = 1;
let chosen = -1;
let onlyPathway = -1;

for (const rows of [model.supporters, model.contexts]) {
  for (let number = 0; number < count; number++) {
    for (let position = rows.starts[number]; position < rows.starts[number + 1]; position++) users[rows.items[position]].push(number);
  }
}
for (const owner of Object.keys(model.owned)) {
  for (const challenge of model.owned[owner]) {
    const challenger = model.challengers[challenge];
    if (!challengesBy.has(challenger)) challengesBy.set(challenger, new Set());
    challengesBy.get(challenger).add(Number(owner));
  }
}

// Of a challenge, the relationship of support or context that it is about: 'C11 → E4'; '' where it is about an element or another challenge.
const relationshipOf = new Map();
for (const [relationship, challenges] of Object.entries(model.onRelationship)) for (const challenge of challenges) relationshipOf.set(challenge, Number(relationship));

function relationshipText(relationship) {
  const isSupport = relationship < model.supporters.items.length, rows = isSupport ? model.supporters : model.contexts;
  const position = isSupport ? relationship : relationship - model.supporters.items.length;
  if (position >= rows.items.length) return '';
  const from = rows.starts.findIndex((start, number) => start <= position && position < rows.starts[number + 1]);
  return elements[from].id + ' → ' + elements[rows.items[position]].id;
}

function aboutOf(challenge) { return relationshipOf.has(challenge) ? relationshipText(relationshipOf.get(challenge)) : ''; }
