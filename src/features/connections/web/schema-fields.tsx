import { NativeSelect, NumberInput, Switch, Textarea, TextInput } from '@mantine/core'
import { useText } from '#web/texts/language-provider.tsx'
import { type Field, type Fields, fieldsOf } from './schema-field.ts'
import { connectionTexts as texts } from './texts.ts'

type SchemaFieldsProps = {
  readonly schema: Readonly<Record<string, unknown>>
  readonly values: Fields
  /** Names of secrets that are kept already. */
  readonly secretsSet?: readonly string[]
  readonly onChange: (values: Fields) => void
}

/** A form drawn from a connector's own schema. */
export function SchemaFields({ schema, values, secretsSet = [], onChange }: SchemaFieldsProps) {
  const set = (name: string, value: string | number | boolean) => {
    const { [name]: _before, ...others } = values
    onChange(value === '' ? others : { ...others, [name]: value })
  }
  return fieldsOf(schema).map((field) => (
    <SchemaField
      key={field.name}
      field={field}
      value={values[field.name]}
      isKept={secretsSet.includes(field.name)}
      onChange={(value) => set(field.name, value)}
    />
  ))
}

type SchemaFieldProps = {
  readonly field: Field
  readonly value: string | number | boolean | undefined
  readonly isKept: boolean
  readonly onChange: (value: string | number | boolean) => void
}

function SchemaField({ field, value, isKept, onChange }: SchemaFieldProps) {
  const t = useText()
  const words = {
    label: field.title,
    description: isKept ? t(texts.secretSet) : field.description,
    required: field.isRequired && !isKept,
    withAsterisk: false,
  }
  const text = value === undefined ? '' : String(value)
  const typed = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value)
  switch (field.kind) {
    case 'secret':
      return (
        <TextInput
          {...words}
          type="password"
          autoComplete="new-password"
          value={text}
          onChange={typed}
        />
      )
    case 'choice':
      return (
        <NativeSelect
          {...words}
          data={[...field.choices]}
          value={text || String(field.preset ?? '')}
          onChange={typed}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...words}
          hideControls
          placeholder={field.preset === undefined ? undefined : String(field.preset)}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? '' : Number(next))}
        />
      )
    case 'switch':
      return (
        <Switch
          label={words.label}
          description={words.description}
          checked={Boolean(value ?? field.preset)}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'long-text':
      return (
        <Textarea
          {...words}
          rows={2}
          spellCheck={false}
          placeholder={field.example}
          value={text}
          onChange={typed}
        />
      )
    case 'text':
      return <TextInput {...words} placeholder={field.example} value={text} onChange={typed} />
  }
}
