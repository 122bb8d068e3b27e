import type { ReadingRefusal } from '#domain/measurement-input.ts'
import type { Metric } from '#domain/metric.ts'

type Fault = { readonly field: string; readonly message: string }

/** What is wrong with a reading, and what to do about it. */
export function faultOfReading(code: ReadingRefusal, metric: Metric): Fault {
  const { name, bounds } = metric
  switch (code) {
    case 'value-needed':
      return { field: 'value', message: `${name} needs a value.` }
    case 'not-finite':
      return { field: 'value', message: 'This is not a number that can be stored.' }
    case 'not-a-whole-count':
      return { field: 'value', message: `${name} is a count: give a whole number.` }
    case 'parts-needed':
      return {
        field: 'numerator',
        message: `${name} is a ratio: for a part of a cycle give numerator and denominator.`,
      }
    case 'zero-denominator':
      return {
        field: 'denominator',
        message: 'Nothing can be divided by zero: say that the value is missing, and why.',
      }
    case 'negative-denominator':
      return { field: 'denominator', message: 'A denominator is never negative.' }
    case 'not-yes-or-no':
      return { field: 'value', message: `${name} is a yes or no: give 1 or 0.` }
    case 'below-bound':
      return { field: 'value', message: `${name} is never below ${bounds.lower}.` }
    case 'above-bound':
      return { field: 'value', message: `${name} is never above ${bounds.upper}.` }
    case 'reason-needed':
      return { field: 'notApplicable', message: 'Say why it is not applicable.' }
  }
}
