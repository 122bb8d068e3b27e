import { useOrganisation } from '#web/api/use-session.ts'
import { usePlace } from '#web/pages/page-place.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { DrawerBeside } from '#web/ui/drawer-beside.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { ShareList } from './share-list.tsx'
import { topicTexts as texts } from './texts.ts'
import { TopicList } from './topic-list.tsx'
import { useShareDrawer } from './use-share-drawer.tsx'
import { useTopicDrawer } from './use-topic-drawer.tsx'
import { useTopicView } from './use-topic-view.ts'

export function TopicsPage() {
  const t = useText()
  const { role } = useOrganisation()
  const { view, change } = useTopicView()
  const topic = useTopicDrawer(view, change)
  const share = useShareDrawer(view, change)
  usePlace(t(texts.topicsAndShares))
  const isTopics = view.tab === 'topics'
  const writes = role !== 'sponsor'
  return (
    <DrawerBeside
      drawer={isTopics ? topic : share.drawer}
      onClose={() => {
        share.close()
        change({ topic: null, share: null })
      }}
    >
      <PageHeader title={t(texts.topicsAndShares)} subtitle={t(texts.subtitle)}>
        <Segmented
          label={t(texts.tabs)}
          labelHidden
          options={[
            { value: 'topics', text: t(texts.topics) },
            { value: 'tech-shares', text: t(texts.techShares) },
          ]}
          value={view.tab}
          onChange={(tab) => {
            share.close()
            change({ tab, topic: null, share: null })
          }}
        />
      </PageHeader>
      {isTopics ? (
        <TopicList view={view} onChange={change} mayPark={writes} />
      ) : (
        <ShareList view={view} onChange={change} onPropose={writes ? share.propose : null} />
      )}
    </DrawerBeside>
  )
}
