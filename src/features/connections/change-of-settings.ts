import type { Connector, Fields } from '#connectors/connector.ts'
import type { Settings } from './fit-settings.ts'
import { destinationOf, fitSettings, unfitSettings } from './fit-settings.ts'

export type SettingsChange = { readonly settings?: Fields; readonly secrets?: Fields }

/**
 * Settings are replaced as a whole. Secrets that are left out stay, empty ones go; to another host none
 * is carried along, or whoever may change an address could read them there.
 */
export function changedSettings(
  connector: Connector,
  saved: Settings,
  change: SettingsChange,
): Settings {
  const settings = change.settings ?? saved.settings
  const sent = change.secrets ?? {}
  const kept = Object.keys(saved.secrets).filter((name) => !(name in sent))
  if (destinationOf(connector, saved.settings) !== destinationOf(connector, settings)) {
    const message = 'The address has changed: enter this again'
    const errors = kept.sort().map((name) => ({ path: `secrets/${name}`, message }))
    if (errors.length > 0) throw unfitSettings(errors)
  }
  return fitSettings(connector, { settings, secrets: { ...saved.secrets, ...sent } })
}
