// An organisation seals everything that it holds: nothing is read or written without saying whose it is.

/** Minted only where a session or a token is checked, and where an organisation is created. */
export type OrganisationId = string & { readonly __organisation: unique symbol }
