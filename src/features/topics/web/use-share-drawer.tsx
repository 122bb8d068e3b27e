import { useState } from 'react'
import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { readTechShare } from '../api.ts'
import { ProposeForm } from './propose-form.tsx'
import { ShareDrawer } from './share-drawer.tsx'
import { shareTexts as texts } from './share-texts.ts'
import type { TopicView } from './topic-address.ts'

/** A tech share to read, or the form for a new one; null while nothing is open. */
export function useShareDrawer(view: TopicView, change: (next: Partial<TopicView>) => void) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const [isProposing, setProposing] = useState(false)
  const open = useRead(
    readTechShare,
    { params: { organisation, share: view.share ?? '' } },
    { enabled: view.share !== null },
  )
  return {
    propose: () => {
      change({ share: null })
      setProposing(true)
    },
    close: () => setProposing(false),
    drawer: contentOf(),
  }

  function contentOf() {
    if (view.share !== null) {
      return {
        title: open.data?.title ?? t(texts.techShare),
        content: <ShareDrawer key={view.share} id={view.share} onView={change} />,
      }
    }
    if (!isProposing) return null
    return {
      title: t(texts.propose),
      content: (
        <ProposeForm
          onDone={(share) => {
            setProposing(false)
            change({ shares: 'wanted', share })
          }}
        />
      ),
    }
  }
}
