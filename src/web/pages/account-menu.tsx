import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { signOut, signOutEverywhere } from '#features/access/api.ts'
import { useWrite } from '#web/api/use-write.ts'
import { UserMenu } from '#web/shell/user-menu.tsx'
import { useText } from '#web/texts/language-provider.tsx'
import { PopoverItem } from '#web/ui/popover-item.tsx'
import { pageTexts as texts } from './texts.ts'

type AccountMenuProps = {
  readonly account: { readonly name: string; readonly email: string }
  readonly isNarrow: boolean
}

export function AccountMenu({ account, isNarrow }: AccountMenuProps) {
  const t = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const leave = async () => {
    queries.clear()
    await navigate({ to: '/sign-in' })
  }
  const here = useWrite(signOut, { onDone: leave })
  const everywhere = useWrite(signOutEverywhere, { onDone: leave })
  return (
    <UserMenu name={account.name} email={account.email} isNarrow={isNarrow}>
      {(close) => (
        <>
          <PopoverItem
            onClick={() => {
              close()
              here.mutate({})
            }}
          >
            {t(texts.signOut)}
          </PopoverItem>
          <PopoverItem
            onClick={() => {
              close()
              everywhere.mutate({})
            }}
          >
            {t(texts.signOutEverywhere)}
          </PopoverItem>
        </>
      )}
    </UserMenu>
  )
}
