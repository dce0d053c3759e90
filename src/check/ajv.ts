import { Ajv2020, type CodeKeywordDefinition, type Options, _, stringify } from 'ajv/dist/2020.js';
import type { Keyword } from './keyword.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * The one Ajv. `ownProperties` because a heading may be called “constructor”; `strictTypes`, `strictRequired` and `strictTuples` off because a
 * rule describes part of a model whose types are known.
 */
export function createAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    ownProperties: true,
    validateFormats: false,
    $data: true,
    messages: false,
    ...options,
  });
  for (const keyword of vocabulary) ajv.addKeyword(definitionOf(keyword));
  return ajv;
}

/**
 * A `code` keyword that calls the keyword's function and reports one error a hit, the hit being its `params`.
 * Only `code` keywords survive in standalone code, where the function is reached through `keywords` of vocabulary.ts.
 */
function definitionOf(keyword: Keyword): CodeKeywordDefinition {
  return {
    keyword: keyword.name,
    type: keyword.type,
    metaSchema: keyword.argument,
    $data: true,
    error: { message: keyword.name, params: ({ params }) => _`${params['hit']}` },
    code(context) {
      const { gen, data, schemaCode } = context;
      const check = gen.scopeValue('keyword', {
        key: keyword.name,
        ref: keyword.check,
        code: _`keywords[${stringify(keyword.name)}].check`,
      });
      gen.forOf('hit', _`${check}(${data}, ${schemaCode}, rootData)`, (hit) => {
        context.setParams({ hit });
        context.error(true);
      });
    },
  };
}
