import { Component, type ErrorInfo, type ReactNode } from 'react'
import { ErrorPage } from './error-page.tsx'

type ErrorBoundaryProps = {
  readonly children: ReactNode
  /** A new one takes the broken page away: the address. */
  readonly path: string
  /** Tells whoever collects the errors of browsers. */
  readonly onError?: (error: unknown, info: ErrorInfo) => void
}

type ErrorBoundaryState = { readonly broken: { readonly error: unknown } | null }

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { broken: { error } }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.props.onError?.(error, info)
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (before.path !== this.props.path) this.setState({ broken: null })
  }

  override render() {
    const { broken } = this.state
    if (broken === null) return this.props.children
    return <ErrorPage error={broken.error} onRetry={() => this.setState({ broken: null })} />
  }
}
