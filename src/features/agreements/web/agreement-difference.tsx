import { type AgreementContent, agreementParts, changedParts } from '#domain/agreement.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import { partTexts } from './agreement.ts'
import classes from './difference.module.css'
import { MarkedText } from './marked-text.tsx'
import { partText } from './part-text.ts'
import { readableDifference, wholeDifference } from './readable-difference.ts'
import { agreementTexts as texts } from './texts.ts'

type AgreementDifferenceProps = {
  readonly older: AgreementContent
  readonly newer: AgreementContent
}

/** Part by part and word by word; what stayed is named in one line. */
export function AgreementDifference({ older, newer }: AgreementDifferenceProps) {
  const t = useText()
  const format = useFormat()
  const changed = changedParts(older, newer)
  if (changed.length === 0) return <p className={classes.quiet}>{t(texts.nothingDiffers)}</p>
  const same = agreementParts.filter((part) => !changed.includes(part) && newer[part] !== '')
  return (
    <div className={classes.difference}>
      <p className={classes.quiet}>{t(texts.legend)}</p>
      {changed.map((part) => (
        <section key={part} className={classes.part}>
          <h3>{t(partTexts[part])}</h3>
          <MarkedText
            stretches={(part === 'lengthMinutes' ? wholeDifference : readableDifference)(
              partText(format, older, part),
              partText(format, newer, part),
            )}
          />
        </section>
      ))}
      {same.length > 0 && (
        <p className={classes.quiet}>
          {t(texts.unchanged, { parts: same.map((part) => t(partTexts[part])).join(', ') })}
        </p>
      )}
    </div>
  )
}
