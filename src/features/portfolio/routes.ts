import { route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { readPortfolio } from './read-portfolio.ts'
import { readSharedProblems } from './read-shared-problems.ts'

export const portfolioRoutes = [
  route(api.readPortfolio, readPortfolio),
  route(api.readSharedProblems, readSharedProblems),
]
