import { createContext, use, useEffect } from 'react'

export type Place = {
  readonly title: string
  /** The pages above this one, from the outside in, without the organisation. */
  readonly above: readonly { readonly title: string; readonly href: string }[]
}

export const PlaceContext = createContext<(place: Place | null) => void>(() => undefined)

/** Names the page for the breadcrumbs, the tab and screen readers; null while its name is unknown. */
export function usePlace(title: string | null, above: Place['above'] = []): void {
  const setPlace = use(PlaceContext)
  const trail = JSON.stringify(above)
  useEffect(() => {
    setPlace(title === null ? null : { title, above: JSON.parse(trail) })
  }, [setPlace, title, trail])
}
