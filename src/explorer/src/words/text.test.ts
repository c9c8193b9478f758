import { expect, test } from 'vitest';
import { shorten, wrap } from './text';

test('English breaks between words, Chinese anywhere and at half the letters', () => {
  expect(wrap('National Center for Manufacturing', 12)).toEqual(['National', 'Center for', 'Manufacturing']);
  expect(wrap('国家机器人创新中心', 8)).toEqual(['国家机器', '人创新中', '心']);
});

test('a text is cut where its letters are too many, and says so', () => {
  expect(shorten('Central government', 18)).toBe('Central government');
  expect(shorten('Central government', 10)).toBe('Central g…');
  expect(shorten('国家机器人创新中心', 8)).toBe('国家机…');
});
