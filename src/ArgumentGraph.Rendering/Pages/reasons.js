// Why an element still stands low with what is supposed: the library's words as long as they hold, and worked out again where something in them changed.

let differsFor = null, differs = null; // differs: by number, whether anything that decides its standing, down to the last, is not what it was

function reasonDiffers(number) {
  if (!isSupposing()) return false;
  if (differsFor !== after) {
    differsFor = after;
    differs = new Uint8Array(count);
    for (let each = 0; each < count; each++) {
      if (after.standings[each] === SUPPORTED) { differs[each] = before.standings[each] === SUPPORTED ? 0 : 1; continue; }
      const [was, is] = [decidedBy(model, before, nothing, each), decidedBy(model, after, supposed, each)];
      const isSame = ['elements', 'challenges', 'weakened', 'points'].every(list => was[list].length === is[list].length && was[list].every((item, i) => item === is[list][i]));
      differs[each] = was.kind === is.kind && isSame && !is.elements.concat(rootsOf(model, is.points)).some(element => differs[element]) ? 0 : 1;
    }
  }
  if (after.analysed[number] === after.standings[number]) return differs[number] === 1;
  return beginningsOf(model, after, users, number).some(([key]) => !nodeKeys.isElement(key) || differs[key]);
}

// What together keeps an element down even if all else were mended, each in a few words: what by itself stands low, and what a challenge brings down.
// Of what it needs no more is followed than is one too many to lose.
function causesOf(number) {
  const seen = new Set(), causes = [];
  const open = isAnalysed[number] ? beginningsOf(model, after, users, number).slice(0, 1).map(([key]) => key) : [number];
  for (let next = 0; next < open.length; next++) {
    const key = open[next];
    if (seen.has(key)) continue;
    seen.add(key);
    if (nodeKeys.isRelationship(key)) {
      const roots = rootsOf(model, weakeningOf(model, after, nodeKeys.relationshipOf(key)).points);
      if (roots.length > 0) open.push(roots[0]);
      else causes.push(weakenedCause(nodeKeys.relationshipOf(key)));
      continue;
    }
    const by = decidedBy(model, after, supposed, key);
    const through = new Set(by.weakened.map(relationship => toOf(model, relationship)));
    const enough = by.kind === 'context' ? 1 : model.supporters.starts[key + 1] - model.supporters.starts[key] - model.need[key] + 1;
    open.push(...by.elements.filter(element => by.kind !== 'context' || !through.has(element)).concat(by.weakened.map(nodeKeys.weakened)).slice(0, enough));
    const roots = by.weakened.length > 0 ? [] : rootsOf(model, by.points);
    open.push(...roots.slice(0, 1)); // one argument that does not stand is enough
    if (by.elements.length === 0 && by.weakened.length === 0 && roots.length === 0) causes.push(ownCause(key, by));
  }
  return causes;
}

function challengedWords(text, standing, challenges) {
  const ids = [...new Set(challenges.map(challenge => model.challengers[challenge]))];
  return text + (standing === UNSUPPORTED ? ' defeated by ' : ' challenged by ') + elements[ids[0]].id + (ids.length > 1 ? ' and ' + (ids.length - 1) + ' more' : '');
}

function weakenedCause(relationship) {
  const { challenges } = weakeningOf(model, after, relationship);
  return challenges.length > 0 ? challengedWords(relationshipText(relationship), givenBy(model, after, relationship), challenges)
    : 'confidence in ' + relationshipText(relationship) + ' circular';
}

function ownCause(number, by) {
  const { id, short } = elements[number];
  if (by.kind === 'falls') return id + ' knocked out';
  if (by.kind === 'answered') return id + ' answered';
  if (by.kind === 'confidence') return 'confidence in ' + id + ' circular';
  if (by.kind === 'challenged') return challengedWords(id, after.standings[number], by.challenges);
  if (isAnalysed[number] && short) return short;
  return isUndeveloped(number) ? 'no evidence for ' + id : id + ' ' + (short || words[after.standings[number]]);
}

// What could have support and has none.
function isUndeveloped(number) {
  return ['goal', 'claim', 'strategy'].includes(elements[number].kind) && model.supporters.starts[number] === model.supporters.starts[number + 1];
}

function shortReason(number) {
  if (!reasonDiffers(number)) return elements[number].short || elements[number].rests;
  const [first, ...others] = causesOf(number);
  return first + (others.length > 0 ? ', and ' + others.length + ' more' : '');
}

function longReason(number) {
  return reasonDiffers(number) ? 'With what is supposed ' + elements[number].id + ' is ' + words[after.standings[number]] + ': ' + causesOf(number).slice(0, 6).join(', ') + '.' : elements[number].why;
}
