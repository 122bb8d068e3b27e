import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useOrganisation } from '#web/api/use-session.ts'
import { followLink } from '#web/shell/follow-link.ts'
import { useText } from '#web/texts/language-provider.tsx'
import type { DayZeroStep } from './day-zero-steps.ts'
import { dayZeroTexts as texts } from './day-zero-texts.ts'
import classes from './step-list.module.css'

/** Steps in their order, each with where to do it. */
export function StepList({ steps }: { readonly steps: readonly DayZeroStep[] }) {
  return (
    <ol className={classes.list}>
      {steps.map((step) => (
        <Step key={step.key} step={step} />
      ))}
    </ol>
  )
}

function Step({ step }: { readonly step: DayZeroStep }) {
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
        {!step.isDone && step.isOptional && (
          <span className={classes.optional}> {t(texts.stepOptional)}</span>
        )}
        {!step.isDone && <p className={classes.text}>{t(step.text, step.values)}</p>}
      </div>
    </li>
  )
}
