import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { changeTechShare } from './change-tech-share.ts'
import { changeTopic } from './change-topic.ts'
import { endInterest } from './end-interest.ts'
import { endTechShare } from './end-tech-share.ts'
import { endTopic } from './end-topic.ts'
import { hostTechShare } from './host-tech-share.ts'
import { mentionTopic } from './mention-topic.ts'
import { mergeTopic } from './merge-topic.ts'
import { parkTopicAgain } from './park-topic-again.ts'
import { promoteTopic } from './promote-topic.ts'
import { proposeTechShare } from './propose-tech-share.ts'
import { listTechShares, readTechShare } from './read-tech-shares.ts'
import { listTopics, readTopic } from './read-topics.ts'
import { reopenTopic } from './reopen-topic.ts'
import { scheduleTechShare } from './schedule-tech-share.ts'
import { showInterest } from './show-interest.ts'
import { takeBackMention } from './take-back-mention.ts'
import { takeBackTechShare } from './take-back-tech-share.ts'
import { takeUpTechShare } from './take-up-tech-share.ts'
import { undoMerge } from './undo-merge.ts'

export const topicsRoutes = [
  route(api.listTopics, listTopics),
  route(api.readTopic, readTopic),
  route(api.mentionTopic, mentionTopic),
  route(api.takeBackMention, takeBackMention),
  route(api.changeTopic, changeTopic),
  route(api.promoteTopic, promoteTopic),
  route(api.parkTopicAgain, parkTopicAgain),
  route(api.endTopic, endTopic),
  route(api.reopenTopic, reopenTopic),
  route(api.mergeTopic, mergeTopic),
  route(api.undoMerge, undoMerge),
  route(api.listTechShares, listTechShares),
  route(api.readTechShare, readTechShare),
  route(api.proposeTechShare, proposeTechShare),
  route(api.changeTechShare, changeTechShare),
  route(api.hostTechShare, hostTechShare),
  route(api.scheduleTechShare, scheduleTechShare),
  route(api.endTechShare, endTechShare),
  route(api.takeUpTechShare, takeUpTechShare),
  route(api.takeBackTechShare, takeBackTechShare),
  route(api.showInterest, showInterest),
  route(api.endInterest, endInterest),
]
