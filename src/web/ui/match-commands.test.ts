import { expect, it } from 'vitest'
import { matchCommands } from './match-commands.ts'

const commands = [
  { title: 'Park a topic' },
  { title: 'Go to topics', keywords: 'tech shares' },
  { title: 'Topic calendar' },
  { title: 'Überprüfung' },
]
const found = (query: string) => matchCommands(query, commands).map(({ title }) => title)

it('an empty query shows every command as they come', () => {
  expect(found('  ')).toHaveLength(4)
})

it('puts what begins with the query first', () => {
  expect(found('topic')).toEqual(['Topic calendar', 'Park a topic', 'Go to topics'])
})

it('finds by keywords and by several words in any order', () => {
  expect(found('shares go')).toEqual(['Go to topics'])
})

it('does not mind case and accents', () => {
  expect(found('uberpru')).toEqual(['Überprüfung'])
})

it('finds nothing where a word occurs nowhere', () => {
  expect(found('topic zebra')).toEqual([])
})
