// Where the window is narrow, a chat's list of rooms is a drawer over its pane.

/** Answers with what opens and closes it; choosing a room and Escape close it too. */
export function drawerOf(root, body, side, roomHead) {
  function drawer(open) {
    body.classList.toggle('drawn', open);
    if (open) {
      side.querySelector('.room.open, .room')?.focus();
    }
  }
  side.addEventListener('click', (event) => event.target.closest('.room') && drawer(false));
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && body.classList.contains('drawn')) {
      drawer(false);
      roomHead.querySelector('.hamburger')?.focus();
    }
  });
  return drawer;
}
