// What changed since an older version, where the page was made with one.

function changesOf(members) {
  return make('ul', { class: 'reviews' }, ...members.map(([name, before, after]) => make('li', {},
    make('b', {}, name), before === null ? null : make('del', { dir: 'auto' }, before), after === null ? null : make('ins', { dir: 'auto' }, after))));
}

function showChanges() {
  const changes = data.changes;
  if (!changes) return;
  const list = (name, { count: all, items }) => items.length === 0 ? [] : [
    make('h3', {}, plural(all, name)),
    make('ul', { class: items.some(([, text]) => text !== '') ? 'rows' : 'links' }, ...items.map(([id, text]) => make('li', {},
      numberOf.has(id) ? idButton(numberOf.get(id)) : make('b', { class: 'gone' }, id), text === '' ? null : make('span', { class: 'note', dir: 'auto' }, text)))),
    ...(all > items.length ? [make('p', { class: 'legend' }, 'and ' + (all - items.length) + ' more')] : [])];
  byId('changes').replaceChildren(
    heading('changes', 'What changed'),
    make('p', { class: 'legend', dir: 'auto' }, changes.summary),
    make('ul', { class: 'sentences' }, ...changes.sentences.map(sentence => make('li', {}, sentence))),
    make('details', { open: true }, make('summary', {}, 'Each change'),
      ...list('added element', changes.added), ...list('changed element', changes.changed), ...list('renamed element', changes.renamed),
      ...list('removed element', changes.removed), ...list('changed relationship', changes.relationships)));
  byId('changes').lastElementChild.hidden = changes.sentences.length === 0;
}
