import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watch } from 'chokidar';
import { reasonOf } from './resolve-path.ts';
import { printError } from './streams.ts';
import { type WatchedPlaces, isWatched } from './watched-places.ts';

export interface Watcher {
  /** Watches a folder for files that say how documents are checked, too. */
  add(folder: string): void;
  /** Absolute paths of what was written, made or removed since the last call, once the file system is quiet for a moment. */
  changes(): Promise<ReadonlySet<string>>;
}

/** Hears of changes from the moment that it is returned. */
export async function openWatcher(places: WatchedPlaces): Promise<Watcher> {
  const folders = new Set(places.folders);
  const all = [...folders, ...places.trees];
  const watching = watch(
    // The others are reached from these.
    all.filter((folder) => !folders.has(dirname(folder)) || dirname(folder) === folder),
    {
      ignored: (path, stats) => !isWatched(path, stats, { ...places, folders }),
      ignoreInitial: true,
      // A file that an editor replaces is read again after the moment of quiet; to be told later would only take time.
      atomic: false,
    },
  );
  let changed = new Set<string>();
  let events = 0;
  watching.on('all', (_event, path) => {
    changed.add(path);
    events++;
  });
  watching.once('error', (error) => {
    printError(`brieflint: not everything can be watched, so some changes will be missed: ${reasonOf(error)}\n`);
    watching.on('error', () => {});
  });
  await new Promise<void>((ready) => watching.once('ready', ready));
  return {
    add(folder) {
      if (folders.has(folder)) return;
      folders.add(folder);
      watching.add(folder);
    },
    async changes() {
      if (changed.size === 0) await new Promise((heard) => watching.once('all', heard));
      for (let seen = -1; seen !== events; await sleep(QUIET)) seen = events;
      const batch = changed;
      changed = new Set();
      return batch;
    },
  };
}

/** Milliseconds. chokidar tells of a file once in 50: whatever follows is in it by the time that it is read. */
const QUIET = 55;
