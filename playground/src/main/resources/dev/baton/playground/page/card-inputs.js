// The fields of Adaptive Cards. Values are strings, several choices parted by commas, as Teams sends them.

import { combobox } from './combobox.js';
import { h, newId } from './dom.js';
import { unknown } from './block-kit.js';
import { t } from './texts.js';

/** Draws a field and enters it among the card's inputs. */
export function cardInput(element, context) {
  const id = newId('input');
  const errorId = `${id}-error`;
  const field = made(element, id, { 'aria-describedby': errorId });
  if (!field) {
    return unknown(element.type);
  }
  const error = h('p', { class: 'error', id: errorId, hidden: true }, element.errorMessage ?? t('required'));
  const label = [element.label ?? '', element.isRequired ? h('span', { class: 'star', 'aria-hidden': 'true' }, ' *') : null];
  const node = field.group
    ? h('fieldset', { class: 'field', 'data-block': element.id, 'aria-describedby': errorId }, element.label ? h('legend', null, label) : null, field.node, error)
    : h('div', { class: 'field', 'data-block': element.id }, element.label ? h('label', { for: id }, label) : null, field.node, error);
  const control = () => node.querySelector('input, select, textarea');
  if (element.isRequired && !field.group) {
    control().setAttribute('aria-required', 'true');
  }
  if (!element.label && !field.group) {
    control().setAttribute('aria-label', element.placeholder ?? element.id);
  }
  context.inputs.push({
    id: element.id,
    read: field.read,
    focus: () => control()?.focus(),
    /** Whether what is required is there; else it is said at the field. */
    check() {
      const missing = Boolean(element.isRequired) && !field.read().trim();
      error.hidden = !missing;
      node.classList.toggle('wrong', missing);
      if (missing) {
        control()?.setAttribute('aria-invalid', 'true');
      } else {
        control()?.removeAttribute('aria-invalid');
      }
      return !missing;
    },
  });
  return node;
}

function made(element, id, aria) {
  const value = element.value ?? '';
  switch (element.type) {
    case 'Input.Text':
      return simple(h(element.isMultiline ? 'textarea' : 'input', {
        id, ...aria,
        ...(element.isMultiline ? { rows: 3 } : { type: 'text', autocomplete: 'off' }),
        maxlength: element.maxLength, placeholder: element.placeholder, value,
      }));
    case 'Input.Number':
      return simple(h('input', { id, ...aria, type: 'number', min: element.min, max: element.max, value }));
    case 'Input.Date':
      return simple(h('input', { id, ...aria, type: 'date', min: element.min, max: element.max, value }));
    case 'Input.Time':
      return simple(h('input', { id, ...aria, type: 'time', value }));
    case 'Input.Toggle':
      return toggle(element, id, value);
    case 'Input.ChoiceSet':
      return choices(element, id, aria, value);
    default:
      return null;
  }
}

const simple = (input) => ({ node: input, read: () => input.value });

function toggle(element, id, value) {
  const [yes, no] = [element.valueOn ?? 'true', element.valueOff ?? 'false'];
  const box = h('input', { type: 'checkbox', id, checked: value === yes });
  return {
    group: true,
    node: h('label', { class: 'check', for: id }, box, h('span', null, element.title)),
    read: () => (box.checked ? yes : no),
  };
}

function choices(element, id, aria, value) {
  const offered = element.choices ?? [];
  if (element.isMultiSelect) {
    return boxes(offered, id, 'checkbox', new Set(value.split(',')));
  }
  if (element.style === 'expanded') {
    return boxes(offered, id, 'radio', new Set([value]));
  }
  if (element.style === 'filtered') {
    return filtered(element, offered, id, aria, value);
  }
  const select = h('select', { id, ...aria },
    h('option', { value: '' }, element.placeholder ?? t('choose')),
    offered.map((choice) => h('option', { value: choice.value }, choice.title)));
  select.value = value;
  return simple(select);
}

function boxes(offered, id, type, chosen) {
  const all = offered.map((choice, at) => ({
    choice,
    box: h('input', { type, name: id, id: `${id}-${at}`, checked: chosen.has(choice.value) }),
  }));
  return {
    group: true,
    node: h('div', { class: 'checks' }, all.map(({ choice, box }) =>
      h('label', { class: 'check', for: box.id }, box, h('span', null, choice.title)))),
    read: () => all.filter(({ box }) => box.checked).map(({ choice }) => choice.value).join(','),
  };
}

function filtered(element, offered, id, aria, value) {
  const options = offered.map((choice) => ({ text: choice.title, value: choice.value }));
  const box = combobox({
    id,
    aria,
    label: element.label ?? element.placeholder ?? '',
    placeholder: element.placeholder,
    initial: options.find((option) => option.value === value && value) ?? null,
    search: (typed) => options.filter((option) => option.text.toLowerCase().includes(typed.toLowerCase().trim())),
  });
  return { node: box.node, read: () => box.chosen()?.value ?? '' };
}
