// A refusal is something we can explain: named by what is wrong, with a sentence and details. Which
// status it has over HTTP is the contract's business; a refusal that no contract lists is a bug.
export type RefusalDetails = Readonly<Record<string, unknown>>

export class Refusal extends Error {
  readonly code: string
  readonly details: RefusalDetails

  constructor(code: string, sentence: string, details: RefusalDetails = {}) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
