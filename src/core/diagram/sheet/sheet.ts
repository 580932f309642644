import type { MermaidText } from '../mermaidText.ts';
import type { Place } from '../place.ts';

/**
 * A page worth printing, as plain data: what it says and how it is arranged, not how it looks. The editor, SVG, HTML and
 * Markdown are written from it. All texts are texts, never markup.
 */
export interface Sheet {
  /** What kind of page it is, above its title. */
  readonly kicker: string;
  readonly title: string;
  readonly at?: Place;
  readonly subtitle?: string;
  readonly portrait?: Portrait;
  readonly badges: readonly Badge[];
  /** From top to bottom; the columns of a row stand side by side where there is room, the panels of a column above each other. */
  readonly rows: readonly Row[];
  /** A sentence for a page with nothing on it. */
  readonly empty?: string;
  /** The same as Mermaid text, where there is a diagram for it. */
  readonly mermaid?: MermaidText;
  /** The language of its texts, as a tag; `undefined` when the file does not say, or says none. */
  readonly lang?: string;
}

export interface Portrait {
  readonly initials: string;
  /** A picture's path, relative to the file. */
  readonly avatar?: string;
  /** The picture itself, as an address that holds it; `undefined` where nobody has read it. */
  readonly image?: string;
}

/** Columns of panels; the first panel of a column says how much of the width it asks for. */
export type Row = readonly (readonly Panel[])[];

/** What a part means. Its words say so too: a tone is never all there is. */
export type Tone = 'good' | 'fair' | 'bad' | 'accent' | 'quiet';

export interface Badge {
  readonly text: string;
  readonly tone?: Tone;
  readonly at?: Place;
}

export interface Panel {
  readonly title?: string;
  readonly tone?: Tone;
  /** How much of the row's width it asks for, beside others; 1 unless told. */
  readonly weight?: number;
  readonly parts: readonly Part[];
}

export type Part =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly at?: Place;
      readonly as?: 'lead' | 'quote' | 'note';
    }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'meters'; readonly meters: readonly Meter[] }
  | ({ readonly kind: 'table' } & Table)
  | ({ readonly kind: 'quadrant' } & Quadrant)
  | ({ readonly kind: 'gantt' } & Gantt);

export interface Item {
  readonly text: string;
  readonly at?: Place;
  /** Smaller, below the text. */
  readonly note?: string;
  readonly badges?: readonly Badge[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly at?: Place;
}

/** One thing, measured by one or more bars. */
export interface Meter {
  readonly text: string;
  readonly at?: Place;
  readonly note?: string;
  readonly badges?: readonly Badge[];
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label?: string;
  /** The value in words. */
  readonly value: string;
  /** 0–1; `undefined` when it cannot be told. */
  readonly share?: number;
  readonly tone?: Tone;
  /** What stands at the beginning and at the end of the bar. */
  readonly ends?: readonly [string, string];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
}

export interface Column {
  readonly title: string;
  /** How much of the width it asks for; 1 unless told. */
  readonly weight?: number;
}

export interface Cell {
  readonly items: readonly Item[];
  /** Why there is nothing, where something should be. */
  readonly gap?: string;
  /** It is the head of its row. */
  readonly head?: boolean;
}

/** Points between little and much of two things. */
export interface Quadrant {
  readonly caption: string;
  readonly x: readonly [string, string];
  readonly y: readonly [string, string];
  /** Top right, top left, bottom left, bottom right. */
  readonly corners: readonly [string, string, string, string];
  readonly points: readonly Point[];
}

export interface Point {
  readonly number: number;
  readonly label: string;
  /** What a screen reader says. */
  readonly words: string;
  readonly at?: Place;
  /** 0–1, to the right and upwards. */
  readonly x: number;
  readonly y: number;
}

/** Bars in time. Days are written as `2026-11-22`. */
export interface Gantt {
  readonly caption: string;
  readonly today: { readonly day: string; readonly label: string };
  readonly lanes: readonly {
    readonly title: string;
    readonly at?: Place;
    readonly bars: readonly GanttBar[];
  }[];
}

export interface GanttBar {
  readonly label: string;
  readonly at?: Place;
  readonly from: string;
  readonly to: string;
  /** Where it stands, in a word; and the tone of that word. */
  readonly state?: string;
  readonly tone?: Tone;
  /** What a screen reader says. */
  readonly words: string;
  readonly milestones: readonly {
    readonly label: string;
    readonly at?: Place;
    readonly day: string;
    readonly tone?: Tone;
    readonly done: boolean;
    readonly words: string;
  }[];
}
