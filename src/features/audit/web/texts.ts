import { defineTexts } from '#web/texts/define-texts.ts'

export const auditTexts = defineTexts({
  audit: 'Audit log',
  subtitle: 'Every write: who, what, before and after. Newest first.',
  find: 'Find by name',
  at: 'When',
  actor: 'Who',
  action: 'What',
  subject: 'On',
  difference: 'Before and after',
  before: 'Before',
  after: 'After',
  nothing: 'nothing',
  request: 'Request {id}',
  token: 'token',
  system: 'system',
  none: 'Nothing fits',
  noneText: 'Try another part of a name.',
  older: 'Show older',
})
