import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiProblem, callApi } from '#api/call.ts'
import { readRoom } from '#features/rooms/api.ts'
import { readKey } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { arrangeAgenda, listOrderDraws, readPreRead, readReview } from '../api.ts'
import type { AgendaItem, Review } from './review.ts'

type Agenda = readonly AgendaItem[]
export type AgendaChange = {
  /** As it is wanted: shown at once, saved as soon as it can be. */
  readonly agenda: Agenda
  readonly problem: Error | null
  /** Null unless the server was not reached and what is wanted still waits. */
  readonly retry: (() => void) | null
  /** The step answers the same agenda where there is nothing to change. */
  readonly arrange: (step: (agenda: Agenda) => Agenda) => void
}

/** What is wanted and not saved, and the plan that it builds on. */
type Unsaved = { agenda: Agenda; revision: number; isUnderWay: boolean }

/** One request at a time, each on the plan that the one before it made: quick steps do not collide. */
export function useAgenda(review: Review): AgendaChange {
  const client = useQueryClient()
  const { slug: organisation } = useOrganisation()
  const params = { organisation, cycle: review.cycle.key }
  const key = readKey(readReview, { params })
  const [wanted, setWanted] = useState<Agenda | null>(null)
  const unsaved = useRef<Unsaved | null>(null)

  const write = useMutation<Review, Error, Unsaved>({
    mutationFn: ({ agenda, revision }) =>
      callApi(arrangeAgenda, { params, body: { items: agenda.map(sentItem), revision } }),
    onSuccess: async (saved, sent) => {
      await client.cancelQueries({ queryKey: key })
      client.setQueryData(key, saved)
      const { current } = unsaved
      if (current === null || current.agenda === sent.agenda) return settle()
      send({ ...current, revision: saved.revision })
    },
    onError: (error) => {
      if (error instanceof ApiProblem) return settle()
      if (unsaved.current) unsaved.current.isUnderWay = false
    },
  })

  function settle() {
    unsaved.current = null
    setWanted(null)
    for (const { path, method } of [readReview, listOrderDraws, readPreRead, readRoom]) {
      void client.invalidateQueries({ queryKey: [path, method] })
    }
  }

  function send(next: Unsaved) {
    unsaved.current = { ...next, isUnderWay: true }
    write.mutate(unsaved.current)
  }

  function arrange(step: (agenda: Agenda) => Agenda) {
    const known = client.getQueryData<Review>(key) ?? review
    const before = unsaved.current ?? { ...known, isUnderWay: false }
    const agenda = step(before.agenda)
    if (agenda === before.agenda) return
    setWanted(agenda)
    if (before.isUnderWay) unsaved.current = { ...before, agenda }
    else send({ agenda, revision: before.revision, isUnderWay: false })
  }

  const waits = wanted !== null && write.isError
  return {
    agenda: wanted ?? review.agenda,
    problem: write.error,
    retry: waits ? () => unsaved.current && send(unsaved.current) : null,
    arrange,
  }
}

function sentItem({ team, ...item }: AgendaItem) {
  return { ...item, team: team?.slug ?? null }
}
