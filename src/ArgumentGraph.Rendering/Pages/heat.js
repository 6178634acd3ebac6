// What carries the pathways: as the library found it; with what is supposed, what each element would bring down alone, worked out in the page a little at a time.

const SLICE = 12, LONGEST = 4000; // milliseconds: of one part of the work, and of all of it
const MOST_ROWS = 200;
let heatRun = 0;

// Elements that can fall by themselves.
const basics = [...new Set(matrix.map(row => row.element).concat(data.order.filter(number => elements[number].kind === 'evidence' || elements[number].kind === 'assumption')))];

function heatTable(rows, legend, wordsOf) {
  const shown = rows.slice(0, MOST_ROWS);
  const head = make('tr', {}, make('td', {}), ...pathways.map(number => make('th', { scope: 'col', title: elements[number].text }, elements[number].id)));
  const body = shown.map(row => make('tr', {}, make('th', { scope: 'row' }, idButton(row.element)),
    ...row.roles.map((role, i) => make('td', { class: 'r' + role, title: elements[row.element].id + wordsOf(role) + elements[pathways[i]].id }, ['', '○', '●'][role]))));
  panel('heat', 'What carries the pathways',
    make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Elements and pathways' }, make('table', { class: 'heat' }, make('thead', {}, head), make('tbody', {}, ...body))),
    make('p', { class: 'legend' }, legend + (rows.length > shown.length ? '. The first ' + shown.length + ' of ' + rows.length + '.' : '')));
}

function showHeat() {
  const run = ++heatRun;
  if (!isSupposing()) {
    byId('heat').removeAttribute('aria-busy');
    if (matrix.length > 0) heatTable(matrix, '● its loss alone brings the pathway down   ○ with others', role => role === 2 ? ' alone carries ' : role === 1 ? ' helps carry ' : ' is nothing to ');
    return;
  }
  const judged = after, marks = supposed;
  const open = basics.filter(number => !(marks[number] & FALLS) && judged.standings[number] > UNSUPPORTED);
  const rows = [];
  let at = 0, spent = 0;
  byId('heat').setAttribute('aria-busy', 'true');
  const go = () => {
    if (run !== heatRun) return;
    const begun = performance.now();
    const part = fallsAlone(model, marks, judged, pathways, open, at, open.length, () => performance.now() - begun > SLICE);
    rows.push(...part.rows.map(({ element, roles }) => ({ element, roles: roles.map(role => 2 * role) })));
    at = part.at;
    spent += performance.now() - begun;
    if (at < open.length && spent < LONGEST) return setTimeout(go);
    const weight = row => row.roles.filter(role => role === 2).length;
    rows.sort((one, other) => weight(other) - weight(one));
    byId('heat').removeAttribute('aria-busy');
    heatTable(rows, 'With what is supposed: ● its loss alone would bring the pathway lower. What helps only together with others is not worked out here'
      + (at < open.length ? '; nor are ' + (open.length - at) + ' of ' + open.length + ' elements, for the time that would take' : ''), role => role === 2 ? ' alone carries ' : ' alone does not carry ');
  };
  setTimeout(go, 60);
}
