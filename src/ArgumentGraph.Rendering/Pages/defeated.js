// Crosses over what challenges defeat, as it is judged now. A drawing has those of the case as it is; on the stage they are drawn anew.

const BEYOND = 8, ARM = 7; // how far a cross reaches beyond a box, and from its middle on a line

function isAnyDefeat(challenges) { return (challenges || []).some(challenge => after.effects[challenge] === DEFEAT); }

// What is answered is so by a challenge that holds.
function isDefeated(number) { return (supposed[number] & ANSWERED) !== 0 || isAnyDefeat(model.onElement[number]); }

// A box is crossed out where its sheet shows challenges.
function isCrossed(box) { return box.part.hasChallenges && isDefeated(box.number); }

function crossOver(left, top, width, height) {
  return svgNode('path', { class: 'ag-defeated', d: 'M' + left + ' ' + top + 'l' + width + ' ' + height + 'M' + (left + width) + ' ' + top + 'l' + -width + ' ' + height });
}

function crossBox(box) {
  box.cross?.remove();
  box.cross = isCrossed(box) ? crossOver(box.left - BEYOND, box.top - BEYOND, box.width + 2 * BEYOND, box.height + 2 * BEYOND) : null;
  box.node.classList.toggle('crossed', box.cross !== null);
  if (box.cross) shapesOf(box).at(-1)[0].after(box.cross);
}

function crossEdge(part, edge) {
  edge.cross?.remove();
  edge.cross = null;
  if (!edge.challenged || !part.hasChallenges || !isAnyDefeat(model.onRelationship[edge.challenged.relationship])) return;
  edge.cross = crossOver(edge.challenged.x - ARM, edge.challenged.y - ARM, 2 * ARM, 2 * ARM);
  for (const name of ['aside', 'folded']) edge.cross.classList.toggle(name, edge.classes.has(name));
  edge.node.after(edge.cross);
}
