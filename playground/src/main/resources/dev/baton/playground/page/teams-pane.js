// The right half: Microsoft Teams, as the person whose shoes the visitor stands in sees it.

import { act } from './act.js';
import { composer } from './composer.js';
import { h, keyed, stickToEnd, versionOf, walk } from './dom.js';
import { drawerOf } from './drawer.js';
import { icon } from './icons.js';
import { menuButton } from './menu.js';
import { avatar, personSwitch, switchVersion } from './people.js';
import { directOf, endOfOwn, go, markRead, nameOf, onArrival, roomOf, viewer } from './place.js';
import { BOT, state } from './store.js';
import { dialogs } from './teams-dialog.js';
import { listItems, railItems } from './teams-list.js';
import { chatItems, postItems } from './teams-post.js';
import { language, t } from './texts.js';
import { banner } from './troubles.js';

export function teamsPane(root) {
  const head = h('header', { class: 'pane-head' });
  const trouble = h('div', { class: 'pane-banner' });
  const rail = h('div', { class: 'rail' });
  const side = h('nav', { class: 'sidebar' });
  const roomHead = h('header', { class: 'room-head' });
  const list = h('ol', { class: 'messages' });
  const scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region' }, list);
  const foot = h('div', { class: 'room-foot' });
  const main = h('div', { class: 'pane-main' }, roomHead, scroller, foot);
  const shade = h('button', { type: 'button', class: 'shade', tabindex: '-1', 'aria-hidden': 'true', onclick: () => drawer(false) });
  const body = h('div', { class: 'pane-body' }, rail, side, main, shade);
  const stage = h('div', { class: 'stage' }, body);
  root.append(head, trouble, stage);
  const drawDialog = dialogs(stage, body);
  const toEnd = stickToEnd(scroller);
  endOfOwn('teams', toEnd);
  walk(scroller, '.tm');
  const drawer = drawerOf(root, body, side, roomHead);
  let shown = '';

  return function draw() {
    const who = viewer('teams');
    const room = who && roomOf('teams');
    if (!room) {
      return;
    }
    side.setAttribute('aria-label', t('teams.rooms'));
    keyed(head, [
      { key: 'name', version: `${language()}${state.status.story.company}`, make: () =>
        h('div', { class: 'pane-name' }, h('h2', null, 'Microsoft Teams'), h('span', null, state.status.story.company)) },
      { key: 'who', version: `${language()}${switchVersion('teams')}`, make: () => personSwitch('teams') },
    ]);
    banner(trouble, 'teams');
    keyed(rail, railItems(who, room));
    keyed(side, listItems(who, room));
    keyed(roomHead, [headItem(room, drawer)]);

    const key = `${who.id} ${room.id}`;
    const direct = room.kind === 'direct';
    scroller.setAttribute('aria-label', t('messages-in', `${roomTitle(room)}, Teams`));
    list.className = direct ? 'messages chat' : 'messages posts';
    keyed(list, direct ? chatItems(who, room) : postItems(who, room));
    keyed(foot, [{ key, version: `${language()} ${room.name}`, make: () => roomComposer(who, room) }]);
    if (shown !== key) {
      toEnd();
    }
    markRead('teams');
    drawDialog(who);
    shown = key;
  };
}

export const roomTitle = (room) => (room.kind === 'direct' ? 'Baton' : room.name);

function headItem(room, drawer) {
  const direct = room.kind === 'direct';
  return {
    key: room.id,
    version: `${language()} ${versionOf(room)}`,
    make: () => h('div', { class: 'room-head-row' },
      h('button', { type: 'button', class: 'plain hamburger', 'aria-label': t('teams.rooms'), onclick: () => drawer(true) }, icon('menu')),
      direct ? avatar(BOT, 'small') : h('span', { class: 'channel-tile', 'aria-hidden': 'true' }, [...room.name][0]),
      h('div', { class: 'room-title' },
        h('h3', null, roomTitle(room)),
        h('p', { class: 'topic' }, direct ? t('teams.chat-topic') : room.topic || state.status.story.company)),
      h('div', { class: 'room-tabs', 'aria-hidden': 'true' }, h('span', null, direct ? t('teams.tab.chat') : t('teams.tab.posts'))),
      direct ? null : h('span', { class: 'members' }, icon('people'), h('span', { class: 'sr' }, t('members')), String(room.members.length))),
  };
}

function roomComposer(who, room) {
  const direct = room.kind === 'direct';
  return composer({
    chat: 'teams',
    key: `${who.id} ${room.id}`,
    label: direct ? t('teams.type') : t('teams.post-in', room.name),
    placeholder: direct ? t('teams.type') : t('teams.post'),
    extra: menuButton({
      label: t('teams.apps'),
      look: 'plain',
      content: icon('plus'),
      items: () => [{ label: t('create-issue'), note: 'Baton', mark: avatar(BOT, 'tiny'), act: () =>
        act(t('step.shortcut-anywhere', who.name), 'teams/action', { person: who.id, room: room.id }) }],
    }),
    send: (text, button) => act(
      direct ? t('step.say-direct', who.name, text) : t('step.say', who.name, room.name, text),
      'teams/message',
      { person: who.id, room: room.id, text },
      button),
  });
}

// the first time a personal chat with an app is opened, Teams installs the app for that person
onArrival((chat, room) => {
  const who = viewer('teams');
  if (chat === 'teams' && room?.kind === 'direct' && directOf('teams', who.id)?.id === room.id) {
    act(t('step.open-chat', nameOf(who.id)), 'teams/open', { person: who.id, room: room.id });
  }
});
