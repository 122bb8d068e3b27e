export function MetricPage() {
  return null
}
