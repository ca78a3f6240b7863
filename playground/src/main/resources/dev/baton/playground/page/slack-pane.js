// The left half: a Slack workspace, as the person whose shoes the visitor stands in sees it.

import { act } from './act.js';
import { drawBlocks } from './block-kit.js';
import { composer } from './composer.js';
import { h, keyed, stickToEnd, versionOf, walk } from './dom.js';
import { drawerOf } from './drawer.js';
import { icon } from './icons.js';
import { menuButton } from './menu.js';
import { personSwitch, switchVersion } from './people.js';
import { directOf, endOfOwn, go, markRead, onArrival, place, roomOf, viewer } from './place.js';
import { messageItems, openThread } from './slack-message.js';
import { sidebarItems } from './slack-sidebar.js';
import { modals } from './slack-modal.js';
import { drawThread } from './slack-thread.js';
import { state } from './store.js';
import { language, t } from './texts.js';
import { banner } from './troubles.js';

export function slackPane(root) {
  const head = h('header', { class: 'pane-head' });
  const trouble = h('div', { class: 'pane-banner' });
  const side = h('nav', { class: 'sidebar' });
  const roomHead = h('header', { class: 'room-head' });
  const list = h('ol', { class: 'messages' });
  const scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region' }, list);
  const home = h('div', { class: 'app-home', tabindex: '0', role: 'region' });
  const foot = h('div', { class: 'room-foot' });
  const thread = h('section', { class: 'thread' });
  const main = h('div', { class: 'pane-main' }, roomHead, scroller, home, foot);
  const body = h('div', { class: 'pane-body' }, side, main, thread);
  const shade = h('button', { type: 'button', class: 'shade', tabindex: '-1', 'aria-hidden': 'true', onclick: () => drawer(false) });
  body.append(shade);
  const stage = h('div', { class: 'stage' }, body);
  root.append(head, trouble, stage);
  const drawModal = modals(stage, body);
  const toEnd = stickToEnd(scroller);
  endOfOwn('slack', toEnd);
  walk(scroller, '.msg');
  const drawer = drawerOf(root, body, side, roomHead);
  let shown = '';

  return function draw() {
    const who = viewer('slack');
    const room = who && roomOf('slack');
    if (!room) {
      return;
    }
    const isHome = room.kind === 'direct' && place.slack.tabs[who.id] === 'home';
    side.setAttribute('aria-label', t('slack.rooms'));
    keyed(head, [
      { key: 'name', version: `${language()}${state.status.story.company}`, make: () =>
        h('div', { class: 'pane-name' }, h('h2', null, 'Slack'), h('span', null, state.status.story.company)) },
      { key: 'who', version: `${language()}${switchVersion('slack')}`, make: () => personSwitch('slack') },
    ]);
    banner(trouble, 'slack');
    keyed(side, sidebarItems(who, room));
    keyed(roomHead, headItems(who, room, isHome, drawer));

    const key = `${who.id} ${room.id}`;
    const arrived = shown !== `${key} ${isHome}`;
    scroller.hidden = isHome;
    foot.hidden = isHome;
    home.hidden = !isHome;
    scroller.setAttribute('aria-label', t('messages-in', `${roomName(room)}, Slack`));
    if (isHome) {
      drawHome(home, who);
    } else {
      keyed(list, messageItems(who, room));
      keyed(foot, [{ key, version: `${language()} ${room.name}`, make: () => roomComposer(who, room) }]);
      if (arrived) {
        toEnd();
      }
      markRead('slack');
    }
    drawThread(thread, who, room);
    drawModal(who);
    shown = `${key} ${isHome}`;
  };
}

export const roomName = (room) => (room.kind === 'direct' ? 'Baton' : `#${room.name}`);

function headItems(who, room, isHome, drawer) {
  const direct = room.kind === 'direct';
  return [{
    key: room.id,
    version: `${language()} ${isHome} ${versionOf(room)}`,
    make: () => h('div', { class: 'room-head-row' },
      h('button', { type: 'button', class: 'plain hamburger', 'aria-label': t('slack.rooms'), onclick: () => drawer(true) }, icon('menu')),
      h('div', { class: 'room-title' },
        h('h3', null, direct ? 'Baton' : [h('span', { class: 'sign', 'aria-hidden': 'true' }, '#'), room.name]),
        direct ? h('span', { class: 'app' }, t('app')) : null,
        room.outside ? h('span', { class: 'outside' }, icon('outside'), t('slack.outside')) : null,
        direct ? null : h('p', { class: 'topic' }, room.topic || '')),
      direct
        ? h('div', { class: 'tabs', role: 'group', 'aria-label': t('slack.tabs') }, tab('home', isHome), tab('messages', !isHome))
        : h('span', { class: 'members' }, icon('people'), h('span', { class: 'sr' }, t('members')), String(room.members.length))),
  }];
}

const tab = (name, current) => h('button', {
  type: 'button',
  class: current ? 'tab current' : 'tab',
  'aria-pressed': String(current),
  onclick: () => go('slack', { room: roomOf('slack').id, tab: name }),
}, t(`slack.tab.${name}`));

function drawHome(box, who) {
  const view = [...state.views.values()].find((one) => one.kind === 'home' && one.person === who.id);
  box.setAttribute('aria-label', t('slack.home-of', who.name));
  keyed(box, [{
    key: who.id,
    version: `${language()} ${versionOf(view)}`,
    make: () => h('div', { class: 'home-blocks bk' }, view
      ? drawBlocks(view.shown.blocks, {
        press: (block, element, button) => act(
          t('step.press', who.name, element.text.text),
          'slack/press',
          { person: who.id, view: view.id, blockId: block.block_id, actionId: element.action_id },
          button),
      })
      : h('p', { class: 'quiet' }, t('slack.home-empty'))),
  }]);
}

function roomComposer(who, room) {
  const direct = room.kind === 'direct';
  return composer({
    chat: 'slack',
    key: `${who.id} ${room.id}`,
    label: t('message-to', roomName(room)),
    placeholder: t('message-to', roomName(room)),
    commands: true,
    extra: menuButton({
      label: t('shortcuts'),
      look: 'plain',
      content: icon('plus'),
      items: () => [{ label: t('create-issue'), note: 'Baton', act: () =>
        act(t('step.shortcut-anywhere', who.name), 'slack/shortcut', { person: who.id }) }],
    }),
    send: (text, button) => act(
      direct ? t('step.say-direct', who.name, text) : t('step.say', who.name, roomName(room), text),
      'slack/message',
      { person: who.id, room: room.id, text },
      button),
  });
}

// Slack tells an app when somebody opens it
onArrival((chat, room) => {
  const who = viewer('slack');
  if (chat === 'slack' && room?.kind === 'direct' && directOf('slack', who.id)?.id === room.id) {
    const tabName = place.slack.tabs[who.id] ?? 'messages';
    act(t('step.open', who.name, t(`slack.tab.${tabName}`)), 'slack/open', { person: who.id, room: room.id, tab: tabName });
  }
});

export { openThread };
