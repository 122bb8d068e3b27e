import { route } from '#platform/http/route.ts'
import { acknowledgeNotice } from './acknowledge-notice.ts'
import * as api from './api.ts'
import { changeNotice } from './change-notice.ts'
import { discardNotice } from './discard-notice.ts'
import { draftNotice } from './draft-notice.ts'
import { publishNotice } from './publish-notice.ts'
import { listNotices, readNotice } from './reads.ts'
import { remindTeams } from './remind-teams.ts'
import { takeBackAcknowledgement } from './take-back-acknowledgement.ts'
import { withdrawNotice } from './withdraw-notice.ts'

export const noticesRoutes = [
  route(api.listNotices, listNotices),
  route(api.readNotice, readNotice),
  route(api.draftNotice, draftNotice),
  route(api.changeNotice, changeNotice),
  route(api.discardNotice, discardNotice),
  route(api.publishNotice, publishNotice),
  route(api.withdrawNotice, withdrawNotice),
  route(api.acknowledgeNotice, acknowledgeNotice),
  route(api.takeBackAcknowledgement, takeBackAcknowledgement),
  route(api.remindTeams, remindTeams),
]
