import { adoptProposal } from '#features/agreements/adopt-proposal.ts'
import { agreementInForce } from '#features/agreements/agreement-in-force.ts'
import { commentOnProposal } from '#features/agreements/comment-on-proposal.ts'
import { makeProposal } from '#features/agreements/make-proposal.ts'
import { publishAgreement } from '#features/agreements/publish-agreement.ts'
import { signAgreement } from '#features/agreements/sign-agreement.ts'
import { takeStance } from '#features/agreements/take-stance.ts'
import type { Ctx } from '#platform/context.ts'
import { newId } from '#platform/new-id.ts'
import { inSample } from './found-teams.ts'
import type { When } from './sample-calendar.ts'
import type { SampleCast } from './sample-cast.ts'
import type { SampleProcess } from './sample-process.ts'
import type { Teller, Telling } from './telling.ts'

type Proposal = SampleProcess['agreement']['proposals'][number]
const of = { params: inSample, query: undefined }

/** The first version, and what was proposed, spoken to and adopted since. */
export function tellAgreement({ process, cast }: Teller): Telling[] {
  const { first, proposals } = process.agreement
  const publish = async (ctx: Ctx) => {
    const { content, why } = first
    await publishAgreement(cast.as(first.by, ctx), { ...of, body: { content, why } })
  }
  return [
    { when: first.when, tell: publish },
    ...tellSignatures(first, 1, cast),
    ...proposals.flatMap((proposal, place) => tellProposal(proposal, 2 + place, cast)),
  ]
}

/** `version` is the one that it becomes if it is adopted. */
function tellProposal(proposal: Proposal, version: number, cast: SampleCast): Telling[] {
  const id = newId()
  const params = { ...inSample, proposal: id }
  const { when, by, title, why, change, adopted } = proposal
  const make = async (ctx: Ctx) => {
    const inForce = await agreementInForce(ctx)
    if (!inForce) throw new Error('The sample proposes to change an agreement that there is not')
    const content = { ...inForce.content, ...change }
    await makeProposal(cast.as(by, ctx), {
      ...of,
      body: { id, title, why, change: { kind: 'agreement', content }, basedOn: inForce.number },
    })
  }
  const adopt = async (ctx: Ctx, by: string) => {
    const body = { revision: 1, reason: '' }
    await adoptProposal(cast.as(by, ctx), { ...of, params, body })
  }
  return [
    { when, tell: make },
    ...proposal.stances.map((said) => ({
      when: said.when,
      tell: (ctx: Ctx) => {
        const body = { stance: said.stance, comment: said.comment, revision: 1 }
        return takeStance(cast.as(said.by, ctx), { ...of, params, body })
      },
    })),
    ...proposal.comments.map((said) => ({
      when: said.when,
      tell: (ctx: Ctx) =>
        commentOnProposal(cast.as(said.by, ctx), { ...of, params, body: { text: said.text } }),
    })),
    ...(adopted
      ? [
          { when: adopted.when, tell: (ctx: Ctx) => adopt(ctx, adopted.by) },
          ...tellSignatures(adopted, version, cast),
        ]
      : []),
  ]
}

type Signed = { readonly when: When; readonly signed: readonly string[] }

/** Some of them each day. */
function tellSignatures({ when, signed }: Signed, version: number, cast: SampleCast): Telling[] {
  return signed.map((name, place) => ({
    when: {
      at: when.at,
      day: when.day + Math.floor(place / signedADay),
      time: `${11 + (place % signedADay)}:${10 + place}`,
    },
    tell: (ctx: Ctx) => signAgreement(cast.as(name, ctx), { ...of, body: { version } }),
  }))
}

const signedADay = 7
