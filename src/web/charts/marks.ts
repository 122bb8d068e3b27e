// Marks are told apart by shape first: a circle improves, a diamond worsens, a square only changed.
import type { Ink } from './drawing.ts'

export type Tone = 'improving' | 'worsening' | 'changed'

export const toneInk: Readonly<Record<Tone, Ink>> = {
  improving: 'good',
  worsening: 'bad',
  changed: 'text',
}

const short = (value: number) => Math.round(value * 100) / 100

export function circlePath(x: number, y: number, radius: number): string {
  const r = short(radius)
  return `M${short(x - radius)},${short(y)}a${r},${r} 0 1,0 ${short(2 * radius)},0a${r},${r} 0 1,0 ${short(-2 * radius)},0Z`
}

export function diamondPath(x: number, y: number, radius: number): string {
  const reach = short(radius * 1.3)
  return `M${short(x)},${short(y - reach)}l${reach},${reach}l${-reach},${reach}l${-reach},${-reach}Z`
}

export function squarePath(x: number, y: number, radius: number): string {
  return rectPath(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8)
}

export function crossPath(x: number, y: number, radius: number): string {
  const [left, top, span] = [short(x - radius), short(y - radius), short(2 * radius)]
  return `M${left},${top}l${span},${span}m0,${-span}l${-span},${span}`
}

export function rectPath(x: number, y: number, width: number, height: number): string {
  return `M${short(x)},${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`
}

export function linePath(x1: number, y1: number, x2: number, y2: number): string {
  return `M${short(x1)},${short(y1)}L${short(x2)},${short(y2)}`
}

export function tonePath(tone: Tone, x: number, y: number, radius: number): string {
  if (tone === 'improving') return circlePath(x, y, radius)
  return tone === 'worsening' ? diamondPath(x, y, radius) : squarePath(x, y, radius)
}
