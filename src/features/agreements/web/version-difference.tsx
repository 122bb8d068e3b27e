import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './agreement.module.css'
import type { AgreementVersion } from './agreement.ts'
import { AgreementDifference } from './agreement-difference.tsx'
import { AgreementText } from './agreement-text.tsx'
import { agreementTexts as texts } from './texts.ts'

type VersionDifferenceProps = {
  readonly versions: readonly AgreementVersion[]
  /** Shown first. */
  readonly from: number
  readonly to: number
}

/** The difference between any two versions; a version that stands alone is shown as it is. */
export function VersionDifference({ versions, ...first }: VersionDifferenceProps) {
  const t = useText()
  const [from, setFrom] = useState(first.from)
  const [to, setTo] = useState(first.to)
  const older = versions.find((version) => version.number === from)
  const newer = versions.find((version) => version.number === to)
  const numbers = versions.map((version) => String(version.number))
  return (
    <>
      {versions.length > 1 && (
        <div className={classes.sides}>
          <NativeSelect
            label={t(texts.from)}
            data={numbers}
            value={String(from)}
            onChange={(event) => setFrom(Number(event.currentTarget.value))}
          />
          <NativeSelect
            label={t(texts.to)}
            data={numbers}
            value={String(to)}
            onChange={(event) => setTo(Number(event.currentTarget.value))}
          />
        </div>
      )}
      <div aria-live="polite">
        {newer && (older === undefined || from === to) && <AgreementText {...newer} />}
        {newer && older && from !== to && (
          <AgreementDifference older={older.content} newer={newer.content} />
        )}
      </div>
    </>
  )
}
