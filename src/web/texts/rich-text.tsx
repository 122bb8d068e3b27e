import { Fragment, type ReactNode } from 'react'
import { useLanguage } from './language-provider.tsx'
import type { MessageTags, MessageValues } from './message-values.ts'

type RichTextProps<Message extends string> = {
  readonly message: Message
  /** What each tag of the message becomes: "read <link>the agreement</link>". */
  readonly tags: Readonly<Record<MessageTags<Message>, (children: ReactNode) => ReactNode>>
} & (Record<never, never> extends MessageValues<Message>
  ? { readonly values?: undefined }
  : { readonly values: MessageValues<Message> })

export function RichText<const Message extends string>(props: RichTextProps<Message>) {
  const { messages } = useLanguage()
  const tags = Object.entries<(children: ReactNode) => ReactNode>(props.tags).map(
    ([tag, render]) => [tag, (parts: ReactNode[]) => render(keyed(parts))] as const,
  )
  const values = { ...props.values, ...Object.fromEntries(tags) }
  return <>{keyed([messages(props.message).format<ReactNode>(values)].flat())}</>
}

function keyed(parts: readonly ReactNode[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>)
}
