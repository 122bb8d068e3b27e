import type { Output } from '#api/endpoint.ts'
import { listNotices, readNotice } from '../api.ts'

export type Notice = Output<typeof listNotices>['items'][number]
export type NoticeDetail = Output<typeof readNotice>

/** What every change of a notice makes old. */
export const noticeReads = [listNotices, readNotice]
