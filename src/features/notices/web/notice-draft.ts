import { v7 as newId } from 'uuid'
import type { Input } from '#api/endpoint.ts'
import { day } from '#domain/instant.ts'
import type { Severity } from '#domain/notice.ts'
import type { draftNotice } from '../api.ts'
import type { Notice } from './notice.ts'

/** A notice as it stands in the fields of its form. */
export type NoticeDraft = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly severity: Severity
  readonly isForAll: boolean
  readonly teams: readonly string[]
  readonly effectiveOn: string
  readonly expiresOn: string
  readonly metric: string
  readonly lower: number | string
  readonly upper: number | string
}

export function emptyDraft(today: string): NoticeDraft {
  return {
    id: newId(),
    title: '',
    text: '',
    severity: 'important',
    isForAll: true,
    teams: [],
    effectiveOn: today,
    expiresOn: '',
    metric: '',
    lower: '',
    upper: '',
  }
}

export function draftOf(notice: Notice): NoticeDraft {
  const { id, title, text, severity, audience, effectiveOn, expiresOn, proof } = notice
  return {
    ...{ id, title, text, severity, effectiveOn },
    isForAll: audience === null,
    teams: audience?.map(({ slug }) => slug) ?? [],
    expiresOn: expiresOn ?? '',
    metric: proof?.metric.key ?? '',
    lower: proof?.target?.lower ?? '',
    upper: proof?.target?.upper ?? '',
  }
}

type Body = Input<typeof draftNotice>['body']

export function bodyOf(draft: NoticeDraft): Body {
  const { id, title, text, severity, isForAll, teams, effectiveOn, expiresOn, metric } = draft
  const target = targetOf(draft)
  return {
    ...{ id, title, text, severity },
    audience: isForAll ? null : [...teams],
    effectiveOn: day(effectiveOn),
    expiresOn: expiresOn === '' ? null : day(expiresOn),
    proof: metric === '' ? null : { metric, target },
  }
}

/** Null: by each team's own. */
export function targetOf({ lower, upper }: Pick<NoticeDraft, 'lower' | 'upper'>) {
  const bound = (typed: number | string) => (typed === '' ? null : Number(typed))
  const target = { lower: bound(lower), upper: bound(upper) }
  return target.lower === null && target.upper === null ? null : target
}
