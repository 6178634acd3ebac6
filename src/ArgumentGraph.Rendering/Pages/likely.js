// Probabilities as they follow from what is supposed, by the pathway's place; null where they do not.
const FEW = 1e-9;
function chancesWith(marks) {
  const { chances } = data;
  const outside = []; // supposed, and more than a basic element's fall
  const least = chances.least.slice(), most = chances.most.slice();
  const place = new Map(chances.basics.map((number, i) => [number, i]));
  marks.forEach((mark, number) => {
    if (mark === 0) return;
    if (mark === FALLS && place.has(number)) least[place.get(number)] = most[place.get(number)] = 0;
    else outside.push(number);
  });
  const of = chances.pathways.map(program => program && [chanceOf(program, least), chanceOf(program, most)]);
  const isKnown = of.map((chance, place) => chance !== null && (outside.length === 0 || !concerns(outside, pathways[place])));
  return { of, isKnown };
}

// Whether a pathway rests on one of some elements, or has one stated above it.
function concerns(numbers, pathway) {
  const stated = above(pathway).flatMap(number => [...model.contexts.items.slice(model.contexts.starts[number], model.contexts.starts[number + 1])]);
  const cone = belowAll([pathway, ...new Set(stated)]);
  return numbers.some(number => cone[number]);
}

const chanceWords = ([least, most]) => most - least < FEW ? short(least) : short(least) + ' to ' + short(most);
const short = value => String(Number(value.toPrecision(4)));
let chancesNow = null, chancesBefore = null;

function judgeChances() {
  if (!data.chances) return;
  chancesBefore ||= chancesWith(nothing);
  chancesNow = isSupposing() ? chancesWith(supposed) : chancesBefore;
}

function chanceOfPathway(pathway) {
  const place = pathways.indexOf(pathway);
  return data.chances && chancesNow.isKnown[place] ? chancesNow.of[place] : null;
}

// As it is, and with what is supposed where that makes a difference; null where nothing is known of it.
function chanceNoteOf(pathway) {
  const now = chanceOfPathway(pathway);
  if (!now || after.analysed[pathway] < before.analysed[pathway]) return null;
  const text = chanceWords(now), was = chanceWords(chancesBefore.of[pathways.indexOf(pathway)]);
  return now[0] < FEW && now[1] > 1 - FEW ? null : make('span', { class: 'legend', 'data-chance': elements[pathway].id }, ' probability ' + (was === text ? '' : was + ' → ') + text);
}

function chanceNote() {
  if (!data.chances) return null;
  const hidden = pathways.filter((number, i) => before.analysed[number] !== UNSUPPORTED && chancesNow.of[i] && !chancesNow.isKnown[i]).map(number => elements[number].id);
  const notes = [data.chances.all ? '' : 'Of some pathways the probability takes more than a page can carry.',
    hidden.length > 0 ? 'What is supposed is more than falls of single facts: what probability it leaves ' + hidden.join(', ') + ' is not worked out here.' : ''].filter(text => text);
  return notes.length > 0 ? make('p', { class: 'legend' }, notes.join(' ')) : null;
}
