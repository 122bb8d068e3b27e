import { z } from 'zod'
import { endpoint } from '#api/endpoint.ts'
import { slug } from '#api/words.ts'

export const loadSample = endpoint({
  method: 'POST',
  path: '/sample-organisation',
  access: 'account',
  summary: 'Create the sample organisation, with the caller as administrator',
  output: z.object({ organisation: slug }),
  status: 201,
  refusals: { SampleExists: 409 },
})

export const removeSample = endpoint({
  method: 'DELETE',
  path: '/organisations/{organisation}/sample',
  access: 'write',
  summary: 'Remove the sample organisation and all that is in it; refused for any other',
  params: z.object({ organisation: slug }),
  output: null,
  status: 204,
  refusals: { NotASample: 409 },
})
