import { route } from '#platform/http/route.ts'
import { addWin } from './add-win.ts'
import * as api from './api.ts'
import { proposeWinAgain } from './propose-win-again.ts'
import { listProposedWins, listWins } from './reads.ts'
import { recordWin } from './record-win.ts'
import { removeWin } from './remove-win.ts'
import { setAsideProposedWin } from './set-aside-proposed-win.ts'
import { takeThanksBack } from './take-thanks-back.ts'
import { takeWinBack } from './take-win-back.ts'
import { thankForWin } from './thank-for-win.ts'

export const winsRoutes = [
  route(api.recordWin, recordWin),
  route(api.removeWin, removeWin),
  route(api.listWins, listWins),
  route(api.addWin, addWin),
  route(api.takeWinBack, takeWinBack),
  route(api.thankForWin, thankForWin),
  route(api.takeThanksBack, takeThanksBack),
  route(api.listProposedWins, listProposedWins),
  route(api.setAsideProposedWin, setAsideProposedWin),
  route(api.proposeWinAgain, proposeWinAgain),
]
