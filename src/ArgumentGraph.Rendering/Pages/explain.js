// Why an element stands as it does, down to what is supposed: what decides each standing, as the library's reasons say it, every alternative named.
// Knows numbers only. An explanation is a graph without cycles, in which each element is explained once, however many ways lead to it.

// Keys of an explanation's nodes: an element by its number, a challenge by whether it is asked why it weakens its target, or why it does so no longer, and
// a relationship that gives less than what it leads to: it stands for that, as far as it counts there.
function keysOf(model) {
  const count = model.own.length, challenges = model.challengers.length;
  return {
    weakens: challenge => count + challenge,
    fails: challenge => count + challenges + challenge,
    weakened: relationship => count + 2 * challenges + relationship,
    isElement: key => key < count,
    isWeakening: key => key >= count && key < count + challenges,
    isChallenge: key => key >= count && key < count + 2 * challenges,
    isRelationship: key => key >= count + 2 * challenges,
    challengeOf: key => (key - count) % challenges,
    relationshipOf: key => key - count - 2 * challenges,
  };
}

// Of a relationship of support or context, what it leads to, and how that stands as it counts there.
function toOf(model, relationship) {
  const supportCount = model.supporters.items.length;
  return relationship < supportCount ? model.supporters.items[relationship] : model.contexts.items[relationship - supportCount];
}

function givenBy(model, judged, relationship) {
  const supportCount = model.supporters.items.length;
  return relationship < supportCount ? judged.ofSupport(relationship) : judged.ofContext(relationship - supportCount);
}

// The challenges that bring what they challenge down to a standing.
function challengesWith(judged, challenges, standing) {
  return (challenges || []).filter(challenge => judged.effects[challenge] === (standing === UNSUPPORTED ? DEFEAT : DOUBT));
}

// The claim points that let what they are about stand no higher than a standing.
function pointsWith(judged, points, standing) {
  return standing === SUPPORTED ? [] : (points || []).filter(point => judged.ofPoint(point) <= standing);
}

// What brings a relationship of support or context down to what it gives: challenges of it, and only where none does, claim points.
function weakeningOf(model, judged, relationship) {
  const given = givenBy(model, judged, relationship);
  const challenges = challengesWith(judged, model.onRelationship[relationship], given);
  return { challenges, points: challenges.length > 0 ? [] : pointsWith(judged, model.pointsOnRelationship[relationship], given) };
}

// What decides the standing of an element: { kind, elements, challenges, weakened, points }.
// kind: falls, holds, circular, itself, few, support, context, answered, challenged, confidence. points: claim points that do. weakened: relationships to what stands higher than it counts there, for
// a challenge or a claim point; of support, those are among the ones that decide, and of a context the element is, as in the library's reasons.
function decidedBy(model, judged, supposed, number) {
  const standing = judged.standings[number];
  const [first, end] = [model.supporters.starts[number], model.supporters.starts[number + 1]];
  const falls = (supposed[number] & FALLS) !== 0, holds = (supposed[number] & HOLDS) !== 0;
  const isCircular = model.circular[number] === true;
  const isByItself = falls || holds || isCircular || first === end;
  const own = falls ? UNSUPPORTED : holds ? SUPPORTED : isCircular ? UNSUPPORTED : first === end ? model.own[number] : -1;
  const by = (kind, elements = [], challenges = [], weakened = [], points = []) => ({ kind, elements: [...new Set(elements)], challenges: [...new Set(challenges)], weakened, points });
  const hitting = (challenges, value) => challengesWith(judged, challenges, value);
  if (own === standing) return by(falls ? 'falls' : holds ? 'holds' : isCircular ? 'circular' : 'itself');
  if (!isByItself && judged.ofSupporters(number) === standing) {
    if (model.need[number] > end - first) return by('few');
    const elements = [], challenges = [], weakened = [], points = [];
    for (let position = first; position < end; position++) {
      const given = judged.ofSupport(position), supporter = model.supporters.items[position];
      if (standing === SUPPORTED ? given !== SUPPORTED : given > standing) continue;
      if (given < judged.standings[supporter]) {
        const weakening = weakeningOf(model, judged, position);
        challenges.push(...weakening.challenges);
        points.push(...weakening.points);
        weakened.push(position);
      } else elements.push(supporter);
    }
    return by(elements.length > 0 || challenges.length + points.length === 0 ? 'support' : points.length > 0 ? 'confidence' : 'challenged', elements, challenges, weakened, points);
  }
  if (!falls && !holds && !isCircular && standing !== SUPPORTED) {
    const elements = [], weakened = [];
    for (let position = model.contexts.starts[number]; position < model.contexts.starts[number + 1]; position++) {
      if (judged.ofContext(position) !== standing) continue;
      elements.push(model.contexts.items[position]);
      if (standing < judged.standings[model.contexts.items[position]]) weakened.push(model.supporters.items.length + position);
    }
    if (elements.length > 0) return by('context', elements, [], weakened);
  }
  const challenges = hitting(model.onElement[number], standing);
  const points = supposed[number] & ANSWERED || challenges.length > 0 ? [] : pointsWith(judged, model.pointsOnElement[number], standing);
  return by(supposed[number] & ANSWERED ? 'answered' : points.length > 0 ? 'confidence' : 'challenged', [], challenges, [], points);
}

// What decides what a challenge does: why it weakens its target at all, or why not more.
function challengeDecidedBy(model, judged, supposed, challenge, isWeakening) {
  const challenger = model.challengers[challenge];
  const own = model.onRelationship[model.supporters.items.length + model.contexts.items.length + challenge] || [];
  const answers = model.undecidable[challenge] ? own : own.concat(model.onElement[challenger] || []);
  const effect = judged.effects[challenge];
  const result = (kind, elements, challenges, isAnswer) => ({ kind, elements, challenges: [...new Set(challenges)], isAnswer });
  // It has an effect as long as every answer to it fails.
  const isTakenUp = model.withdrawn[challenger] && (supposed[challenger] & HOLDS) !== 0;
  if (isWeakening) return result('open', effect === DEFEAT || isTakenUp ? [challenger] : [], answers.filter(answer => judged.effects[answer] !== DEFEAT), true);
  if (effect === NO_EFFECT) {
    if (supposed[challenger] & ANSWERED) return result('answered', [], [], false);
    return result('answered', model.withdrawn[challenger] && !isTakenUp ? [challenger] : [], answers.filter(answer => judged.effects[answer] === DEFEAT), false);
  }
  return result('weak', judged.standings[challenger] === SUPPORTED ? [] : [challenger], own.filter(other => judged.effects[other] === DOUBT), false);
}

// The explanation of some keys: { nodes: key → { key, kind, touched, of: [key, …] }, order: keys, each after what it rests on }.
// judged: by which it is explained. supposed: what that was judged with. asked: what is supposed now: of a fall the same, and the explanation ends there. A rise
// is explained by what had kept it down: there it goes on below what is supposed, where that would have been lifted from below too.
function explain(model, judged, supposed, asked, beginnings) {
  const keys = keysOf(model);
  const isRise = supposed !== asked;
  const nodes = new Map();
  const order = [];
  // What stands rests besides on what it states, on the answers to challenges of it and of what leads to that, and on confidence arguments that count.
  const keptBy = number => {
    const span = rows => [rows.starts[number], rows.starts[number + 1]];
    const [support, context] = [span(model.supporters), span(model.contexts)];
    const challenges = [...model.onElement[number] || []];
    for (let position = support[0]; position < support[1]; position++) challenges.push(...model.onRelationship[position] || []);
    for (let position = context[0]; position < context[1]; position++) challenges.push(...model.onRelationship[model.supporters.items.length + position] || []);
    return [...model.contexts.items.slice(...context), ...challenges.map(keys.fails), ...rootsOf(model, pointsIn(model, number))];
  };
  // Of a rise: whether what is supposed of an element leaves it anywhere but where it stood.
  const moves = key => ((asked[key] & HOLDS) !== 0 && judged.standings[key] < SUPPORTED) || ((asked[key] & (FALLS | ANSWERED)) !== 0 && judged.standings[key] > UNSUPPORTED);
  const ofWeakening = ({ challenges, points }) => challenges.map(keys.weakens).concat(rootsOf(model, points));
  const make = key => {
    if (keys.isElement(key)) {
      const by = decidedBy(model, judged, supposed, key);
      const isEnd = isRise ? moves(key) : asked[key] !== 0 && (by.kind === 'falls' || by.kind === 'holds' || by.kind === 'answered');
      const isHigh = judged.standings[key] === SUPPORTED;
      const isThrough = by.weakened.length > 0;
      const through = new Set(by.kind === 'context' ? by.weakened.map(relationship => toOf(model, relationship)) : []);
      const of = isEnd && !isRise ? [] : [...by.elements.filter(element => !through.has(element)), ...by.weakened.map(keys.weakened),
        ...(isThrough ? [] : by.challenges.map(keys.weakens).concat(rootsOf(model, by.points))), ...(isHigh ? keptBy(key) : [])];
      return { key, kind: isThrough && (by.kind === 'challenged' || by.kind === 'confidence') ? 'support' : by.kind, isEnd, isHigh, of: [...new Set(of)] };
    }
    if (keys.isRelationship(key)) {
      const relationship = keys.relationshipOf(key);
      return { key, kind: 'weakened', isEnd: false, of: ofWeakening(weakeningOf(model, judged, relationship)) };
    }
    const challenge = keys.challengeOf(key);
    const by = challengeDecidedBy(model, judged, supposed, challenge, keys.isWeakening(key));
    const isEnd = (asked[model.challengers[challenge]] & ANSWERED) !== 0 && (isRise || by.kind === 'answered');
    return { key, kind: by.kind, isEnd, of: isEnd && !isRise ? [] : by.elements.concat(by.challenges.map(by.isAnswer ? keys.fails : keys.weakens)) };
  };
  for (const beginning of beginnings) {
    if (nodes.has(beginning)) continue;
    const open = [[beginning, 0]];
    while (open.length > 0) {
      const top = open[open.length - 1];
      const node = nodes.get(top[0]) || make(top[0]);
      nodes.set(top[0], node);
      if (top[1] < node.of.length) {
        const next = node.of[top[1]++];
        if (!nodes.has(next)) open.push([next, 0]);
      } else {
        open.pop();
        node.touched = node.isEnd || node.of.some(key => nodes.get(key).touched === true);
        order.push(node.key);
      }
    }
  }
  // What nothing supposed touches was so before: it is named, and not taken apart.
  for (const node of nodes.values()) node.of = !node.touched ? [] : node.isEnd || node.isHigh ? node.of.filter(key => nodes.get(key).touched) : node.of;
  const wanted = new Set(beginnings);
  for (let i = order.length - 1; i >= 0; i--) if (wanted.has(order[i])) for (const key of nodes.get(order[i]).of) wanted.add(key);
  for (const key of order) if (!wanted.has(key)) nodes.delete(key);
  return { nodes, order: order.filter(key => wanted.has(key)) };
}

// The nodes through which everything goes that a node rests on: for each node the next, or -1 where there is none. Linear in nodes and links, times the depth.
// Source: Cooper, Harvey and Kennedy, A simple, fast dominance algorithm (2001), on a graph without cycles, where one pass suffices.
function meetingPoints(explanation) {
  const next = new Map(), depth = new Map();
  for (const key of explanation.order) {
    let meeting = null;
    for (const child of explanation.nodes.get(key).of) {
      let other = child;
      if (!explanation.nodes.get(child).touched) continue;
      if (meeting === null) { meeting = other; continue; }
      while (meeting !== other && meeting >= 0 && other >= 0) {
        if (depth.get(meeting) >= depth.get(other)) meeting = next.get(meeting);
        else other = next.get(other);
      }
      if (other < 0) meeting = -1;
    }
    next.set(key, meeting ?? -1);
    depth.set(key, meeting === null || meeting < 0 ? 1 : depth.get(meeting) + 1);
  }
  return next;
}

// Where the explanation of an analysed element begins: [[key, statedBy], …]. At the element, statedBy -1; or, where it stands lower than by itself, at the
// contexts and assumptions stated above that hold it down, or at the relationships by which they do.
function beginningsOf(model, judged, users, number) {
  const value = judged.analysed[number];
  if (judged.standings[number] === value) return [[number, -1]];
  const keys = keysOf(model);
  const seen = new Set([number]), open = [number], found = new Map();
  for (let next = 0; next < open.length; next++) {
    for (const user of users[open[next]]) {
      if (seen.has(user)) continue;
      seen.add(user);
      open.push(user);
      for (let position = model.contexts.starts[user]; position < model.contexts.starts[user + 1]; position++) {
        const stated = model.contexts.items[position];
        if (model.local[stated] || judged.ofContext(position) !== value) continue;
        if (judged.standings[stated] === value) found.set(stated, user);
        else found.set(keys.weakened(model.supporters.items.length + position), user);
      }
    }
  }
  return [...found];
}
