// What each of many elements would bring down alone, with all that is supposed. Knows numbers only.

// For each element the pathways that stand lower if it falls, too: a bit each in rows of bytes, 1 where it does. Asked in parts, so that a page stays usable.
function fallsAlone(model, supposed, judged, pathways, elements, from, until, isPast) {
  const rows = [];
  const marks = supposed.slice();
  let at = from;
  for (; at < Math.min(until, elements.length) && !isPast(); at++) {
    const number = elements[at];
    const kept = marks[number];
    marks[number] = (kept & ANSWERED) | FALLS;
    const { analysed } = judge(model, marks);
    marks[number] = kept;
    const roles = pathways.map(pathway => analysed[pathway] < judged.analysed[pathway] ? 1 : 0);
    if (roles.includes(1)) rows.push({ element: number, roles });
  }
  return { rows, at };
}
