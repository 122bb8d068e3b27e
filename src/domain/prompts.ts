// A prompt is a question that a facilitator may ask: about a talking point by its rule, or an open one
// about a pillar. The open ones take turns from review to review. The words are content/prompts.en.json.
import type { Pillar } from './pillar.ts'
import type { TalkingPointRule } from './talking-points.ts'

export const promptsPerPillar = 3

export function linePrompt(rule: TalkingPointRule): string {
  return `ask-${rule}`
}

/** The open prompt of each pillar in the review after `held` others. */
export function pillarPrompts(
  pillars: readonly Pillar[],
  held: number,
): { pillar: Pillar; prompt: string }[] {
  return pillars.map((pillar, index) => ({
    pillar,
    prompt: `${pillar}-${((held + index) % promptsPerPillar) + 1}`,
  }))
}
