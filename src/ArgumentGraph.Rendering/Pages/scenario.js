// What is supposed: of which elements that they fall, hold or are answered, under which names it is kept, and how an address says it.

const saved = []; // { name, marks }
let beside = null; // [place, place] of what is compared; see scenarioAt
let unknown = []; // what the address says and this case cannot follow

function suppose(marks) {
  supposed = marks;
  isDown = marks.map(mark => mark & FALLS ? 1 : 0);
  isHeld = marks.map(mark => mark & HOLDS ? 1 : 0);
}

function numbersWith(marks, mark) {
  const numbers = [];
  for (const number of data.order) if (marks[number] & mark) numbers.push(number);
  return numbers;
}

function downNumbers() { return numbersWith(supposed, FALLS); }

function isSupposing() { return supposed.some(mark => mark !== 0); }

// Falling and holding exclude each other; the same again takes it back.
function withMark(number, what) {
  const marks = supposed.slice();
  marks[number] = marks[number] & what ? marks[number] & ~what : what === ANSWERED ? marks[number] | ANSWERED : (marks[number] & ANSWERED) | what;
  return marks;
}

// What is supposed, and besides that some hold and some are answered.
function withMarks(holds, answered) {
  const marks = supposed.slice();
  for (const number of holds) marks[number] = (marks[number] & ANSWERED) | HOLDS;
  for (const number of answered) marks[number] |= ANSWERED;
  return marks;
}

function toggle(number, what = FALLS) {
  if (what === ANSWERED && !challengesBy.has(number)) return say(elements[number].id + ' challenges nothing.');
  suppose(withMark(number, what));
  repaint();
  const is = { [FALLS]: 'is knocked out', [HOLDS]: 'is supposed to hold', [ANSWERED]: 'is supposed to be answered' }[what];
  say(elements[number].id + ' ' + (supposed[number] & what ? is : 'is back as it was') + '; ' + changeInWords());
  keep();
}

function changeInWords() {
  const ids = step => pathways.filter(pathway => Math.sign(after.analysed[pathway] - before.analysed[pathway]) === step).map(pathway => elements[pathway].id).join(', ');
  const fallen = ids(-1), risen = ids(1);
  return (fallen === '' && risen === '' ? 'no pathway falls' : [fallen && 'these fall: ' + fallen, risen && 'these rise: ' + risen].filter(part => part).join('; '));
}

function reset() {
  suppose(nothing);
  unknown = [];
  repaint();
  keep();
  say('Nothing is supposed.');
}

// Supposes all at once, and shows what changes for it.
function supposeAll(marks) {
  suppose(marks);
  repaint();
  keep();
  say('Supposed: ' + changeInWords());
  showChange();
}

function marksOf(falls, holds, answered) {
  const marks = new Uint8Array(count);
  for (const number of holds) marks[number] = HOLDS;
  for (const number of falls) marks[number] = FALLS;
  for (const number of answered) marks[number] |= ANSWERED;
  return marks;
}

function showChange() {
  const numbers = changedNumbers();
  if (numbers.length > 0) fitTo(numbers);
}

// 'as-is', 'now', or the place of a saved one.
function scenarioAt(place) { return place === 'as-is' ? nothing : place === 'now' ? supposed : saved[place]?.marks; }
function scenarioName(place) { return place === 'as-is' ? 'As it is' : place === 'now' ? 'Supposed now' : saved[place].name; }

const MARKS = [['out', FALLS], ['holds', HOLDS], ['answered', ANSWERED]];
const listOf = (marks, what) => numbersWith(marks, what).map(number => encodeURIComponent(elements[number].id)).join(',');

// What an address says of all this: out=E37,A1  holds=C12  answered=D1  scenario=name:out=E37;holds=C12  beside=as-is,1
function scenarioParts() {
  const said = (marks, gap) => MARKS.filter(([, what]) => marks.some(mark => mark & what)).map(([name, what]) => name + '=' + listOf(marks, what)).join(gap);
  return [said(supposed, '&'), ...saved.map(({ name, marks }) => 'scenario=' + encodeURIComponent(name) + ':' + said(marks, ';')), beside && 'beside=' + beside.join(',')].filter(part => part);
}

function isOfScenarios(part) { return ['scenario', 'beside', ...MARKS.map(([name]) => name)].includes(part.split('=')[0]); }

// What an address says, in its order: names and texts, which are yet to be decoded.
function addressParts(hash) { return namedParts(hash.replace(/^#/, ''), '&'); }
function namedParts(text, gap) { return text.split(gap).map(part => { const i = part.indexOf('='); return i < 0 ? [part, ''] : [part.slice(0, i), part.slice(i + 1)]; }); }
function listIn(text) { return text.split(',').filter(part => part !== '').map(decoded); }
function decoded(text) { try { return decodeURIComponent(text); } catch { return text; } }

function restoreScenarios(parts) {
  const missing = new Set(), idle = new Set(), twice = new Set();
  const numbers = text => listIn(text).map(id => { if (!numberOf.has(id)) missing.add(id); return numberOf.get(id); }).filter(number => number !== undefined);
  const read = parts => {
    const lists = { out: [], holds: [], answered: [] };
    for (const [name, text] of parts) if (lists[name]) lists[name].push(...numbers(text));
    for (const number of lists.answered) if (!challengesBy.has(number)) idle.add(elements[number].id);
    for (const number of lists.holds) if (lists.out.includes(number)) twice.add(elements[number].id);
    return marksOf(lists.out, lists.holds, lists.answered.filter(number => challengesBy.has(number)));
  };
  saved.length = 0;
  for (const [name, text] of parts) {
    if (name === 'at' || name === 'pathway' || name === 'response') numbers(text);
    if (name !== 'scenario') continue;
    const i = text.indexOf(':');
    saved.push({ name: decoded(i < 0 ? text : text.slice(0, i)), marks: read(namedParts(i < 0 ? '' : text.slice(i + 1), ';')) });
  }
  suppose(read(parts));
  const compared = (parts.find(([name]) => name === 'beside')?.[1] || '').split(',').map(place => place === 'as-is' || place === 'now' ? place : Number(place || NaN));
  beside = compared.length === 2 && compared.every(place => scenarioAt(place) !== undefined) ? compared : null;
  unknown = [
    missing.size > 0 ? 'The address names ' + [...missing].join(', ') + ', which this case does not have.' : null,
    idle.size > 0 ? 'The address has ' + [...idle].join(', ') + ' answered, which ' + (idle.size === 1 ? 'challenges' : 'challenge') + ' nothing.' : null,
    twice.size > 0 ? 'The address has ' + [...twice].join(', ') + ' both fall and hold; here ' + (twice.size === 1 ? 'it falls' : 'they fall') + '.' : null,
  ].filter(text => text);
}
