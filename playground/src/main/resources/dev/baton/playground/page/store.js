// Both chats as the server told them, kept current by its news.

import { get } from './api.js';

export const BOT = 'baton';
export const PLATFORM = 'platform';

/** How long a message counts as changed just now. */
export const FRESH = 8_000;

export const state = {
  loaded: false,
  connected: false,
  seq: 0,
  status: { story: { phase: 'empty', done: 0, all: 0 }, troubles: {}, waiting: 0 },
  people: new Map(),
  rooms: new Map(),
  /** By room, then by id, in the order they were said. */
  messages: new Map(),
  views: new Map(),
  exchanges: [],
  /** When a message was last seen to change, by room and id. */
  changed: new Map(),
};

const listeners = { change: [], news: [], reset: [] };

/** change: something is to be drawn anew; news: (kind, value, before); reset: the company is another. */
export const on = (what, listener) => listeners[what].push(listener);

let scheduled = false;

/** Draws once for many news; by a timer, since a page in the background gets no animation frames. */
export function touch() {
  if (!scheduled) {
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      listeners.change.forEach((listener) => listener());
    }, 12);
  }
}

export const messagesOf = (room) => [...(state.messages.get(room)?.values() ?? [])];
export const allMessages = () => [...state.messages.values()].flatMap((room) => [...room.values()]);
export const messageOf = (room, id) => state.messages.get(room)?.get(id);
export const threadOf = (room, id) => messagesOf(room).filter((message) => message.thread === id);
export const person = (id) => state.people.get(id);
const sinceChange = (message) => Date.now() - (state.changed.get(`${message.room}/${message.id}`) ?? 0);
export const isFresh = (message) => sinceChange(message) < FRESH;

/** Whether what stands there now is another thing than what somebody was about to press. */
export const hasJustTurned = (message) => sinceChange(message) < 700;

const byId = (list) => new Map(list.map((one) => [one.id, one]));

/** Moments in one form, with three decimals, so that they compare as text. */
const timed = (message) => ({ ...message, at: new Date(message.at).toISOString() });

let waitingNews = null;
let loading = false;
let againWanted = false;

async function load() {
  if (loading) {
    againWanted = true; // what is under way may be older than what it is wanted for
    return;
  }
  loading = true;
  waitingNews ??= [];
  let fresh;
  try {
    fresh = await get('state');
  } catch {
    setTimeout(load, 1_500);
    return;
  } finally {
    loading = false;
  }
  state.seq = fresh.seq;
  state.status = fresh.status;
  state.people = byId(fresh.people);
  state.rooms = byId(fresh.rooms);
  state.messages = new Map(fresh.rooms.map((room) => [room.id, new Map()]));
  fresh.messages.map(timed).forEach((message) => state.messages.get(message.room)?.set(message.id, message));
  state.views = byId(fresh.views);
  state.exchanges = fresh.exchanges;
  state.loaded = true;
  const meanwhile = waitingNews.filter((news) => news.seq > fresh.seq);
  waitingNews = null;
  meanwhile.forEach(take);
  touch();
  if (againWanted) {
    againWanted = false;
    load();
  }
}

function take(news) {
  if (waitingNews) {
    waitingNews.push(news);
    return;
  }
  state.seq = news.seq;
  const { kind } = news;
  const value = kind === 'message' ? timed(news.value) : news.value;
  let before;
  if (kind === 'message') {
    const room = state.messages.get(value.room) ?? new Map();
    before = room.get(value.id);
    // what changes while the company is being made has changed long ago in its own time
    if (before && state.status.story.phase === 'ready' && JSON.stringify(before) !== JSON.stringify(value)) {
      state.changed.set(`${value.room}/${value.id}`, Date.now());
      setTimeout(touch, FRESH + 50);
    }
    room.set(value.id, value);
    state.messages.set(value.room, room);
  } else if (kind === 'message-gone') {
    state.messages.get(value.room)?.delete(value.id);
  } else if (kind === 'view') {
    state.views.set(value.id, value);
  } else if (kind === 'view-gone') {
    state.views.delete(value);
  } else if (kind === 'exchange') {
    state.exchanges.push(value);
    state.exchanges.splice(0, Math.max(0, state.exchanges.length - 300));
  } else if (kind === 'status') {
    state.status = value;
  } else if (kind === 'reset') {
    state.changed.clear();
    listeners.reset.forEach((listener) => listener());
    load();
  }
  listeners.news.forEach((listener) => listener(kind, value, before));
  touch();
}

export function setStatus(status) {
  state.status = status;
  touch();
}

/** Listens to the news; whatever was missed while nobody listened is fetched as a whole. */
export function connect() {
  const events = new EventSource('api/events');
  events.onopen = () => {
    state.connected = true;
    load();
  };
  events.onmessage = (event) => take(JSON.parse(event.data));
  events.onerror = () => {
    state.connected = false;
    touch();
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(connect, 2_000);
    }
  };
}

/** While something is held up, the number of waiting messages is asked for: it changes without any news. */
export function watchStatus() {
  setInterval(async () => {
    const { troubles, waiting } = state.status;
    if (waiting > 0 || Object.values(troubles ?? {}).some((trouble) => trouble !== 'none')) {
      try {
        setStatus(await get('status'));
      } catch {
        // the news stream says that the server is away
      }
    }
  }, 2_000);
}
