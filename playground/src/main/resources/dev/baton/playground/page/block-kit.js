// Draws Slack's Block Kit. Everything is text; what is not known is named, so that nothing disappears unseen.

import { h } from './dom.js';
import { blockInput } from './block-inputs.js';
import { byPlatformId, link, mention, words } from './links.js';
import { t } from './texts.js';

/**
 * Draws blocks.
 *
 * @param press  (block, element, button) when a button is pressed
 * @param inputs where the fields of a form are put, by block; null outside of forms
 */
export function drawBlocks(blocks, { press, inputs = null, suggest = null }) {
  const context = { press, inputs, suggest };
  return (blocks ?? []).map((block) => drawn(block, context));
}

function drawn(block, context) {
  switch (block.type) {
    case 'rich_text':
      return h('div', { class: 'bk-rich' }, block.elements.map(rich));
    case 'section':
      return section(block, context);
    case 'context':
      return h('div', { class: 'bk-context' }, block.elements.map((element) =>
        element.type === 'image' ? unknown('image') : h('span', null, text(element))));
    case 'divider':
      return h('hr', { class: 'bk-divider' });
    case 'header':
      return h('p', { class: 'bk-header' }, text(block.text));
    case 'actions':
      return h('div', { class: 'bk-actions' }, block.elements.map((element) => control(element, block, context)));
    case 'image':
      return h('p', { class: 'bk-image' }, t('image', block.alt_text ?? ''));
    case 'input':
      return context.inputs ? blockInput(block, context) : unknown(block.type);
    default:
      return unknown(block.type);
  }
}

export const unknown = (type) => h('p', { class: 'unknown' }, t('not-shown', type));

function section(block, context) {
  const fields = block.fields ?? [];
  return h('div', { class: 'bk-section' },
    h('div', { class: 'bk-section-text' },
      block.text ? h('p', null, text(block.text)) : null,
      fields.length ? h('div', { class: 'bk-fields' }, fields.map((field, at) =>
        h('p', { class: at % 2 ? 'value' : 'name' }, text(field)))) : null),
    block.accessory ? h('div', { class: 'bk-accessory' }, control(block.accessory, block, context)) : null);
}

function control(element, block, context) {
  if (element.type !== 'button') {
    return unknown(element.type);
  }
  const look = `bk-button ${element.style ?? ''}`;
  if (element.url) {
    const anchor = link(element.url, element.text.text, 'slack');
    anchor.className = `${anchor.className ?? ''} ${look}`;
    return anchor;
  }
  const button = h('button', {
    type: 'button',
    class: look,
    'data-line': element.value,
    onclick: () => context.press?.(block, element, button),
  }, text(element.text));
  return button;
}

/** Plain text to the letter; of Slack's own markup only what the page needs: people and links. */
function text(object) {
  return object.type === 'mrkdwn' ? words(object.text, 'slack', true) : object.text;
}

function rich(element) {
  switch (element.type) {
    case 'rich_text_section':
      return h('p', null, element.elements.map(run));
    case 'rich_text_quote':
      return h('blockquote', null, element.elements.map(run));
    case 'rich_text_preformatted':
      return h('pre', null, element.elements.map(run));
    case 'rich_text_list':
      return h(element.style === 'ordered' ? 'ol' : 'ul', { class: 'bk-list' },
        element.elements.map((item) => h('li', null, item.elements.map(run))));
    default:
      return unknown(element.type);
  }
}

const STYLES = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

function run(element) {
  switch (element.type) {
    case 'text':
      return styled(document.createTextNode(element.text), element.style);
    case 'link':
      return styled(link(element.url, element.text ?? element.url, 'slack'), element.style);
    case 'user':
      return mention(byPlatformId('slack', element.user_id) ?? (element.user_id === 'U0BATON' ? 'baton' : element.user_id), 'slack');
    case 'channel':
      return h('span', { class: 'mention' }, `#${element.channel_id}`);
    case 'broadcast':
      return h('span', { class: 'mention' }, `@${element.range}`);
    case 'emoji':
      return emoji(element);
    case 'date':
      return element.fallback ?? '';
    default:
      return unknown(element.type);
  }
}

function styled(node, style) {
  return Object.entries(STYLES).reduce((inner, [name, tag]) => (style?.[name] ? h(tag, null, inner) : inner), node);
}

function emoji(element) {
  return element.unicode
    ? String.fromCodePoint(...element.unicode.split('-').map((code) => parseInt(code, 16)))
    : `:${element.name}:`;
}
