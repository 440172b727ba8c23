// SPDX-License-Identifier: MIT
// What the scripts of the page hand to each other, for the type check alone.

/** The words of the page in its language, with {0}, {1} ... filled in. */
export interface PageWords {
  say(id: string, ...parts: (string | number)[]): string;
}

/** Calls of web/app/page_bindings.cpp that these scripts make. */
export interface PageModule {
  frame(): number | boolean;
  picture(chart: string, address: string, date: string): boolean;
  pointer(type: string, x: number, y: number, device: string): void;
  focusIn(end: string): void;
  focusOut(): void;
  hideDetail(): boolean;
  contextLost(): void;
  contextRestored(): void;
}
