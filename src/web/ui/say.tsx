import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react'
import classes from './say.module.css'

const SayContext = createContext<(text: string) => void>(() => undefined)
const shownMs = 2400

/** A short word at the foot of the page that also screen readers hear: "Copied", "Saved". */
export function SayProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState('')
  const timer = useRef(0)
  const say = useCallback((next: string) => {
    window.clearTimeout(timer.current)
    setText(next)
    timer.current = window.setTimeout(setText, shownMs, '')
  }, [])
  return (
    <SayContext value={say}>
      {children}
      <p role="status" className={classes.word} data-shown={text !== ''}>
        {text}
      </p>
    </SayContext>
  )
}

export function useSay(): (text: string) => void {
  return use(SayContext)
}
