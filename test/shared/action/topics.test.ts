import { expect, test } from 'vitest';
import { sameTopic, topicsOf } from '../../../shared/action/topics.ts';
import { aFullReport } from '../../builders/full-report.ts';

test('an action can be about every driver, every behaviour of both sides and every question about both', () => {
  const report = aFullReport();
  const topics = topicsOf(report);
  const { drivers, targets, relationship, overall } = report;
  expect(topics).toHaveLength(
    drivers.length + targets.a.length + targets.b.length + relationship.length + (overall ? 1 : 0),
  );
  expect(
    topics.filter((topic, place) => topics.findIndex((each) => sameTopic(each, topic)) !== place),
  ).toEqual([]);
});

test('each side reads a behaviour in its own wording', () => {
  const report = aFullReport();
  const [first] = report.targets.b;
  const topic = topicsOf(report).find(({ target, item }) => target === 'b' && item === first?.item);
  expect(topic?.text).toEqual({ a: first?.text.other, b: first?.text.self });
});

test('the list is in the order of the questionnaire, whatever was found', () => {
  const report = aFullReport();
  const ordered = topicsOf(report).map(({ target, item, driver }) => [target, item, driver]);
  const turned = {
    ...report,
    targets: {
      a: report.targets.a.map((item) => ({ ...item, gap: -(item.gap ?? 0) })),
      b: report.targets.b.map((item) => ({ ...item, gap: null })),
    },
  };
  expect(topicsOf(turned).map(({ target, item, driver }) => [target, item, driver])).toEqual(ordered);
});
