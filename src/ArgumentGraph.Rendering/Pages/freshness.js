// The coming year: below the chart, what falls and rises on which day because of what expires, and what to renew.

function idLinks(numbers) {
  const most = 40;
  return make('ul', { class: 'links' }, ...numbers.slice(0, most).map(number => make('li', {}, idButton(number))),
    ...(numbers.length > most ? [make('li', { class: 'legend' }, 'and ' + (numbers.length - most) + ' more')] : []));
}

function showFreshness() {
  const year = data.freshness;
  if (!year) return;
  const title = byId('freshness').querySelector('h2');
  title.replaceWith(heading('freshness', title.textContent));
  for (const row of document.querySelectorAll('#freshness [data-course]')) {
    row.addEventListener('click', () => choose(numberOf.get(row.getAttribute('data-course')), true));
  }
  const part = (numbers, one, more, kind) => numbers.length === 0 ? null : make('div', { class: 'said' }, idLinks(numbers), make('span', { class: kind }, numbers.length === 1 ? one : more));
  const rows = year.days.map(day => make('li', { 'data-day': day.day },
    make('b', {}, day.day),
    make('div', {}, part(day.fallen, 'falls', 'fall', 'bad'), part(day.risen, 'rises', 'rise', 'good'),
      part(day.expired, 'has expired', 'have expired', 'legend'))));
  byId('freshness').append(
    year.days.length > 0 ? make('ul', { class: 'rows days' }, ...rows) : make('p', {}, 'No pathway falls or rises until ' + year.until + ', though ' + plural(year.expiring, 'element expires', 'elements expire') + '.'),
    ...(year.more > 0 ? [make('p', { class: 'legend' }, 'and ' + plural(year.more, 'more day'))] : []),
    ...(year.renew && year.renew.length > 0 ? [make('p', { class: 'legend' }, (year.cheapest ? 'Cheapest: to' : 'To') + ' carry to ' + year.until + ' what stands now, renew'), idLinks(year.renew)] : []));
}
