import { type AgreementContent, agreementParts } from '#domain/agreement.ts'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import classes from './agreement.module.css'
import { partTexts } from './agreement.ts'
import { partText } from './part-text.ts'

/** The agreement to be read: a part after the other, empty ones left out. */
export function AgreementText({ content }: { readonly content: AgreementContent }) {
  const t = useText()
  const format = useFormat()
  return (
    <dl className={classes.parts}>
      {agreementParts.map((part) => {
        const text = partText(format, content, part)
        return (
          text !== '' && (
            <div key={part} className={classes.part}>
              <dt>{t(partTexts[part])}</dt>
              <dd>{text}</dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
