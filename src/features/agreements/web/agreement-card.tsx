import { Link } from '@tanstack/react-router'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { readAgreement } from '../api.ts'
import classes from './agreement.module.css'
import type { AgreementVersion } from './agreement.ts'
import { AgreementText } from './agreement-text.tsx'
import { partText } from './part-text.ts'
import { SignAgreement } from './sign-agreement.tsx'
import { agreementTexts as texts } from './texts.ts'

type AgreementCardProps = {
  /** Safe space, how often and how long, with a way to the whole. */
  readonly compact?: boolean
}

/** The agreement in force with its signature: for the start of a review. */
export function AgreementCard({ compact = false }: AgreementCardProps) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const agreement = useRead(readAgreement, { params: { organisation } })
  if (agreement.error) {
    return <ReadProblem error={agreement.error} onRetry={() => agreement.refetch()} />
  }
  const { inForce, own } = agreement.data ?? { inForce: null, own: null }
  return (
    <section className={classes.card} aria-label={t(texts.agreement)}>
      <h2>{t(texts.agreement)}</h2>
      {own === null && <p className={classes.quiet}>{t(texts.loading)}</p>}
      {own !== null && inForce === null && <p className={classes.quiet}>{t(texts.noneCompact)}</p>}
      {inForce && (compact ? <Short version={inForce} /> : <AgreementText {...inForce} />)}
      {own !== null && (compact || inForce === null) && (
        <p>
          <Link to="/$organisation/agreement" params={{ organisation }}>
            {t(inForce ? texts.readAll : texts.toAgreement)}
          </Link>
        </p>
      )}
      {own !== null && inForce && <SignAgreement own={own} number={inForce.number} />}
    </section>
  )
}

function Short({ version: { content } }: { readonly version: AgreementVersion }) {
  const format = useFormat()
  const length = partText(format, content, 'lengthMinutes')
  return (
    <>
      <p className={classes.quiet}>{`${content.cadence}, ${length}`}</p>
      <p className={classes.cardText}>{content.safeSpace}</p>
    </>
  )
}
