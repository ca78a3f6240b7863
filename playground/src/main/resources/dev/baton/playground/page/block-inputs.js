// The fields of Slack's forms. Each says what it holds in the form in which Slack sends it.

import { combobox } from './combobox.js';
import { h, newId } from './dom.js';
import { unknown } from './block-kit.js';
import { t } from './texts.js';

/** Draws a field and enters it among the form's inputs. */
export function blockInput(block, { inputs, suggest }) {
  const id = newId('field');
  const help = block.hint ? h('p', { class: 'hint', id: `${id}-hint` }, block.hint.text) : null;
  const error = h('p', { class: 'error', id: `${id}-error`, hidden: true });
  const aria = { 'aria-describedby': [help && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ') };
  const field = made(block, id, aria, suggest);
  if (!field) {
    return unknown(block.element.type);
  }
  const label = [block.label.text, block.optional ? h('span', { class: 'optional' }, ` ${t('optional')}`) : null];
  const node = field.group
    ? h('fieldset', { class: 'field', 'data-block': block.block_id, 'aria-describedby': aria['aria-describedby'] },
      h('legend', null, label), field.node, help, error)
    : h('div', { class: 'field', 'data-block': block.block_id },
      h('label', { for: id }, label), field.node, help, error);
  inputs.push({
    blockId: block.block_id,
    actionId: block.element.action_id,
    type: block.element.type,
    required: !block.optional,
    read: field.read,
    keep: field.keep,
    restore: field.restore,
    focus: () => (field.focus ?? node.querySelector('input, select, textarea'))?.focus(),
    complain(sentence) {
      error.hidden = !sentence;
      error.textContent = sentence ?? '';
      node.classList.toggle('wrong', Boolean(sentence));
      const control = node.querySelector('input, select, textarea');
      if (sentence) {
        control?.setAttribute('aria-invalid', 'true');
      } else {
        control?.removeAttribute('aria-invalid');
      }
    },
  });
  return node;
}

function made(block, id, aria, suggest) {
  const element = block.element;
  switch (element.type) {
    case 'plain_text_input':
      return typed(h(element.multiline ? 'textarea' : 'input', {
        id,
        ...aria,
        ...(element.multiline ? { rows: 4 } : { type: 'text', autocomplete: 'off' }),
        maxlength: element.max_length,
        placeholder: element.placeholder?.text,
        value: element.initial_value ?? '',
      }), (value) => ({ value: value || null }));
    case 'datepicker':
      return typed(h('input', { id, ...aria, type: 'date', value: element.initial_date ?? '' }),
        (value) => ({ selected_date: value || null }));
    case 'static_select':
      return select(element, id, aria);
    case 'external_select':
      return external(element, block, id, aria, suggest);
    case 'checkboxes':
    case 'multi_static_select':
      return several(element, id);
    default:
      return null;
  }
}

const typed = (input, value) => ({
  node: input,
  read: () => value(input.value),
  isEmpty: () => !input.value,
  keep: () => input.value,
  restore: (kept) => { input.value = kept; },
});

function select(element, id, aria) {
  const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
  const initial = element.initial_option?.value ?? '';
  const box = h('select', { id, ...aria },
    h('option', { value: '' }, element.placeholder?.text ?? ''),
    options.map((option) => h('option', { value: option.value }, option.text.text)));
  box.value = initial;
  return {
    node: box,
    read: () => ({ selected_option: options.find((option) => option.value === box.value) ?? null }),
    keep: () => box.value,
    restore: (kept) => { box.value = kept; },
  };
}

function external(element, block, id, aria, suggest) {
  const initial = element.initial_option;
  const box = combobox({
    id,
    aria,
    label: block.label.text,
    placeholder: element.placeholder?.text,
    initial: initial ? { text: initial.text.text, value: initial.value } : null,
    search: async (query) => (await suggest(block, element, query))
      .map((option) => ({ text: option.text.text, value: option.value })),
  });
  const option = (one) => one && { text: { type: 'plain_text', text: one.text }, value: one.value };
  return {
    node: box.node,
    focus: box.input,
    read: () => ({ selected_option: option(box.chosen()) ?? null }),
    keep: box.chosen,
    restore: box.choose,
  };
}

function several(element, id) {
  const initial = new Set((element.initial_options ?? []).map((option) => option.value));
  const boxes = element.options.map((option, at) => ({
    option,
    box: h('input', { type: 'checkbox', id: `${id}-${at}`, checked: initial.has(option.value) }),
  }));
  return {
    group: true,
    node: h('div', { class: 'checks' }, boxes.map(({ option, box }) =>
      h('label', { class: 'check', for: box.id }, box, h('span', null, option.text.text)))),
    read: () => ({ selected_options: boxes.filter(({ box }) => box.checked).map(({ option }) => option) }),
    keep: () => boxes.map(({ box }) => box.checked),
    restore: (kept) => boxes.forEach(({ box }, at) => { box.checked = kept[at]; }),
  };
}

/** Whether a field holds nothing. */
export const isEmpty = (value) =>
  [value.value, value.selected_date, value.selected_option].every((one) => !one)
  && !(value.selected_options?.length);
