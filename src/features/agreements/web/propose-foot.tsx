import { Button } from '@mantine/core'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import classes from './agreement.module.css'
import { proposalTexts } from './proposal-texts.ts'
import { agreementTexts as texts } from './texts.ts'

type ProposeFootProps = {
  readonly isEdit: boolean
  readonly isKept: boolean
  readonly isPending: boolean
  readonly error: Error | null
}

/** Ends the forms of proposals: what happens next, and the button. */
export function ProposeFoot({ isEdit, isKept, isPending, error }: ProposeFootProps) {
  const t = useText()
  return (
    <>
      {error && <ReadProblem error={error} />}
      <p className={classes.quiet}>{t(isEdit ? proposalTexts.editText : texts.proposeText)}</p>
      {isKept && <p className={classes.quiet}>{t(texts.kept)}</p>}
      <div>
        <Button type="submit" loading={isPending}>
          {t(isEdit ? proposalTexts.save : texts.proposeSend)}
        </Button>
      </div>
    </>
  )
}
