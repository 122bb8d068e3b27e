import type { Output } from '#api/endpoint.ts'
import { useText } from '#web/texts/language-provider.tsx'
import type { importMeasurements } from '../api.ts'
import classes from './import-form.module.css'
import { importTexts as texts } from './import-texts.ts'

type ImportErrorsProps = { readonly errors: Output<typeof importMeasurements>['errors'] }

export function ImportErrors({ errors }: ImportErrorsProps) {
  const t = useText()
  return (
    <section role="status">
      <p className={classes.wrong}>{t(texts.errors, { count: errors.length })}</p>
      <table className={classes.errors}>
        <thead>
          <tr>
            <th scope="col">{t(texts.row)}</th>
            <th scope="col">{t(texts.field)}</th>
            <th scope="col">{t(texts.message)}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ row, field, message }) => (
            <tr key={`${row} ${field} ${message}`}>
              <td>{row}</td>
              <td>{field}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
