import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { listInvitations, listPeople } from '#features/access/api.ts'
import { listConnections } from '#features/connections/api.ts'
import { listReports, readReadiness } from '#features/reports/api.ts'
import { listTeams } from '#features/teams/api.ts'
import { readTemplate } from '#features/templates/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { followLink } from '#web/shell/follow-link.ts'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './home-first-steps.module.css'
import { areStepsDone, type HomeFacts, type HomeStep, homeSteps } from './home-steps.ts'
import { homeTexts as texts } from './home-texts.ts'

type HomeFirstStepsProps = { readonly cycle: string; readonly previousCycle: string | null }

/** A list that knows what is done and goes when all is. */
export function HomeFirstSteps({ cycle, previousCycle }: HomeFirstStepsProps) {
  const t = useText()
  const facts = useHomeFacts(cycle, previousCycle)
  if (facts === null) return null
  const steps = homeSteps(facts, cycle)
  if (areStepsDone(steps)) return null
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <section className={classes.steps} aria-labelledby="first-steps">
      <h2 id="first-steps" className={classes.heading}>
        {t(texts.stepsTitle)}{' '}
        <span className={classes.count}>{t(texts.stepsDone, { done, total: steps.length })}</span>
      </h2>
      <ol className={classes.list}>
        {steps.map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </ol>
    </section>
  )
}

function Step({ step }: { readonly step: HomeStep }) {
  const t = useText()
  const router = useRouter()
  const { slug } = useOrganisation()
  const Icon = step.isDone ? IconCircleCheck : IconCircle
  return (
    <li className={classes.step} data-done={step.isDone}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={18} stroke={1.5} />
      </span>
      <div>
        <a
          className={classes.title}
          href={`/${slug}${step.path}`}
          onClick={(event) => followLink(event, (href) => router.history.push(href))}
        >
          {t(step.title)}
        </a>
        <span className="wc-unseen">, {t(step.isDone ? texts.stepDone : texts.stepOpen)}</span>
        {!step.isDone && <p className={classes.text}>{t(step.text)}</p>}
      </div>
    </li>
  )
}

/** Null until all of them are known, so that no step blinks. */
function useHomeFacts(cycle: string, previousCycle: string | null): HomeFacts | null {
  const params = { organisation: useOrganisation().slug }
  const teams = useRead(listTeams, { params, query: { limit: 1 } })
  const template = useRead(readTemplate, { params })
  const people = useRead(listPeople, { params, query: { limit: 2 } })
  const invitations = useRead(listInvitations, { params, query: { limit: 1 } })
  const connections = useRead(listConnections, { params, query: { limit: 1 } })
  const now = useRead(readReadiness, { params: { ...params, cycle }, query: { limit: 200 } })
  const before = useRead(
    readReadiness,
    { params: { ...params, cycle: previousCycle ?? '' }, query: { limit: 200 } },
    { enabled: previousCycle !== null },
  )
  const team = teams.data?.items[0]?.slug ?? null
  const reports = useRead(
    listReports,
    { params: { ...params, team: team ?? '' }, query: { limit: 26 } },
    { enabled: team !== null },
  )
  if (!teams.data || !template.data || !people.data || !connections.data || !now.data) return null
  if ((team !== null && !reports.data) || (previousCycle !== null && !before.data)) return null
  const known = [now.data.items, before.data?.items ?? [], reports.data?.items ?? []].flat()
  return {
    team,
    templateVersion: template.data.number,
    peopleAndInvitations: people.data.items.length + (invitations.data?.items.length ?? 0),
    connections: connections.data.items.length,
    anyReportReady: known.some(({ state }) => state !== 'draft'),
  }
}
