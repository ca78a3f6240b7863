// Teams' rail and its list of chats and channels.

import { h } from './dom.js';
import { icon } from './icons.js';
import { avatar } from './people.js';
import { go, roomsOf, unread } from './place.js';
import { BOT, state } from './store.js';
import { language, t } from './texts.js';

export function railItems(who, current) {
  const rooms = roomsOf('teams', who.id);
  const direct = rooms.find((room) => room.kind === 'direct');
  const channel = rooms.find((room) => room.kind === 'channel');
  return [
    railItem('chat', 'chat', current.kind === 'direct', direct, direct ? unread(direct, who.id).count : 0, current),
    railItem('teams', 'people', current.kind === 'channel', channel, 0, current),
  ];
}

function railItem(name, picture, open, room, waiting, current) {
  const fresh = current.id === room?.id ? 0 : waiting;
  return {
    key: name,
    version: `${language()} ${open} ${fresh} ${room?.id}`,
    make: () => h('button', {
      type: 'button',
      class: open ? 'rail-item open' : 'rail-item',
      'aria-pressed': String(open),
      onclick: () => room && !open && go('teams', { room: room.id }),
    },
    icon(picture),
    h('span', null, t(`teams.rail.${name}`)),
    fresh ? h('span', { class: 'badge' }, String(fresh), h('span', { class: 'sr' }, ` ${t('unread')}`)) : null),
  };
}

export function listItems(who, current) {
  const rooms = roomsOf('teams', who.id);
  const head = (key, words) => ({ key, version: words, make: () => h('h3', { class: 'side-head' }, words) });
  return [
    head('chats', t('teams.chats')),
    ...rooms.filter((room) => room.kind === 'direct').map((room) => item(who, room, current)),
    head('teams', t('teams.channels')),
    { key: 'team', version: state.status.story.company, make: () => h('p', { class: 'team' },
      h('span', { class: 'channel-tile', 'aria-hidden': 'true' }, [...(state.status.story.company || 'T')][0]), h('span', null, state.status.story.company)) },
    ...rooms.filter((room) => room.kind === 'channel').map((room) => item(who, room, current)),
  ];
}

function item(who, room, current) {
  const open = room.id === current.id;
  const { count, mentions } = open ? { count: 0, mentions: 0 } : unread(room, who.id);
  const direct = room.kind === 'direct';
  return {
    key: room.id,
    version: `${language()} ${who.id} ${room.name} ${open} ${count} ${mentions}`,
    make: () => h('button', {
      type: 'button',
      class: `room ${room.kind}${open ? ' open' : ''}${count ? ' unread' : ''}`,
      'data-room': room.id,
      'aria-current': open ? 'page' : null,
      onclick: () => go('teams', { room: room.id }),
    },
    direct ? avatar(BOT, 'small') : null,
    h('span', { class: 'room-name' }, direct ? 'Baton' : room.name),
    count ? h('span', { class: 'sr' }, t('unread')) : null,
    mentions ? h('span', { class: 'badge' }, String(mentions)) : null),
  };
}
