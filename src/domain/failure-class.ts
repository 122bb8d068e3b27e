// A failure class says what kept a source from answering, so that people know what to do: credentials,
// patience, the query, the address or the network.
export const failureClasses = ['auth', 'rate', 'timeout', 'query', 'shape', 'network'] as const
export type FailureClass = (typeof failureClasses)[number]
