import { KeptField } from '#features/actions/web/kept-field.tsx'
import { useOrganisation } from '#web/api/use-session.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { changeTechShare } from '../api.ts'
import { shareTexts as texts } from './share-texts.ts'
import { shareReads, type TechShareDetail } from './topic.ts'
import classes from './topics.module.css'

/** Title, text and recording, saved as they are left. */
export function ShareWords({ share }: { readonly share: TechShareDetail }) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const change = useWrite(changeTechShare, { refreshes: shareReads })
  const params = { organisation, share: share.id }
  const mayHaveRecording = share.state === 'planned' || share.state === 'held'
  return (
    <div className={classes.fields}>
      {change.error && <ReadProblem error={change.error} />}
      {mayHaveRecording && (
        <KeptField
          label={t(texts.recordingLink)}
          saved={share.recordingUrl ?? ''}
          type="url"
          placeholder="https://"
          maxLength={2000}
          onSave={(url) => change.mutate({ params, body: { recordingUrl: url || null } })}
        />
      )}
      <KeptField
        label={t(texts.title)}
        saved={share.title}
        isRequired
        maxLength={160}
        onSave={(title) => change.mutate({ params, body: { title } })}
      />
      <KeptField
        label={t(texts.text)}
        saved={share.text}
        isLong
        maxLength={2000}
        onSave={(text) => change.mutate({ params, body: { text } })}
      />
    </div>
  )
}
