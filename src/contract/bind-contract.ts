import type { ContractFile, ResolvedConfig } from '../generated/config.ts';
import { contracts } from '../generated/contracts.ts';
import type { DocumentCheck } from '../lint.ts';
import { own } from '../text/own.ts';
import { type Contract, compileContract } from './compile.ts';
import { contractDiagnostics } from './diagnose.ts';

/** A contract that documents are checked against. */
export interface ContractCheck extends DocumentCheck {
  readonly contract: Contract;
}

/** The check of a contract by its name, with the severities that a configuration sets. */
export function bindContract(
  name: string,
  config: ResolvedConfig,
  aliases: ReadonlyMap<string, string>,
): ContractCheck | undefined {
  const file: ContractFile = config.contractFiles?.[name] ?? { name, data: own(contracts, name), sources: [] };
  // Its mistakes were reported when the configuration was read.
  if (file.data === undefined) return undefined;
  const contract = compileContract(file.data, { aliases });
  const severities = Object.fromEntries(
    Object.entries(config.rules).flatMap(([id, { severity }]) => (severity === undefined ? [] : [[id, severity]])),
  );
  return { contract, diagnose: (reading) => contractDiagnostics(reading, { contract, file, severities }) };
}
