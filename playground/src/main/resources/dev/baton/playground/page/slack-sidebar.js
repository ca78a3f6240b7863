// Slack's list of channels and apps: what is unread is bold, what concerns one has a number.

import { h } from './dom.js';
import { icon } from './icons.js';
import { avatar } from './people.js';
import { go, roomsOf, unread } from './place.js';
import { BOT, state } from './store.js';
import { language, t } from './texts.js';

export function sidebarItems(who, current) {
  const rooms = roomsOf('slack', who.id);
  const head = (key, words) => ({ key, version: language(), make: () => h('h3', { class: 'side-head' }, words) });
  return [
    { key: 'workspace', version: state.status.story.company, make: () => h('p', { class: 'workspace' }, state.status.story.company) },
    head('channels', t('slack.channels')),
    ...rooms.filter((room) => room.kind === 'channel').map((room) => item(who, room, current)),
    head('apps', t('slack.apps')),
    ...rooms.filter((room) => room.kind === 'direct').map((room) => item(who, room, current)),
  ];
}

function item(who, room, current) {
  const open = room.id === current.id;
  const { count, mentions } = open ? { count: 0, mentions: 0 } : unread(room, who.id);
  return {
    key: room.id,
    version: `${language()} ${who.id} ${room.name} ${open} ${count} ${mentions}`,
    make: () => h('button', {
      type: 'button',
      class: `room${open ? ' open' : ''}${count ? ' unread' : ''}`,
      'data-room': room.id,
      'aria-current': open ? 'page' : null,
      onclick: () => go('slack', { room: room.id }),
    },
    room.kind === 'direct'
      ? avatar(BOT, 'tiny')
      : room.outside ? icon('outside') : h('span', { class: 'sign', 'aria-hidden': 'true' }, '#'),
    h('span', { class: 'room-name' }, room.kind === 'direct' ? 'Baton' : room.name),
    count ? h('span', { class: 'sr' }, t('unread')) : null,
    mentions ? h('span', { class: 'badge' }, String(mentions)) : null),
  };
}
