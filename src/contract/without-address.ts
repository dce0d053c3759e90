import { isSchema } from './keyword.ts';

/** A contract without its own addresses, which say nothing here and would move the scope of its references. */
export function withoutAddress(contract: unknown): unknown {
  if (!isSchema(contract)) return contract;
  const { $schema: _schema, $id: _id, ...schema } = contract;
  return schema;
}
