// The standing of every element, given what is supposed: the same rules as the library's, in the page.
// Knows numbers only. Elements are numbered so that supporters, contexts and challengers come before what rests on them.

const UNSUPPORTED = 0, IN_DOUBT = 1, SUPPORTED = 2;
const NO_EFFECT = 0, DOUBT = 1, DEFEAT = 2;
const FALLS = 1, HOLDS = 2, ANSWERED = 4;

// model: { own, need, supporters, contexts, local, circular, withdrawn, challengers, owners, undecidable, onElement, onRelationship, owned }
// and, where claim points count, { pointRoots, circularPoints, pointsOnElement, pointsOnRelationship }, where supporters and contexts are { starts, items },
// and what is on something or owned { key: [challenge or point, …] }.
// supposed: for each element FALLS or HOLDS, as a what-if of the library fails and restores it, and ANSWERED, as if something that stands challenged it.
function judge(model, supposed) {
  const count = model.own.length;
  const supportCount = model.supporters.items.length;
  const contextCount = model.contexts.items.length;
  const standings = new Uint8Array(count);
  const effects = new Uint8Array(model.challengers.length);
  const none = [];

  function cap(standing, challenges) {
    for (const challenge of challenges || none) {
      if (effects[challenge] === DEFEAT) return UNSUPPORTED;
      if (effects[challenge] === DOUBT && standing > IN_DOUBT) standing = IN_DOUBT;
    }
    return standing;
  }

  // What claim points are about stands no higher than their arguments, whose roots have been judged.
  function atMost(standing, points) {
    for (const point of points || none) standing = Math.min(standing, ofPoint(point));
    return standing;
  }

  function ofPoint(point) {
    return model.circularPoints[point] ? UNSUPPORTED : standings[model.pointRoots[point]];
  }

  function has(challenges, effect) {
    for (const challenge of challenges || none) {
      if (effects[challenge] === effect) return true;
    }
    return false;
  }

  function ofSupport(position) {
    return atMost(cap(standings[model.supporters.items[position]], model.onRelationship[position]), model.pointsOnRelationship[position]);
  }

  function ofContext(position) {
    const relationship = supportCount + position;
    return atMost(cap(standings[model.contexts.items[position]], model.onRelationship[relationship]), model.pointsOnRelationship[relationship]);
  }

  function ofSupporters(number) {
    const needed = model.need[number];
    let supported = 0, inDoubtOrMore = 0;
    for (let position = model.supporters.starts[number]; position < model.supporters.starts[number + 1]; position++) {
      const standing = ofSupport(position);
      if (standing === SUPPORTED) supported++;
      if (standing !== UNSUPPORTED) inDoubtOrMore++;
    }
    return supported >= needed ? SUPPORTED : inDoubtOrMore >= needed ? IN_DOUBT : UNSUPPORTED;
  }

  function ownStanding(number) {
    if (supposed[number] & FALLS) return UNSUPPORTED;
    if (supposed[number] & HOLDS) return SUPPORTED;
    if (model.circular[number]) return UNSUPPORTED;
    let standing = model.supporters.starts[number] === model.supporters.starts[number + 1] ? model.own[number] : ofSupporters(number);
    for (let position = model.contexts.starts[number]; position < model.contexts.starts[number + 1]; position++) {
      standing = Math.min(standing, ofContext(position));
    }
    return standing;
  }

  function decide(challenge) {
    const challenger = model.challengers[challenge];
    const ofIt = model.onRelationship[supportCount + contextCount + challenge];
    const undecidable = model.undecidable[challenge];
    const isWithdrawn = model.withdrawn[challenger] && !(supposed[challenger] & HOLDS);
    const isAnswered = supposed[challenger] & ANSWERED || has(model.onElement[challenger], DEFEAT);
    if (isWithdrawn || has(ofIt, DEFEAT) || (!undecidable && isAnswered)) return NO_EFFECT;
    return !undecidable && standings[challenger] === SUPPORTED && !has(ofIt, DOUBT) ? DEFEAT : DOUBT;
  }

  for (let number = 0; number < count; number++) {
    for (const challenge of model.owned[number] || none) effects[challenge] = decide(challenge);
    standings[number] = supposed[number] & ANSWERED ? UNSUPPORTED : atMost(cap(ownStanding(number), model.onElement[number]), model.pointsOnElement[number]);
  }

  return { standings, effects, ofSupport, ofContext, ofSupporters, ofPoint, analysed: inherit(model, standings, ofContext) };
}

// What stands when what is assumed or framed above an element weighs on it too. Lower values first, so that each element is reached once for each at most.
function inherit(model, standings, ofContext) {
  const inherited = new Uint8Array(standings.length).fill(SUPPORTED);
  for (const value of [UNSUPPORTED, IN_DOUBT]) {
    const open = [];
    for (let number = 0; number < standings.length; number++) {
      for (let position = model.contexts.starts[number]; position < model.contexts.starts[number + 1]; position++) {
        if (!model.local[model.contexts.items[position]] && ofContext(position) === value) {
          open.push(number);
          break;
        }
      }
    }
    while (open.length > 0) {
      const number = open.pop();
      for (let position = model.supporters.starts[number]; position < model.supporters.starts[number + 1]; position++) {
        const supporter = model.supporters.items[position];
        if (inherited[supporter] > value) {
          inherited[supporter] = value;
          open.push(supporter);
        }
      }
    }
  }
  return standings.map((standing, number) => Math.min(standing, inherited[number]));
}

// The claim points that are written in an element and count: its own, and those of its relationships.
function pointsIn(model, number) {
  const points = [...model.pointsOnElement[number] || []];
  for (let position = model.supporters.starts[number]; position < model.supporters.starts[number + 1]; position++) points.push(...model.pointsOnRelationship[position] || []);
  for (let position = model.contexts.starts[number]; position < model.contexts.starts[number + 1]; position++) {
    points.push(...model.pointsOnRelationship[model.supporters.items.length + position] || []);
  }
  return points;
}

// The roots of the arguments of claim points, without those that rest on what their points are about.
function rootsOf(model, points) {
  return [...new Set(points.filter(point => !model.circularPoints[point]).map(point => model.pointRoots[point]))];
}

// What an element's standing is judged by, directly: supporters, contexts, those who challenge it or its relationships, and confidence arguments that count.
function restsOn(model, number) {
  const others = model.supporters.items.slice(model.supporters.starts[number], model.supporters.starts[number + 1])
    .concat(model.contexts.items.slice(model.contexts.starts[number], model.contexts.starts[number + 1]));
  for (const challenge of model.owned[number] || []) others.push(model.challengers[challenge]);
  return others.concat(rootsOf(model, pointsIn(model, number)));
}
