import type { DataFile } from '../text/data-file.ts';

/** A contract's data with everything that it refers to embedded. Plain data, so that it can be sent to a worker. */
export interface ContractFile {
  /** Name of a bundled contract or path of the file. */
  readonly name: string;
  readonly data: unknown;
  /** The project's own files and where in `data` each stands, the contract's own first. */
  readonly sources: readonly { readonly prefix: string; readonly file: DataFile }[];
}
