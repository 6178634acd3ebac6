// How likely pathways are to stand, worked out from decision diagrams that the library has made. Knows numbers only.

const CONSTANT = 0, INPUT = 1, EACH = 2, ANY = 3, AT_LEAST = 4;

// program: { steps, operands }, see ChanceProgram in the library. given: the probabilities of the basic elements. Linear in the diagrams.
function chanceOf({ steps, operands }, given) {
  const values = new Float64Array(steps.length / 4);
  for (let i = 0; i < values.length; i++) {
    const [kind, first, size, detail] = [steps[4 * i], steps[4 * i + 1], steps[4 * i + 2], steps[4 * i + 3]];
    const parts = kind === CONSTANT || kind === INPUT ? [] : operands.slice(first, first + size);
    if (kind === CONSTANT) values[i] = first;
    else if (kind === INPUT) values[i] = given[first];
    else if (kind === EACH) values[i] = parts.reduce((all, part) => all * values[part], 1);
    else if (kind === ANY) values[i] = 1 - parts.reduce((none, part) => none * (1 - values[part]), 1);
    else values[i] = kind === AT_LEAST ? atLeast(parts, values, detail) : ofDiagram(parts, values, detail);
  }
  return Math.min(1, Math.max(0, values[values.length - 1]));
}

// By number of parts so far, its probability; the last gathers what goes beyond.
function atLeast(parts, values, wanted) {
  const counts = new Float64Array(wanted + 1);
  counts[0] = 1;
  for (const part of parts) {
    const value = values[part];
    counts[wanted] += counts[wanted - 1] * value;
    for (let n = wanted - 1; n > 0; n--) counts[n] = counts[n] * (1 - value) + counts[n - 1] * value;
    counts[0] *= 1 - value;
  }
  return counts[wanted];
}

// Both constants come first; what a node needs comes before it.
function ofDiagram(operands, values, root) {
  const nodes = [0, 1];
  for (let i = 0; i < operands.length; i += 3) {
    const off = nodes[operands[i + 2]];
    nodes.push(off + values[operands[i]] * (nodes[operands[i + 1]] - off));
  }
  return nodes[root];
}
