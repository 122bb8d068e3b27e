// The mail server that the operator named; null in the installation when there is none.

export type OutgoingMail = {
  /** The same for each attempt, so that a repeated one can be told. */
  readonly id: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar: { readonly method: CalendarMethod; readonly content: string } | null
  /** Where the recipient stops mails of this kind. */
  readonly unsubscribeUrl: string | null
}
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/** `refused`: this message will never pass. `unreachable`: no message passes now; later it may. */
export type Delivery =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'put-off' | 'unreachable'; readonly reason: string }

export type MailServer = {
  /** Host and port, for the pages. */
  readonly host: string
  readonly from: string
  send(mail: OutgoingMail): Promise<Delivery>
}
