import { describe, expect, test } from 'vitest'
import { foldedTopic, isRecurring, isTopicOpen, topicStates } from './topic.ts'

describe('a topic', () => {
  test.each([
    ['Flaky end-to-end tests', 'flaky  END-to-end\ntests '],
    ['CI is slow', 'ciisslow'],
    ['ﬁle locks', 'File locks'],
    ['Größe der Builds', 'GRÖSSE der Builds'.replace('SS', 'ß')],
  ])('“%s” is the same as “%s”', (one, other) => {
    expect(foldedTopic(one)).toBe(foldedTopic(other))
  })

  test('with other words is another', () => {
    expect(foldedTopic('CI is slow')).not.toBe(foldedTopic('CI is slower'))
  })

  test.each([
    [{ reviews: 2, teams: 2 }, false],
    [{ reviews: 3, teams: 1 }, true],
    [{ reviews: 0, teams: 3 }, true],
  ])('mentioned in %o recurs: %s', (counts, recurs) => {
    expect(isRecurring(counts)).toBe(recurs)
  })

  test('is open while it is parked or promoted', () => {
    expect(topicStates.filter(isTopicOpen)).toEqual(['parked', 'promoted'])
  })
})
