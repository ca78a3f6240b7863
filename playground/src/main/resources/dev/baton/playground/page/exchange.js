// One exchange with all that was said: headers, and bodies so that one can read them.

import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';

export function exchangeDetail(exchange, back) {
  return [
    h('header', null,
      h('button', { type: 'button', class: 'button small back', onclick: back }, t('back')),
      h('h3', null, exchange.what),
      h('p', { class: 'target' }, exchange.target)),
    half(t('inspector.request'), exchange.request),
    half(t('inspector.response', exchange.status || t('inspector.no-answer'), exchange.millis), exchange.response),
  ];
}

function half(title, { headers, body }) {
  return h('section', null,
    h('h4', null, title),
    Object.keys(headers ?? {}).length
      ? h('details', null, h('summary', null, icon('down'), t('inspector.headers', Object.keys(headers).length)),
        h('dl', null, Object.entries(headers).flatMap(([name, value]) => [h('dt', null, name), h('dd', null, value)])))
      : null,
    body ? h('pre', null, readable(body, headers)) : h('p', { class: 'quiet' }, t('inspector.empty')));
}

/** JSON with line breaks; a form field by field, with the JSON that its fields hold. */
export function readable(body, headers = {}) {
  const asJson = json(body);
  if (asJson !== null) {
    return asJson;
  }
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (type.includes('x-www-form-urlencoded')) {
    return [...new URLSearchParams(body)]
      .map(([name, value]) => {
        const inner = json(value);
        return `${name} = ${inner === null ? value : inner}`;
      })
      .join('\n');
  }
  return body;
}

function json(text) {
  if (!/^\s*[[{]/.test(text)) {
    return null;
  }
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
}
