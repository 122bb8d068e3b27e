/** An answer that is JSON already; whoever makes it vouches for the shape that the contract says. */
export class JsonAnswer {
  readonly bytes: Buffer

  /** Pieces of JSON text as `asciiJson` makes it. */
  constructor(pieces: readonly string[]) {
    this.bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + piece.length, 0))
    let at = 0
    for (const piece of pieces) at += this.bytes.write(piece, at, 'latin1')
  }
}

/** JSON text whose characters are its bytes, so that it is copied and never encoded again. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
