import { Button } from '@mantine/core'
import { endWall, listWalls, openWall } from '#features/walls/api.ts'
import { useRead } from '#web/api/use-read.ts'
import { useWrite } from '#web/api/use-write.ts'
import { ReadProblem } from '#web/pages/read-problem.tsx'
import { useFormat, useText } from '#web/texts/language-provider.tsx'
import classes from './lobby.module.css'
import { lobbyTexts as texts } from './lobby-texts.ts'
import panel from './panel.module.css'
import { PanelSection } from './panel-section.tsx'
import { useRoomHere } from './room-context.tsx'

/** A code of six digits opens the wall on the room’s screen, once. */
export function WallPairing() {
  const t = useText()
  const format = useFormat()
  const { organisation, cycle } = useRoomHere()
  const params = { organisation, cycle }
  const open = useWrite(openWall)
  const walls = useRead(listWalls, { params }, { refetchEveryMs: open.data ? 3000 : 30_000 })
  const end = useWrite(endWall, { refreshes: [listWalls] })
  const problem = open.error ?? walls.error ?? end.error
  const paired = walls.data?.items ?? []
  return (
    <PanelSection title={t(texts.wall)}>
      <p className={classes.quiet}>
        {t(texts.wallText, { address: `${window.location.origin}/wall` })}
      </p>
      {problem && <ReadProblem error={problem} />}
      {open.data && (
        <p role="status">
          <span className="wc-unseen">{t(texts.codeFor)}</span>
          <strong className={classes.code}>{spaced(open.data.code)}</strong>
          <span className={classes.quiet}>
            {t(texts.codeUntil, { time: format.time(open.data.expiresAt) })}
          </span>
        </p>
      )}
      <div className={panel.buttons}>
        <Button
          variant="default"
          loading={open.isPending}
          onClick={() => open.mutate({ params, body: {} })}
        >
          {t(open.data ? texts.newCode : texts.pairWall)}
        </Button>
      </div>
      <p className={classes.quiet}>{t(texts.walls, { count: paired.length })}</p>
      <ul className={panel.list}>
        {paired.map(({ id, pairedAt }) => (
          <li key={id}>
            <button
              type="button"
              className={panel.textButton}
              aria-label={t(texts.endWall, { time: format.time(pairedAt) })}
              onClick={() => end.mutate({ params: { ...params, wall: id } })}
            >
              {t(texts.endWallShort)}
            </button>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

/** "123 456" is read out without counting. */
function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}
