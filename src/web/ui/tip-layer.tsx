import { useEffect, useRef, useState } from 'react'
import { KeyHint } from './key-hint.tsx'
import { placeBeside } from './place-beside.ts'
import classes from './tip-layer.module.css'

type Tip = { readonly anchor: HTMLElement; readonly text: string; readonly keys: string }

/** One tip for the page: shows the name of the icon under the pointer or focus; Escape hides it. */
export function TipLayer() {
  const layer = useRef<HTMLDivElement>(null)
  const [tip, setTip] = useState<Tip | null>(null)

  useEffect(() => {
    let timer = 0
    let lastKey = ''
    const later = (next: Tip | null, delayMs: number) => {
      window.clearTimeout(timer)
      timer = window.setTimeout(setTip, delayMs, next)
    }
    function enter(event: Event) {
      if (event.target instanceof Node && layer.current?.contains(event.target)) {
        window.clearTimeout(timer)
        return
      }
      const found = event.target instanceof Element ? event.target.closest('[data-tip]') : null
      const focused = event.type === 'focusin'
      // A dialog that puts the focus on its first button is no question for that button's name.
      if (!(found instanceof HTMLElement) || (focused && lastKey !== 'Tab')) {
        later(null, 80)
        return
      }
      const { tip: text = '', tipKeys: keys = '' } = found.dataset
      later({ anchor: found, text, keys }, focused ? 0 : 350)
    }
    function hide() {
      later(null, 0)
    }
    function press(event: KeyboardEvent) {
      lastKey = event.key
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', enter)
    document.addEventListener('focusin', enter)
    document.addEventListener('focusout', hide)
    document.addEventListener('pointerdown', hide)
    document.addEventListener('keydown', press)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('pointerover', enter)
      document.removeEventListener('focusin', enter)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('pointerdown', hide)
      document.removeEventListener('keydown', press)
    }
  }, [])

  useEffect(() => {
    const { current } = layer
    if (current === null || tip === null || !tip.anchor.isConnected) return
    current.showPopover()
    const view = { width: window.innerWidth, height: window.innerHeight }
    const place = placeBeside(
      tip.anchor.getBoundingClientRect(),
      current.getBoundingClientRect(),
      view,
      tip.anchor.dataset.tipSide === 'beside' ? 'beside' : 'middle',
    )
    current.style.left = `${place.left}px`
    current.style.top = `${place.top}px`
    return () => current.hidePopover()
  }, [tip])

  return (
    <div ref={layer} popover="manual" className={classes.tip} aria-hidden="true">
      {tip?.text}
      {tip !== null && tip.keys !== '' && <KeyHint keys={tip.keys} />}
    </div>
  )
}
