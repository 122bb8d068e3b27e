// Reads the arguments of an ICU message from its literal type, so that a forgotten or misspelt value
// does not compile: "{count, plural, other {{name}}}" asks for { count: number; name: string | number }.
type Blank = ' ' | '\n' | '\t'
type Trim<S extends string> = S extends `${Blank}${infer R}` | `${infer R}${Blank}` ? Trim<R> : S

/** Splits at the first brace: what stands before it, which one it is, what follows. */
type AtBrace<S extends string> = S extends `${infer Before}{${infer After}`
  ? Before extends `${infer Sooner}}${infer Rest}`
    ? [Sooner, '}', `${Rest}{${After}`]
    : [Before, '{', After]
  : S extends `${infer Before}}${infer After}`
    ? [Before, '}', After]
    : [S, '', '']

type ArgumentType<Kind extends string> = Kind extends 'plural' | 'selectordinal' | 'number'
  ? number
  : Kind extends 'date' | 'time'
    ? Date | number
    : string

type InMessage<S extends string, Depth extends string[], Found> =
  AtBrace<S> extends [string, infer Brace, infer Rest extends string]
    ? Brace extends '{'
      ? InArgument<Rest, Depth, Found>
      : Brace extends '}'
        ? InOptions<Rest, Depth, Found>
        : Found
    : Found

type InArgument<S extends string, Depth extends string[], Found> =
  AtBrace<S> extends [infer Head extends string, infer Brace, infer Rest extends string]
    ? Head extends `${infer Name},${infer Kind},${string}`
      ? Trim<Kind> extends 'plural' | 'selectordinal' | 'select'
        ? InMessage<Rest, ['options', ...Depth], Found & Named<Name, ArgumentType<Trim<Kind>>>>
        : InMessage<Rest, Depth, Found & Named<Name, ArgumentType<Trim<Kind>>>>
      : Head extends `${infer Name},${infer Kind}`
        ? InMessage<Rest, Depth, Found & Named<Name, ArgumentType<Trim<Kind>>>>
        : Brace extends '}'
          ? InMessage<Rest, Depth, Found & Named<Head, string | number>>
          : Found
    : Found

type InOptions<S extends string, Depth extends string[], Found> =
  AtBrace<S> extends [string, infer Brace, infer Rest extends string]
    ? Brace extends '{'
      ? InMessage<Rest, Depth, Found>
      : Depth extends ['options', ...infer Outer extends string[]]
        ? InMessage<Rest, Outer, Found>
        : Found
    : Found

type Named<Name extends string, Value> = { readonly [Key in Trim<Name>]: Value }

type Flat<T> = { readonly [Key in keyof T]: T[Key] }

export type MessageValues<Message extends string> = string extends Message
  ? Readonly<Record<string, string | number | Date>>
  : Flat<InMessage<Message, [], unknown>>

/** Names of the tags in a message: "read <link>it</link>" has "link". */
export type MessageTags<Message extends string> =
  Message extends `${string}</${infer Tag}>${infer Rest}` ? Tag | MessageTags<Rest> : never

/** The values as the last parameter: left out where the message has none. */
export type ValuesParameter<Message extends string> =
  Record<never, never> extends MessageValues<Message>
    ? [values?: MessageValues<Message>]
    : [values: MessageValues<Message>]
