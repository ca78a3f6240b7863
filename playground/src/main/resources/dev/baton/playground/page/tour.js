// The guided tour: a card below both panes, so that it never covers what it speaks of.

import { steps } from './act.js';
import { h, keyed } from './dom.js';
import { icon } from './icons.js';
import { jump, spotlight } from './links.js';
import { go, nameOf, roomOf, roomsOf, viewer } from './place.js';
import { allMessages, on, state } from './store.js';
import { language, t } from './texts.js';
import { arrival, changes, keysNow, picture, STEPS } from './tour-steps.js';

const KEY = 'baton-playground-tour';

let tour = restored();
let advancing = null;
let folded = false;
let touched = () => {};

function restored() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function keep() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(tour));
  } catch {
    // the tour then ends with the page
  }
}

export const isOn = () => Boolean(tour);

export function begin() {
  tour = {
    step: 0,
    seen: -1,
    since: allMessages().reduce((latest, message) => (message.at > latest ? message.at : latest), ''),
    keys: keysNow(),
    key: null,
    picture: {},
  };
  enter(0);
  folded = false;
  touched();
  setTimeout(() => document.querySelector('.tour .primary')?.focus(), 60);
}

export function end() {
  tour = null;
  unring();
  keep();
  touched();
}

on('reset', () => tour && end());

function enter(step) {
  clearTimeout(advancing);
  advancing = null;
  tour.step = step;
  tour.done = false;
  tour.entered = Date.now();
  keep();
  touched();
}

/** The step as it is to be shown: where something went another way, what leads back. */
function shown() {
  const step = STEPS[tour.step];
  return step?.instead?.(tour) ?? step;
}

/** Goes where the step happens, in the right shoes. */
function show() {
  const step = shown();
  const to = step.go(tour);
  go(step.chat, { person: step.person, ...to });
  setTimeout(() => {
    ring();
    const rung = document.querySelector('.ring');
    (rung?.closest('.msg, .tm') ?? rung)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    (document.querySelector('.ring')?.matches('button, input') ? document.querySelector('.ring') : document.querySelector('.ring button'))?.focus({ preventScroll: true });
  }, 120);
}

/** Looks whether the step is done; called after every drawing. */
function look() {
  const step = STEPS[tour.step];
  if (!step || advancing) {
    return;
  }
  if (step.after && !steps.some((act) => act.at >= tour.entered && step.after.test(act.path))) {
    tour.picture = picture(step.watch, tour.key);
    return;
  }
  if (!step.done(tour)) {
    return;
  }
  tour.done = true;
  keep();
  if (step.watch) {
    reveal(step.watch);
  }
  const mine = tour.step;
  advancing = setTimeout(() => {
    advancing = null;
    if (tour && tour.step === mine) {
      enter(mine + 1);
    }
  }, step.pause ?? 3_000);
}

/** Lets the other chat show what has just come there, if whoever the visitor is in it may see it. */
function reveal(chat) {
  const { changed, added } = changes(chat, tour);
  const mine = roomsOf(chat, viewer(chat)?.id).map((room) => room.id);
  const message = [...changed, ...added].filter((one) => mine.includes(one.room) && !one.to).at(0);
  if (message) {
    go(chat, {
      room: message.room,
      aside: true,
      ...(chat === 'slack' ? { tab: 'messages', thread: message.thread && !message.alsoInChannel ? message.thread : null } : {}),
    });
    setTimeout(() => spotlight(message.room, message.id), 80);
  }
}

function unring() {
  document.querySelectorAll('.ring').forEach((node) => node.classList.remove('ring'));
}

function ring() {
  const step = tour && STEPS[tour.step];
  const found = step && !tour.done
    ? step.points(tour).map((selector) => document.querySelector(selector)).filter(Boolean)
    : [];
  const node = found.find((one) => one.getClientRects().length) ?? found[0];
  document.querySelectorAll('.ring').forEach((one) => one !== node && one.classList.remove('ring'));
  node?.classList.add('ring');
}

export function tourCard(root, onChange) {
  touched = onChange;
  return function draw() {
    root.hidden = !tour;
    document.getElementById('to-tour').hidden = !tour;
    document.body.classList.toggle('touring', Boolean(tour));
    if (!tour) {
      keyed(root, []);
      return;
    }
    look();
    root.setAttribute('aria-label', t('tour'));
    keyed(root, [{
      key: 'card',
      version: `${language()} ${tour.step} ${shown()?.name} ${tour.done} ${folded} ${tour.key} ${hereAlready()}`,
      make: () => (tour.step >= STEPS.length ? finish() : stepCard()),
    }]);
    ring();
  };
}

function hereAlready() {
  const step = shown();
  const to = step?.go(tour);
  return Boolean(step) && viewer(step.chat)?.id === step.person && (!to.room || roomOf(step.chat)?.id === to.room);
}

function stepCard() {
  const step = tour.done ? STEPS[tour.step] : shown();
  const names = [nameOf('ito'), nameOf('sato'), tour.key ?? ''];
  return h('div', { class: `tour-card ${folded ? 'folded' : ''} ${tour.done ? 'done' : ''}` },
    h('div', { class: 'tour-count' },
      h('span', { class: 'dots', 'aria-hidden': 'true' }, STEPS.map((_, at) => h('i', { class: at < tour.step ? 'past' : at === tour.step ? 'now' : '' }))),
      h('span', null, t('tour.count', tour.step + 1, STEPS.length))),
    h('div', { class: 'tour-words', 'aria-live': 'polite' },
      h('h2', null, tour.done ? icon('check') : null, t(`tour.${step.name}.title`, ...names)),
      folded ? null : h('p', null, tour.done ? t(`tour.${step.name}.done`, ...names) : t(`tour.${step.name}`, ...names))),
    h('div', { class: 'tour-buttons' },
      tour.step > 0 ? h('button', { type: 'button', class: 'button small', onclick: () => enter(tour.step - 1) }, t('tour.back')) : null,
      tour.done
        ? h('button', { type: 'button', class: 'button small primary', onclick: () => enter(tour.step + 1) }, t('tour.next'))
        : [
          h('button', { type: 'button', class: 'button small', onclick: () => enter(tour.step + 1) }, t('tour.skip')),
          h('button', { type: 'button', class: 'button small primary', onclick: show }, t('tour.show')),
        ]),
    corner());
}

const corner = () => h('div', { class: 'tour-corner' },
  h('button', {
    type: 'button', class: 'plain fold', 'aria-expanded': String(!folded), 'aria-label': t(folded ? 'tour.unfold' : 'tour.fold'),
    onclick: () => { folded = !folded; touched(); },
  }, icon('down')),
  h('button', { type: 'button', class: 'plain cross', 'aria-label': t('tour.close'), onclick: end }, icon('close')));

function finish() {
  const at = tour.key && arrival(tour);
  return h('div', { class: `tour-card finish ${folded ? 'folded' : ''}` },
    h('div', { class: 'tour-words', 'aria-live': 'polite' },
      h('h2', null, icon('check'), t('tour.finish')),
      folded ? null : [
        h('p', null, t('tour.finish.facts', tour.key ?? '')),
        h('ul', { class: 'facts' }, [1, 2, 3, 4].map((fact) => h('li', null, t(`tour.fact.${fact}`)))),
        h('p', { class: 'next' }, t('tour.finish.next')),
      ]),
    h('div', { class: 'tour-buttons' },
      at ? h('button', { type: 'button', class: 'button small', onclick: () => jump('slack', at.room, at.message) }, t('tour.finish.see')) : null,
      h('button', { type: 'button', class: 'button small primary', onclick: end }, t('tour.finish.end'))),
    corner());
}

/** Whether the company is one with which the tour can be taken. */
export const canBegin = () => state.status.story.phase === 'ready';
