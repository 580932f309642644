import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hover } from '../support/hover.ts';
import { persona } from '../support/makeFiles.ts';
import { joinLines } from '../support/text.ts';

describe('hover on a comment that silences', () => {
  const at = (comment: string) =>
    hover({ 'a.persona.yaml': persona('anna').replace('id:', () => `${comment}\nid:`) });

  it('says which rule, and the reason', async () => {
    assert.deepEqual(await at('# cx-ignore un‸used: for next year'), [
      '# cx-ignore unused: for next year',
      'heading: # cx-ignore',
      'text: Silences CX014 unused for the next line that holds something.',
      'text: The reason: for next year',
    ]);
  });

  it('asks for the reason, the rule, or a better word', async () => {
    assert.match((await at('# cx-ig‸nore CX014'))?.[3] ?? '', /Not yet: it takes a reason/);
    assert.match((await at('# cx-ig‸nore'))?.[2] ?? '', /Name the rule/);
    assert.match((await at('# cx-ig‸nore unusd: x'))?.[2] ?? '', /Did you mean "unused"/);
  });

  it('is silent within a text of several lines', async () => {
    const text = joinLines('description: |', '  one', '  # cx-ig‸nore unused: x');
    assert.equal(await hover({ 'a.persona.yaml': persona('anna') + text }), undefined);
  });
});
