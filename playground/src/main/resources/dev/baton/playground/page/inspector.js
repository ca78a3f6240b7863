// What went over the wire between Baton and the chats, grouped by what the visitor did.

import { steps } from './act.js';
import { get } from './api.js';
import { fill, h, keyed, stickToEnd } from './dom.js';
import { exchangeDetail } from './exchange.js';
import { icon } from './icons.js';
import { keep, place } from './place.js';
import { state, touch } from './store.js';
import { language, t } from './texts.js';

const CHATS = { slack: 'Slack', teams: 'Teams' };

export const open = () => place.inspector;

export function toggle(is = !place.inspector) {
  place.inspector = is;
  keep();
  touch();
}

export function inspector(root) {
  const title = h('h2');
  const about = h('p', { class: 'explained' });
  const shut = h('button', { type: 'button', class: 'plain cross', onclick: () => { toggle(false); document.querySelector('.inspector-toggle')?.focus(); } }, icon('close'));
  const list = h('ol', { class: 'exchanges' });
  const scroller = h('div', { class: 'exchange-list', tabindex: '0', role: 'region' }, list);
  const detail = h('div', { class: 'exchange-detail', tabindex: '0', role: 'region' });
  root.append(h('header', { class: 'inspector-head' }, title, about, shut), h('div', { class: 'inspector-body' }, scroller, detail));
  stickToEnd(scroller);
  let chosen = null;
  let said = '';

  async function choose(id) {
    chosen = id;
    root.classList.add('has-detail');
    touch();
    fill(detail, h('p', { class: 'quiet' }, t('loading')));
    try {
      const exchange = await get(`exchanges/${id}`);
      if (chosen === id) {
        fill(detail, exchangeDetail(exchange, () => {
          root.classList.remove('has-detail');
          list.querySelector(`[data-exchange="${id}"]`)?.focus();
        }));
        detail.scrollTop = 0;
      }
    } catch (refusal) {
      fill(detail, h('p', { class: 'quiet' }, refusal.message));
    }
  }

  return function draw() {
    if (said !== language()) {
      said = language();
      title.textContent = t('inspector');
      root.setAttribute('aria-label', t('inspector'));
      about.textContent = t('inspector.explained');
      shut.setAttribute('aria-label', t('inspector.close'));
      scroller.setAttribute('aria-label', t('inspector.list'));
      detail.setAttribute('aria-label', t('inspector.detail'));
      if (!chosen) {
        fill(detail, h('p', { class: 'quiet' }, t('inspector.choose')));
      }
    }
    keyed(list, rows(chosen, choose));
  };
}

/** Exchanges under the step they came after; steps that caused none are left out. */
function rows(chosen, choose) {
  const items = [];
  const told = state.exchanges;
  let at = 0;
  const take = (until) => {
    while (at < told.length && told[at].id <= until) {
      items.push(row(told[at], chosen, choose));
      at++;
    }
  };
  steps.forEach((step, index) => {
    take(step.after);
    const until = steps[index + 1]?.after ?? Infinity;
    if (at < told.length && told[at].id <= until) {
      items.push({ key: `step ${index} ${step.at.getTime()}`, make: () => h('li', { class: 'step' }, h('h3', null, step.label)) });
      take(until);
    }
  });
  take(Infinity);
  if (items.length && typeof items[0].key === 'number') {
    items.unshift({ key: 'before', version: language(), make: () => h('li', { class: 'step' }, h('h3', null, t('inspector.before'))) });
  }
  return items.length ? items : [{ key: 'none', version: language(), make: () => h('li', { class: 'quiet' }, t('inspector.none')) }];
}

function row(exchange, chosen, choose) {
  const [from, to] = exchange.toBaton ? [CHATS[exchange.chat], 'Baton'] : ['Baton', CHATS[exchange.chat]];
  const good = exchange.status >= 200 && exchange.status < 300;
  return {
    key: exchange.id,
    version: `${language()} ${exchange.id === chosen}`,
    make: () => h('li', null, h('button', {
      type: 'button',
      class: `exchange ${exchange.chat} ${exchange.toBaton ? 'in' : 'out'}`,
      'data-exchange': String(exchange.id),
      'aria-pressed': String(exchange.id === chosen),
      onclick: () => choose(exchange.id),
    },
    h('span', { class: 'way' }, from, h('span', { 'aria-hidden': 'true', class: 'arrow' }, '→'), h('span', { class: 'sr' }, t('inspector.to')), to),
    h('span', { class: 'what' }, exchange.what),
    h('span', { class: good ? 'code good' : 'code bad' }, exchange.status ? String(exchange.status) : t('inspector.no-answer')),
    h('span', { class: 'millis' }, `${exchange.millis} ms`))),
  };
}
