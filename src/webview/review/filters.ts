import type { ReviewRow } from '../../core/diff/reviewView.ts';
import type { Translate } from '../../core/host.ts';

export interface Filters {
  readonly element: HTMLElement;
  /** Offers what there is to choose from; a choice that is still there stays. */
  offer(rows: readonly ReviewRow[]): void;
  lets(row: ReviewRow): boolean;
}

/** Three lists to choose from: classes, owners, personas. */
export function createFilters(translate: Translate, changed: () => void): Filters {
  const place = document.createElement('span');
  place.className = 'filters';
  const make = (label: string, all: string, valuesOf: (row: ReviewRow) => readonly string[]) => {
    const select = document.createElement('select');
    select.setAttribute('aria-label', label);
    select.addEventListener('change', changed);
    place.append(select);
    return { select, all, valuesOf };
  };
  const filters = [
    make(translate('Filter by class'), translate('All classes'), (row) => [row.class]),
    make(translate('Filter by owner'), translate('All owners'), (row) => row.owners),
    make(translate('Filter by persona'), translate('All personas'), (row) => row.personas),
  ];
  return {
    element: place,
    offer(rows) {
      for (const { select, all, valuesOf } of filters) {
        const values = [...new Set(rows.flatMap(valuesOf))].sort();
        const before = select.value;
        select.replaceChildren(new Option(all, ''), ...values.map((value) => new Option(value, value)));
        select.value = values.includes(before) ? before : '';
      }
    },
    lets: (row) =>
      filters.every(({ select, valuesOf }) => select.value === '' || valuesOf(row).includes(select.value)),
  };
}
