import { Link } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { Sparkline } from '#web/charts/sparkline.tsx'
import { useLanguage } from '#web/texts/language-provider.tsx'
import { phraseText } from '#web/texts/phrase-text.ts'
import { StatusMark } from '#web/ui/status-mark.tsx'
import type { TeamsEvidence } from './pairing.ts'
import { evidenceTitle } from './pairing-words.ts'
import classes from './pairings.module.css'
import { pairingTexts as texts } from './texts.ts'

type EvidenceProps = {
  readonly metric: { readonly key: string; readonly name: string }
  readonly evidence: TeamsEvidence
  readonly as: 'helper' | 'helped'
}

const meaning = { helper: 'improving', helped: 'worsening' } as const

/** One team's side in a row: its name, its chart small, and what the line says. */
export function EvidenceCell({ metric, evidence, as }: EvidenceProps) {
  const language = useLanguage()
  return (
    <div className={classes.cell}>
      <span className={classes.team}>{evidence.team.name}</span>
      <EvidenceLine metric={metric} evidence={evidence} as={as} isDecorative />
      <span className={classes.under}>{phraseOf(evidence, language)}</span>
    </div>
  )
}

/** The same at more length, with the way to the chart itself. */
export function EvidenceView({ metric, evidence, as }: EvidenceProps) {
  const language = useLanguage()
  const { t } = language
  const { slug: organisation } = useOrganisation()
  const { team, workload, cycle } = evidence
  return (
    <section className={classes.side}>
      <h3>
        <Link
          to="/$organisation/teams/$team/metrics/$metric"
          params={{ organisation, team: team.slug, metric: metric.key }}
          search={workload === null ? {} : { workload: workload.slug }}
        >
          {team.name}
        </Link>
        <span className={classes.quiet}>
          {' '}
          {[workload?.name, t(texts.inCycle, { cycle })].filter(Boolean).join(', ')}
        </span>
      </h3>
      <EvidenceLine metric={metric} evidence={evidence} as={as} />
      <p className={classes.said}>
        <StatusMark status={meaning[as]} />
        <span>{phraseOf(evidence, language)}</span>
      </p>
    </section>
  )
}

type EvidenceLineProps = EvidenceProps & { readonly isDecorative?: boolean }

function EvidenceLine({ metric, evidence, as, isDecorative = false }: EvidenceLineProps) {
  const { t } = useLanguage()
  const { recent, center, lower, upper, signalled, team } = evidence
  const label = t(texts.chartOf, {
    metric: evidenceTitle(metric.name, evidence, t),
    team: team.name,
    count: recent.length,
  })
  return (
    <Sparkline
      values={recent.map(({ value }) => value)}
      center={center}
      lower={lower}
      upper={upper}
      signalled={signalled}
      tone={meaning[as]}
      label={label}
      decorative={isDecorative}
      {...(isDecorative ? {} : { width: 260, height: 48 })}
    />
  )
}

/** Without its remark on the last change: no change stands beside it here. */
function phraseOf({ phrase }: TeamsEvidence, language: ReturnType<typeof useLanguage>): string {
  return phraseText({ ...phrase, values: { ...phrase.values, though: 'none' } }, language)
}
