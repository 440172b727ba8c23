// SPDX-License-Identifier: MIT
// Native HTML on the places that the canvas leaves free for it: the canvas says where, the HTML
// says how high it is at that width.

const names = ['headlines', 'receipt', 'claims', 'claim', 'question'];

export class Slots {
  /** `tell(name, cssHeight)`: what the canvas leaves free from then on. */
  constructor(sheet, tell) {
    this.sheet = sheet;
    this.tell = tell;
    this.elements = new Map(names.map((name) => [name, document.getElementById(`slot-${name}`)]));
    this.observer = new ResizeObserver((entries) => {
      for (const { target } of entries) this.measure(target);
    });
    for (const element of this.elements.values()) this.observer.observe(element);
    // The sheet moves when what stands above it comes or goes.
    this.boxes = {};
    new ResizeObserver(() => this.place(this.boxes)).observe(document.body);
  }

  get(name) {
    return this.elements.get(name);
  }

  measure(element) {
    // An empty slot has no height; one that was not placed yet would be as wide as the stage.
    const height = element.childElementCount === 0 ? 0 : Math.ceil(element.offsetHeight);
    this.tell(element.id.slice('slot-'.length), height);
  }

  /** `boxes`: { receipt: { x, y, width } ... } in CSS px from the sheet's corner. */
  place(boxes) {
    this.boxes = boxes;
    const { offsetLeft: left, offsetTop: top } = this.sheet;
    for (const [name, element] of this.elements) {
      const box = boxes[name];
      element.classList.toggle('placed', Boolean(box));
      if (!box) continue;
      element.style.setProperty('--slot-x', `${left + box.x}px`);
      element.style.setProperty('--slot-y', `${top + box.y}px`);
      element.style.setProperty('--slot-width', `${box.width}px`);
    }
  }
}
