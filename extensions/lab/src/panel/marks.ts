// What ties a control to its label, its help and what is wrong with it.

export interface Marks {
  readonly id?: string;
  readonly required?: boolean;
  readonly "aria-label"?: string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: boolean | undefined;
}
