import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { element, type PictureNode } from '../../src/picture/element.ts';
import { serialise } from '../../src/picture/serialise.ts';
import { patchInto } from '../../src/webview/preview/patchDom.ts';

let root: HTMLElement;

beforeEach(() => {
  const { document } = new JSDOM('<main></main>').window;
  Object.assign(globalThis, { document });
  root = document.querySelector('main') as HTMLElement;
});

const item = (key: string, text = key) => element('li', { key, class: 'item' }, text);

test('a first picture is put there whole, SVG in its own namespace', () => {
  patchInto(root)([element('div', {}, element('svg', {}, element('circle', { r: 3 })), 'text')]);
  assert.equal(root.innerHTML, '<div><svg><circle r="3"></circle></svg>text</div>');
  assert.equal(root.querySelector('circle')?.namespaceURI, 'http://www.w3.org/2000/svg');
});

test('what has a key stays the same element, wherever it goes', () => {
  const patch = patchInto(root);
  patch([item('a'), item('b'), item('c')]);
  const [a, , c] = root.children;
  patch([item('c', 'new'), item('x'), item('a')]);
  assert.deepEqual(
    [...root.children].map((one) => one.textContent),
    ['new', 'x', 'a'],
  );
  assert.equal(root.children[0], c);
  assert.equal(root.children[2], a);
});

test('a neighbour that comes or goes moves nothing, so that the keyboard stays where it is', () => {
  const patch = patchInto(root);
  patch([item('a'), item('b'), item('c')]);
  const b = root.children[1];
  let moved = 0;
  const { insertBefore } = root;
  root.insertBefore = ((node: Node, before: Node | null) => {
    if (node === b) moved++;
    return insertBefore.call(root, node, before);
  }) as typeof insertBefore;
  patch([item('b'), item('c')]);
  patch([item('x'), item('b'), item('y'), item('c')]);
  assert.equal(moved, 0);
  assert.equal(root.children[1], b);
});

test('attributes that the page has set itself are left alone', () => {
  const patch = patchInto(root);
  patch([element('p', { class: 'one', title: 'old' })]);
  root.firstElementChild?.setAttribute('tabindex', '0');
  patch([element('p', { class: 'two' })]);
  assert.equal(root.innerHTML, '<p class="two" tabindex="0"></p>');
});

test('what no picture may hold is refused', () => {
  const forged = { tag: 'script', key: undefined, attributes: {}, children: [] } as never;
  assert.throws(() => patchInto(root)([forged]), /A picture has no <script>/);
  assert.throws(() => patchInto(root)([element('a', { href: 'javascript:0' })]), /A picture has no href/);
});

test('after any sequence of pictures the page shows the last one', () => {
  const { tree } = fc.letrec<{ tree: PictureNode }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b', '<i>'),
      fc
        .record({
          tag: fc.constantFrom('p' as const, 'div' as const, 'svg' as const),
          title: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
          children: fc.array(tie('tree'), { maxLength: 4 }),
          keyed: fc.boolean(),
        })
        .map(({ tag, title, children, keyed }) =>
          element(
            tag,
            { title },
            ...children.map((child, i) =>
              keyed && typeof child !== 'string' ? { ...child, key: `${child.tag}${(i * 7) % 4}` } : child,
            ),
          ),
        ),
    ),
  }));
  fc.assert(
    fc.property(fc.array(fc.array(tree, { maxLength: 3 }), { minLength: 2, maxLength: 5 }), (pictures) => {
      root.replaceChildren();
      const patch = patchInto(root);
      for (const picture of pictures) patch(picture);
      const fresh = root.cloneNode() as HTMLElement;
      patchInto(fresh)(pictures.at(-1) ?? []);
      assert.equal(root.innerHTML, fresh.innerHTML);
      assert.equal(
        root.innerHTML.replaceAll('&lt;', '&#60;').replaceAll('&gt;', '&#62;'),
        (pictures.at(-1) ?? []).map((node) => serialise(node, 'html')).join(''),
      );
    }),
    { seed: 20261124, numRuns: 300 },
  );
});
