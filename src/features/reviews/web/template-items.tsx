import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { v7 as newId } from 'uuid'
import { useText } from '#web/texts/language-provider.tsx'
import { useSay } from '#web/ui/say.tsx'
import { movedItem, replacedItem, withNewItem, withoutItem } from './agenda-changes.ts'
import { AgendaTools } from './agenda-tools.tsx'
import type { TemplateItem } from './review.ts'
import classes from './template.module.css'
import { TemplateItemFields } from './template-item-fields.tsx'
import { reviewTexts as texts } from './texts.ts'
import { useMovedFocus } from './use-moved-focus.ts'

type TemplateItemsProps = {
  readonly items: readonly TemplateItem[]
  readonly onChange: (items: readonly TemplateItem[]) => void
}

const firstMinutes = 5

export function TemplateItems({ items, onChange }: TemplateItemsProps) {
  const t = useText()
  const say = useSay()
  const holdFocus = useMovedFocus(items)

  function move({ id, title }: TemplateItem, by: -1 | 1) {
    const place = items.findIndex((item) => item.id === id) + by
    if (!items[place]) return
    holdFocus()
    onChange(movedItem(items, id, by))
    say(t(texts.moved, { title, place: place + 1, count: items.length }))
  }

  function byKey(event: KeyboardEvent, item: TemplateItem) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || by === null || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    move(item, by)
  }

  const add = () =>
    onChange(
      withNewItem(items, {
        id: newId(),
        kind: 'other',
        title: t(texts.newItem),
        minutes: firstMinutes,
      }),
    )
  return (
    <div>
      <ol className={classes.items}>
        {items.map((item) => (
          <li key={item.id} className={classes.item} onKeyDown={(event) => byKey(event, item)}>
            <TemplateItemFields
              item={item}
              onChange={(next) => onChange(replacedItem(items, next))}
            />
            <AgendaTools
              title={item.title}
              onMove={(by) => move(item, by)}
              onRemove={
                item.kind === 'team' ? undefined : () => onChange(withoutItem(items, item.id))
              }
            />
          </li>
        ))}
      </ol>
      <Button variant="default" onClick={add}>
        {t(texts.add)}
      </Button>
    </div>
  )
}
