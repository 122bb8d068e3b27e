import { IconAlertTriangle } from '@tabler/icons-react'
import { useId } from 'react'
import { useText } from '#web/texts/language-provider.tsx'
import { CopyButton } from './copy-button.tsx'
import classes from './secret-once.module.css'
import { uiTexts as texts } from './texts.ts'

type SecretOnceProps = {
  /** What it is: "API token “deploy pipeline”". */
  readonly label: string
  readonly secret: string
}

/** A token at the only moment that anybody can see it. */
export function SecretOnce({ label, secret }: SecretOnceProps) {
  const t = useText()
  const id = useId()
  return (
    <div className={classes.secret}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.line}>
        <input
          id={id}
          className={classes.value}
          readOnly
          value={secret}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={secret} />
      </div>
      <p className={classes.warning}>
        <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
        {t(texts.secretOnce)}
      </p>
    </div>
  )
}
