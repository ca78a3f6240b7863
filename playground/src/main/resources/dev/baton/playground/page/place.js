// Where the visitor stands: in whose shoes, in which room, what was read. Kept in this browser.

import { BOT, messagesOf, on, state, touch } from './store.js';

const KEY = 'baton-playground';

const fresh = () => ({
  tab: 'slack',
  slack: { person: 'ito', rooms: {}, thread: null, tabs: {} },
  teams: { person: 'sato', rooms: {} },
  /** Until which moment somebody has read a room; what is older than `since` everybody has. */
  read: {},
  since: null,
});

export const place = { ...fresh(), theme: 'auto', language: null, inspector: false, ...stored() };

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

export function keep() {
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // a browser that keeps nothing still shows everything
  }
}

on('reset', () => {
  Object.assign(place, { ...fresh(), tab: place.tab });
  keep();
});

export const peopleOf = (chat) => [...state.people.values()].filter((person) => person[`${chat}Id`]);
export const viewer = (chat) => state.people.get(place[chat].person) ?? peopleOf(chat)[0];
export const roomsOf = (chat, person) =>
  [...state.rooms.values()].filter((room) => room.chat === chat && room.members.includes(person));
export const directOf = (chat, person) => roomsOf(chat, person).find((room) => room.kind === 'direct');

/** The room that is open before a person; at first one in which there is something to do. */
export function roomOf(chat, person = viewer(chat)?.id) {
  const rooms = roomsOf(chat, person);
  return rooms.find((room) => room.id === place[chat].rooms[person])
    ?? rooms.find((room) => room.id === '19:engineering@thread.tacv2')
    ?? rooms.find((room) => room.kind === 'channel')
    ?? rooms[0];
}

const arrivals = [];

/** Called with (chat, room) when somebody enters a room, so that the platform can tell Baton. */
export const onArrival = (listener) => arrivals.push(listener);

/** Goes to a person, a room, a thread, a tab of Slack's app; what is not named stays; on a phone it comes to the front, unless aside. */
export function go(chat, { person, room, thread, tab, aside = false } = {}) {
  const here = place[chat];
  if (person && person !== here.person) {
    here.person = person;
    here.thread = null;
  }
  if (room && room !== roomOf(chat)?.id) {
    here.thread = null;
  }
  if (room) {
    here.rooms[here.person] = room;
  }
  if (thread !== undefined) {
    here.thread = thread;
  }
  if (tab) {
    here.tabs[here.person] = tab;
  }
  place.tab = aside ? place.tab : chat;
  keep();
  touch();
  if (room || tab) {
    arrivals.forEach((listener) => listener(chat, state.rooms.get(here.rooms[here.person])));
  }
}

export const isSeenBy = (message, person) => !message.to || message.to === person;

/** Slack keeps answers in threads out of the channel; Teams shows them in it. */
function counts(message, room) {
  return room.chat === 'teams' || room.kind === 'direct' || !message.thread || message.alsoInChannel;
}

export function unread(room, person) {
  const until = place.read[`${person}|${room.id}`] ?? place.since;
  if (!until) {
    return { count: 0, mentions: 0 };
  }
  const fresh = messagesOf(room.id).filter(
    (message) => message.at > until && message.author !== person && isSeenBy(message, person) && counts(message, room));
  const mentions = room.kind === 'direct'
    ? fresh.length
    : fresh.filter((message) => message.text?.includes(`<@${person}>`)).length;
  return { count: fresh.length, mentions };
}

export const unreadOf = (chat, person) =>
  roomsOf(chat, person).reduce((sum, room) => {
    const { count, mentions } = unread(room, person);
    return sum + (room.kind === 'direct' ? count : mentions);
  }, 0);

/** What stands before the visitor's eyes is read. */
export function markRead(chat) {
  const room = roomOf(chat);
  const who = viewer(chat);
  if (!room || !who || document.visibilityState === 'hidden') {
    return;
  }
  const last = messagesOf(room.id).reduce((latest, message) => (message.at > latest ? message.at : latest), '');
  const key = `${who.id}|${room.id}`;
  if (last && (place.read[key] ?? '') < last) {
    place.read[key] = last;
    keep();
  }
}

/**
 * Calls when a list is to go to its end whatever was read in it: one said something, something was said to one alone, or the
 * company was being made.
 */
export function endOfOwn(chat, toEnd) {
  let ready = false;
  on('news', (kind, value, before) => {
    const who = viewer(chat)?.id;
    const own = kind === 'message' && !before && value.room === roomOf(chat)?.id && [value.author, value.to].includes(who);
    const made = kind === 'status' && !ready;
    ready = state.status.story.phase === 'ready';
    if (own || made) {
      setTimeout(toEnd, 40);
    }
  });
}

/** The company's history before the visit is not news to anybody. */
export function settle() {
  if (!place.since && state.loaded && state.status.story.phase === 'ready') {
    place.since = [...state.messages.values()]
      .flatMap((room) => [...room.values()])
      .reduce((latest, message) => (message.at > latest ? message.at : latest), '0');
    keep();
  }
}

export const nameOf = (id) => (id === BOT ? 'Baton' : state.people.get(id)?.name ?? id);
