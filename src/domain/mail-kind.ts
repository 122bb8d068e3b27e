// What is mailed to many people regularly, and what each of them may therefore switch off. Mail that
// somebody asked for, such as an invitation, has no kind and always goes out.

export const mailKinds = ['pre-read', 'reminder', 'summary'] as const
export type MailKind = (typeof mailKinds)[number]
