// Teams' dialogs: a card over the pane whose buttons submit.

import { act } from './act.js';
import { drawCard } from './adaptive-card.js';
import { dialog } from './dialog.js';
import { state } from './store.js';
import { t } from './texts.js';

/** Returns what draws the dialog that is open before somebody. */
export function dialogs(root, behind) {
  let open = null;

  return function draw(who) {
    const view = [...state.views.values()].findLast(
      (one) => one.chat === 'teams' && one.kind === 'dialog' && one.person === who.id);
    const shown = view && JSON.stringify([view.id, view.shown]);
    if (open?.shown === shown) {
      return;
    }
    if (open) {
      behind.inert = false;
      open.made.end();
      open = null;
    }
    if (view) {
      open = { shown, made: make(view, who) };
      root.append(open.made.node);
      behind.inert = true;
      open.made.enter();
    }
  };
}

function make(view, who) {
  const title = view.shown.title ?? 'Baton';
  const { node } = drawCard(view.shown.card ?? {}, (action, inputs, button) => act(
    t('step.submit', who.name, title),
    'teams/dialog/submit',
    { person: who.id, view: view.id, action, inputs },
    button));
  return dialog({
    title,
    look: 'teams-dialog',
    body: node,
    close: () => act(t('step.close', who.name), 'teams/dialog/close', { person: who.id, view: view.id }),
    attributes: { 'data-view': view.id },
  });
}
