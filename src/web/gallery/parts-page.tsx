import {
  Button,
  Checkbox,
  NativeSelect,
  NumberInput,
  Radio,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Delta } from '#web/ui/delta.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FieldError } from '#web/ui/field-error.tsx'
import { KeyHint } from '#web/ui/key-hint.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { ProblemAlert } from '#web/ui/problem-alert.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { SecretOnce } from '#web/ui/secret-once.tsx'
import { Segmented } from '#web/ui/segmented.tsx'
import { type Status, StatusMark } from '#web/ui/status-mark.tsx'
import classes from './parts-page.module.css'

const statuses: readonly Status[] = [
  'improving',
  'worsening',
  'changed',
  'steady',
  'not-enough-data',
  'failed',
  'warning',
]
const columns = [
  { key: 'action', title: 'Action', isRowHeader: true, cell: (row: string) => row },
  { key: 'owner', title: 'Owner', cell: () => 'A. Osei' },
  { key: 'age', title: 'Age', align: 'end' as const, cell: () => '2 reviews' },
]
const latency = { kind: 'duration', unit: 'ms' } as const

export function PartsPage() {
  const [asking, setAsking] = useState(false)
  const [pace, setPace] = useState('fine')
  return (
    <>
      <PageHeader
        title="Parts"
        actions={<Button onClick={() => setAsking(true)}>End review</Button>}
      />
      <div className={classes.parts}>
        <p className={classes.line}>
          {statuses.map((status) => (
            <StatusMark key={status} status={status} />
          ))}
        </p>
        <p className={classes.line}>
          <Delta change={{ absolute: 22, percent: 7.4, points: null }} metric={latency} />
          <Delta change={{ absolute: -0.3, percent: null, points: -0.3 }} metric={latency} />
          <Delta change={{ absolute: 0, percent: 0, points: null }} metric={latency} />
          <Delta change={null} metric={latency} />
          <KeyHint keys="g t" />
          <KeyHint keys="mod+k" />
        </p>
        <div className={classes.line}>
          <Button>Send</Button>
          <Button variant="default">Pause</Button>
          <Button variant="subtle">Not now</Button>
          <Button color="bad">Delete team</Button>
          <Button disabled>Closed</Button>
          <Button loading>Saving</Button>
          <CopyButton text="hello" />
        </div>
        <Segmented
          label="Pace"
          value={pace}
          onChange={setPace}
          options={[
            { value: 'slower', text: 'Slower' },
            { value: 'fine', text: 'Fine' },
            { value: 'faster', text: 'Faster' },
          ]}
        />
        <div className={classes.fields}>
          <TextInput
            label="Name of the team"
            description="As it stands on reports"
            defaultValue="Payments"
          />
          <div>
            <TextInput
              label="Address"
              defaultValue="pay ments"
              error
              aria-describedby="address-error"
            />
            <FieldError id="address-error" text="Lower-case letters, digits and single hyphens" />
          </div>
          <NativeSelect label="Maturity" data={['Meeting', 'Agreeing', 'Running']} />
          <Textarea label="Note" placeholder="What did you learn?" />
          <NumberInput label="Length of a cycle, days" defaultValue={14} />
          <Radio label="Ask everybody" defaultChecked />
          <Checkbox label="Show my name" defaultChecked />
          <Switch label="Send me reminders" defaultChecked />
        </div>
        <Progress label="Importing measurements" done={340} total={1200} />
        <Progress label="Looking for the database" done={0} total={null} />
        <SecretOnce
          label="API token “deploy pipeline”"
          secret="wc_live_0123456789abcdefghijklmnop"
        />
        <ProblemAlert
          problem={{
            title: 'Review already started',
            detail: 'Jonas Moreau started this review at 10:02.',
            code: 'ReviewAlreadyStarted',
            requestId: '0199c1f2-8f0e-7b55-9a51-2f1f0d2c7e11',
          }}
          advice="Join it instead; nothing of yours is lost."
          action={<Button variant="default">Join the review</Button>}
        />
        <DataTable
          title="Loading actions"
          columns={columns}
          rows={null}
          rowKey={(row) => row}
          expectedRows={3}
          empty={null}
          fileName="actions"
        />
        <DataTable
          title="Actions"
          aside="0 open"
          columns={columns}
          rows={[]}
          rowKey={(row) => row}
          fileName="actions"
          empty={
            <EmptyState title="No open actions" action={<Button>Add action</Button>}>
              An action is something the team decided to change. Add one here, or press a while a
              review is running.
            </EmptyState>
          }
        />
      </div>
      {asking && (
        <ConfirmDialog
          title="End this review?"
          act="end"
          confirmLabel="End review"
          onCancel={() => setAsking(false)}
          onConfirm={() => setAsking(false)}
        >
          Everybody leaves the room and the summary goes out to ten teams. A review that has ended
          cannot be opened again.
        </ConfirmDialog>
      )}
    </>
  )
}
