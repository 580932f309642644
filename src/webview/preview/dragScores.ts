import { swallowClick } from './noClick.ts';

/** Pixels that a hand may tremble. */
const TREMBLE = 4;

/** Lets the pointer move a feeling up and down; it snaps to the scores. A drag is no click. */
export function dragScores(panels: HTMLElement, set: (point: SVGElement, score: number) => void): void {
  panels.addEventListener('pointerdown', (down) => {
    const point =
      down.target instanceof Element ? down.target.closest<SVGElement>('[data-act=emotion]') : null;
    const pitch = Number(point?.closest('svg')?.dataset.value);
    if (!point || down.button !== 0 || !Number.isFinite(pitch) || pitch <= 0) return;
    const drawn = point.getBoundingClientRect();
    // The picture may be zoomed.
    const scale = drawn.width / (point as SVGGraphicsElement).getBBox().width || 1;
    const from = Number(point.dataset.value ?? 0);
    let score = from;
    let moved = false;

    const move = ({ clientY }: PointerEvent) => {
      const by = down.clientY - clientY;
      moved ||= Math.abs(by) > TREMBLE;
      if (!moved) return;
      score = Math.min(2, Math.max(-2, from + Math.round(by / (pitch * scale))));
      point.style.transform = `translateY(${(from - score) * pitch}px)`;
      point.classList.add('dragged');
    };
    const end = () => {
      point.removeEventListener('pointermove', move);
      point.removeEventListener('pointerup', end);
      point.removeEventListener('pointercancel', end);
      point.classList.remove('dragged');
      point.style.transform = '';
      if (!moved) return;
      swallowClick();
      if (score !== from || point.dataset.value === '') set(point, score);
    };
    point.setPointerCapture(down.pointerId);
    point.addEventListener('pointermove', move);
    point.addEventListener('pointerup', end);
    point.addEventListener('pointercancel', end);
  });
}
