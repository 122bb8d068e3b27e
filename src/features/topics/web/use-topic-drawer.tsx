import { useRead } from '#web/api/use-read.ts'
import { useOrganisation } from '#web/api/use-session.ts'
import { useText } from '#web/texts/language-provider.tsx'
import { readTopic } from '../api.ts'
import { topicTexts as texts } from './texts.ts'
import type { TopicView } from './topic-address.ts'
import { TopicDrawer } from './topic-drawer.tsx'

export function useTopicDrawer(view: TopicView, change: (next: Partial<TopicView>) => void) {
  const t = useText()
  const { slug: organisation } = useOrganisation()
  const open = useRead(
    readTopic,
    { params: { organisation, topic: view.topic ?? '' } },
    { enabled: view.topic !== null },
  )
  if (view.topic === null) return null
  return {
    title: open.data?.text ?? t(texts.topic),
    content: <TopicDrawer key={view.topic} id={view.topic} onView={change} />,
  }
}
