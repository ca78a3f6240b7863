// What the page asks the server for. A refusal carries a sentence for the reader; where none came, one of ours is said.

import { language, t } from './texts.js';

/** Something the server would not or could not do, in a finished sentence. */
export class Refused extends Error {}

async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(`api/${path}`, {
      method,
      headers: {
        'Accept': 'application/json',
        'Accept-Language': language(),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refused(t('trouble.unreachable'));
  }
  const text = await answer.text();
  let value = {};
  try {
    value = text ? JSON.parse(text) : {};
  } catch {
    // a page of some proxy is no answer of ours; its status says enough
  }
  if (!answer.ok) {
    throw new Refused(value.message || t('trouble.status', answer.status));
  }
  return value;
}

export const get = (path) => call('GET', path);
export const post = (path, body) => call('POST', path, body);
