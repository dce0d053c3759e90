import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How a program ended and what it said, standard error included. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** A folder outside the project that is a git repository with an identity of its own. */
export class Scratch {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(name: string, env: NodeJS.ProcessEnv = {}) {
    this.#folder = realpathSync(mkdtempSync(join(tmpdir(), `brieflint-${name}-`)));
    const identity = {
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@b.c',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@b.c',
    };
    const { GIT_DIR: _dir, GIT_INDEX_FILE: _index, ...inherited } = process.env;
    this.#env = { ...inherited, ...identity, GIT_CONFIG_GLOBAL: '/dev/null', ...env };
    this.run('git', 'init', '-q', '-b', 'main');
  }

  /** A getter, so that `remove` can never be pointed elsewhere. */
  get folder(): string {
    return this.#folder;
  }

  write(path: string, text: string): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  run(program: string, ...args: string[]): Outcome {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.#folder,
      env: this.#env,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { status, output: `${stdout}${stderr}` };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** True where a program is installed; tests of the real thing are skipped where it is not. */
export function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
