// Whether the view is moving: it is until a moment after the last move, and then all is drawn again.

const REST = 140; // milliseconds

export class Motion {
  private timer = 0;

  /** `rested` is called when a move has ended. */
  constructor(private readonly rested: () => void) {}

  get now(): boolean {
    return this.timer !== 0;
  }

  start(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.rested();
    }, REST);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
  }
}
