import { EventEmitter, once } from 'node:events';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watch } from 'chokidar';
import { reasonOf } from './resolve-path.ts';
import { printError } from './streams.ts';
import { type WatchedPlaces, isWatched } from './watched-places.ts';

export interface Watcher {
  /** Watches folders for files that say how documents are checked, too. */
  add(folders: readonly string[]): Promise<void>;
  /** Absolute paths of what was written, made or removed since the last call, once the file system is quiet for a moment. */
  changes(): Promise<ReadonlySet<string>>;
}

/** Both this and `add` hear of every change from the moment that their promise is kept. */
export async function openWatcher(places: WatchedPlaces): Promise<Watcher> {
  const folders = new Set(places.folders);
  const heard = new EventEmitter();
  let changed = new Set<string>();
  let count = 0;
  const open = async (tops: readonly string[]): Promise<void> => {
    const watching = watch([...tops], {
      ignored: (path, stats) => !isWatched(path, stats, { ...places, folders }),
      ignoreInitial: true,
      // What replaces a file is looked at after the moment of quiet; to be told of it later would only take time.
      atomic: false,
    });
    watching.on('all', (_event, path) => {
      changed.add(path);
      count++;
      heard.emit('change');
    });
    // When the system has no more watches left, every file says so.
    watching.once('error', warn).on('error', () => {});
    await new Promise<void>((ready) => watching.once('ready', ready));
  };
  // The other folders are reached from these.
  await open([...folders, ...places.trees].filter((folder) => isTop(folder, folders)));
  return {
    async add(more) {
      const fresh = more.filter((folder) => !folders.has(folder));
      for (const folder of fresh) folders.add(folder);
      if (fresh.length > 0) await open(fresh);
    },
    async changes() {
      if (changed.size === 0) await once(heard, 'change');
      for (let seen = -1; seen !== count; await sleep(QUIET)) seen = count;
      const batch = changed;
      changed = new Set();
      return batch;
    },
  };
}

/** Milliseconds. chokidar tells of a file once in 50: whatever follows is in it by the time that it is read. */
const QUIET = 55;

const isTop = (folder: string, folders: ReadonlySet<string>): boolean =>
  dirname(folder) === folder || !folders.has(dirname(folder));

const warn = (error: unknown): void =>
  printError(`brieflint: some changes will be missed, for not everything can be watched: ${reasonOf(error)}\n`);
