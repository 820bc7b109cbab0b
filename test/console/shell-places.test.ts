import { describe, expect, test } from 'vitest';
import { findPlaces, type Place } from '../../web/console/shell/places.ts';
import { hasShapeOf } from '../../web/console/shell/same-shape.ts';
import { matchKeys, shortcutKey } from '../../web/console/shell/shortcut-keys.ts';

const place = (label: string, detail?: string): Place => ({
  id: label,
  kind: 'partnership',
  label,
  href: `/${label}`,
  ...(detail ? { detail } : {}),
});
const found = (search: string, ...places: Place[]) => findPlaces(places, search).map(({ label }) => label);

describe('places', () => {
  test('are found by every word, in any order, without case and accents', () => {
    const places = [place('Société Générale des Trains'), place('Northwind', 'Acme, Northwind')];
    expect(found('trains soc', ...places)).toEqual(['Société Générale des Trains']);
    expect(found('ACME', ...places)).toEqual(['Northwind']);
    expect(found('acme trains', ...places)).toEqual([]);
  });

  test('come first where their name begins with what is searched for', () => {
    expect(found('tel', place('Hotel'), place('Sample Telecom'), place('Telecom'))).toEqual([
      'Telecom',
      'Sample Telecom',
      'Hotel',
    ]);
  });

  test('in Devanagari a vowel sign is no accent', () => {
    expect(found('दिल', place('दिल्ली'), place('दल'))).toEqual(['दिल्ली']);
  });

  test('without a search are the pages, and never more than fit', () => {
    const page: Place = { id: 'help', kind: 'page', label: 'Help', href: '/help' };
    expect(found('', place('Telecom'), page)).toEqual(['Help']);
    expect(found('t', ...Array.from({ length: 5_000 }, (_, n) => place(`T${n}`)))).toHaveLength(8);
  });
});

describe('keys', () => {
  const items = [{ keys: 'g p' }, { keys: 'n' }, { keys: '?' }];
  const pressed = (key: string, code = '', modifiers = {}) =>
    shortcutKey({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

  test('one or two make a shortcut; a wrong second one may begin another', () => {
    expect(matchKeys(items, '', 'n')).toMatchObject({ is: 'found', item: { keys: 'n' } });
    expect(matchKeys(items, '', 'g')).toEqual({ is: 'begun', keys: 'g' });
    expect(matchKeys(items, 'g', 'p')).toMatchObject({ is: 'found', item: { keys: 'g p' } });
    expect(matchKeys(items, 'g', 'n')).toMatchObject({ is: 'found', item: { keys: 'n' } });
    expect(matchKeys(items, 'g', 'x')).toEqual({ is: 'nothing' });
  });

  test('count by their place on Russian and Hindi keyboards', () => {
    expect(pressed('п', 'KeyG')).toBe('g');
    expect(pressed('ु', 'KeyG')).toBe('g');
    expect(pressed('?', 'Digit7')).toBe('?');
    expect(pressed('G', 'KeyG')).toBe('g');
  });

  test('with a modifier, or that write nothing, are no shortcut', () => {
    expect(pressed('g', 'KeyG', { ctrlKey: true })).toBeNull();
    expect(pressed('g', 'KeyG', { altKey: true })).toBeNull();
    expect(pressed('Enter')).toBeNull();
    expect(pressed(' ')).toBeNull();
  });
});

test('a draft of an earlier form, which had other fields, is not put into this one', () => {
  const form = { name: 'x', minimum: 5, sides: { a: { leads: [{ name: '' }] } }, note: null };
  expect(hasShapeOf(form, { ...form, minimum: '', sides: { a: { leads: [] } } })).toBe(true);
  expect(hasShapeOf(form, { ...form, minimum: '5' })).toBe(false);
  expect(hasShapeOf(form, { name: 'x', minimum: 5, note: null })).toBe(false);
  expect(hasShapeOf(form, { ...form, sides: { a: { leads: ['x'] } } })).toBe(false);
  expect(hasShapeOf(form, null)).toBe(false);
});
