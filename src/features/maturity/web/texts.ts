import { defineTexts } from '#web/texts/define-texts.ts'

export const maturityTexts = defineTexts({
  title: 'Where each team is',
  lead: 'How a team comes by its numbers, as the team itself says. Each stage is a fine place to be; the next one is worth it when the team wants it.',
  team: 'Team',
  notSaid: 'Not said',
  stageOf: '{pillar}, {team}',
  said: '{team}, {pillar}: {stage}',
  manual: 'Manual',
  scripted: 'Scripted',
  automatic: 'Automatic',
  alerting: 'Alerting',
  manualMeans: 'Somebody looks the number up and types it.',
  scriptedMeans: 'A script fetches it when somebody runs it.',
  automaticMeans: 'It arrives by itself.',
  alertingMeans: 'It arrives by itself and raises an alarm.',
  noTeams: 'No teams yet',
  noTeamsText: 'Create a team first. Then it can say where it is.',
  more: 'Show more teams',
})
