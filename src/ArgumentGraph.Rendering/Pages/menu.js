// What can be asked of an element wherever its id or its box stands: a menu by the right mouse button or the menu key, and a key each.

const ACTIONS = [
  ['f', FALLS, 'What if it falls?', 'Put it back', () => true],
  ['h', HOLDS, 'What if we had it?', 'Take it as it is', number => before.standings[number] < SUPPORTED || (after.standings[number] < SUPPORTED && !supposed[number])],
  ['a', ANSWERED, 'What if it is answered?', 'Leave it unanswered', number => challengesBy.has(number)],
];

// The buttons of an element: what may be supposed of it, and what is.
function actionsOn(number, isMenu, done) {
  const what = elements[number].kind === 'evidence' ? 'What if we had it?' : 'What if it holds?';
  return ACTIONS.filter(([, what, , , fits]) => supposed[number] & what || fits(number)).map(([key, kind, ask, undo]) => make('button', {
    type: 'button', role: isMenu ? 'menuitem' : undefined, 'data-suppose': key, id: isMenu ? undefined : { f: 'knock', h: 'hold', a: 'answer' }[key],
    class: kind === FALLS && !supposed[number] && !isMenu ? 'main' : '', onclick: () => { toggle(number, kind); done?.(); },
  }, supposed[number] & kind ? undo : kind === HOLDS ? what : ask));
}

const menu = byId('menu');
let openedBy = null;

function closeMenu(isBack) {
  if (menu.hidden) return;
  menu.hidden = true;
  if (isBack) (openedBy?.isConnected ? openedBy : canvas).focus();
}

function openMenu(number, x, y, from) {
  openedBy = from;
  menu.replaceChildren(make('p', {}, make('b', {}, elements[number].id), ' ', badge(after.standings[number])),
    ...actionsOn(number, true, () => closeMenu(true)),
    make('button', { type: 'button', role: 'menuitem', onclick: () => { closeMenu(false); choose(number, true); canvas.focus(); } }, 'Show it'));
  menu.setAttribute('aria-label', 'What if, of ' + elements[number].id);
  menu.hidden = false;
  menu.style.setProperty('left', Math.max(4, Math.min(x, innerWidth - menu.offsetWidth - 4)) + 'px');
  menu.style.setProperty('top', Math.max(4, Math.min(y, innerHeight - menu.offsetHeight - 4)) + 'px');
  menu.querySelector('button').focus();
}

// An event on an id, a row or a box; on the diagram as a whole by the keyboard, the chosen element.
function numberAt(event) {
  const node = event.target.closest?.('[data-number]');
  if (node) return Number(node.getAttribute('data-number'));
  return event.target === canvas && chosen >= 0 ? chosen : -1;
}

document.addEventListener('contextmenu', event => {
  const number = numberAt(event);
  const isByKey = event.button !== 2;
  if (number < 0 || (event.target === canvas && !isByKey)) return;
  event.preventDefault();
  const bounds = event.target.getBoundingClientRect();
  const isOnCanvas = event.target === canvas;
  openMenu(number, isByKey ? bounds.left + (isOnCanvas ? bounds.width / 2 : 0) : event.clientX, isByKey ? (isOnCanvas ? bounds.top + bounds.height / 2 : bounds.bottom) : event.clientY, document.activeElement);
});

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || menu.contains(event.target)) return;
  const action = ACTIONS.find(([key]) => key === event.key.toLowerCase());
  const number = action ? numberAt(event) : -1;
  if (number >= 0) toggle(number, action[1]);
});
menu.addEventListener('keydown', event => {
  event.stopPropagation();
  const items = [...menu.querySelectorAll('button')], at = items.indexOf(document.activeElement);
  if (event.key === 'Escape' || event.key === 'Tab') { event.preventDefault(); closeMenu(true); }
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); items[(at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length].focus(); }
  else if (event.key === 'Home' || event.key === 'End') { event.preventDefault(); items[event.key === 'Home' ? 0 : items.length - 1].focus(); }
});
document.addEventListener('pointerdown', event => { if (!menu.contains(event.target)) closeMenu(false); });
