import { route } from '#platform/http/route.ts'
import { addQuery } from './add-query.ts'
import * as api from './api.ts'
import { changeConnection } from './change-connection.ts'
import { changeQuery } from './change-query.ts'
import { checkConnection } from './check-connection.ts'
import { collectNow } from './collect-now.ts'
import { createConnection } from './create-connection.ts'
import { listCollections, listConnections, listConnectors, readConnection } from './reads.ts'
import { removeConnection } from './remove-connection.ts'
import { removeQuery } from './remove-query.ts'
import { tryQuery } from './try-query.ts'

export const connectionRoutes = [
  route(api.listConnectors, listConnectors),
  route(api.listConnections, listConnections),
  route(api.readConnection, readConnection),
  route(api.createConnection, createConnection),
  route(api.changeConnection, changeConnection),
  route(api.removeConnection, removeConnection),
  route(api.checkConnection, checkConnection, { transaction: false }),
  route(api.tryQuery, tryQuery, { transaction: false }),
  route(api.addQuery, addQuery),
  route(api.changeQuery, changeQuery),
  route(api.removeQuery, removeQuery),
  route(api.collectNow, collectNow),
  route(api.listCollections, listCollections),
]
