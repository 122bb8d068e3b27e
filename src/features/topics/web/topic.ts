import type { Output } from '#api/endpoint.ts'
import { listTechShares, listTopics, readTechShare, readTopic } from '../api.ts'

export type Topic = Output<typeof listTopics>['items'][number]
export type TopicDetail = Output<typeof readTopic>
export type TechShare = Output<typeof listTechShares>['items'][number]
export type TechShareDetail = Output<typeof readTechShare>

/** What every change of a topic makes old. */
export const topicReads = [listTopics, readTopic]
export const shareReads = [listTechShares, readTechShare, readTopic]
