import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { changeMailPreference } from './change-mail-preference.ts'
import { listMailMessages, readMailSettings } from './reads.ts'
import { sendTestMail } from './send-test-mail.ts'
import { tryMailAgain } from './try-mail-again.ts'
import { readUnsubscribing, unsubscribe } from './unsubscribe.ts'

export const notificationsRoutes = [
  route(api.readMailSettings, readMailSettings),
  route(api.changeMailPreference, changeMailPreference),
  route(api.listMailMessages, listMailMessages),
  route(api.sendTestMail, sendTestMail),
  route(api.tryMailAgain, tryMailAgain),
  route(api.readUnsubscribing, readUnsubscribing),
  route(api.unsubscribe, unsubscribe),
]
