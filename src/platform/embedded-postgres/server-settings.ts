import { socketPort } from './socket-directory.ts'

export type Settings = Readonly<Record<string, string>>

const defaults: Settings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_buffers: '64MB',
  max_connections: '100',
  // in the cluster's folder: /dev/shm is 64 MB in containers, and systemd empties it at logout
  dynamic_shared_memory_type: 'mmap',
  // without three worker processes of its own for reading
  io_method: 'sync',
  max_logical_replication_workers: '0',
  log_checkpoints: 'off',
}

export function socketSettings(folder: string, asked: Settings = {}): Settings {
  return {
    ...defaults,
    ...asked,
    listen_addresses: '',
    unix_socket_directories: `"${folder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: String(socketPort),
    logging_collector: 'off',
  }
}

export function loopbackSettings(port: number, asked: Settings = {}): Settings {
  return {
    ...defaults,
    dynamic_shared_memory_type: 'windows',
    ...asked,
    listen_addresses: '127.0.0.1',
    port: String(port),
    logging_collector: 'off',
  }
}

export function settingArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
