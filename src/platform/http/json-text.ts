/** An answer that is JSON text already; whoever makes it vouches for the shape that the contract says. */
export class JsonText {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}
