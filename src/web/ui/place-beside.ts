type Place = { readonly left: number; readonly top: number }
type Size = { readonly width: number; readonly height: number }
type Box = Size & { readonly left: number; readonly top: number }

const gap = 4
const edge = 8

/** Below the anchor, above it where there is no room, or beside it; never out of the window. */
export function placeBeside(
  anchor: Box,
  floating: Size,
  view: Size,
  align: 'start' | 'middle' | 'end' | 'beside',
): Place {
  if (align === 'beside') {
    const top = anchor.top + (anchor.height - floating.height) / 2
    return { left: anchor.left + anchor.width + 2 * gap, top }
  }
  const wanted = {
    start: anchor.left,
    middle: anchor.left + (anchor.width - floating.width) / 2,
    end: anchor.left + anchor.width - floating.width,
  }[align]
  const left = Math.max(edge, Math.min(wanted, view.width - floating.width - edge))
  const below = anchor.top + anchor.height + gap
  const above = anchor.top - floating.height - gap
  const fits = below + floating.height + edge <= view.height || above < edge
  return { left, top: fits ? below : above }
}
