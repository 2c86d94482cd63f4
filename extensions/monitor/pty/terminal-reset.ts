/**
 * What puts a terminal back, whatever a program has done to it and wherever its output was cut: no sequence
 * is left unfinished, and each mode that programs switch is as pi expects it when it starts its own screen.
 */
export const TERMINAL_RESET = [
  // Ends an unfinished sequence or string.
  "\x18\x1b\\",
  // Synchronized output, which would hold back everything that follows.
  "\x1b[?2026l",
  // Flags of the kitty keyboard protocol, which each of the two screens has, and modifyOtherKeys.
  "\x1b[=0;1u\x1b[?1049l\x1b[=0;1u\x1b[>4;0m",
  "\x1b[?47l",
  // A soft reset: attributes, insert and origin mode, margins, character sets, cursor and keypad keys.
  "\x1b[!p",
  // What some terminals leave out of it, or understand otherwise.
  "\x1b[0m\x1b[4l\x1b[?6l\x1b[?69l\x1b[r\x1b(B\x0f\x1b[?1l\x1b>\x1b[?5l\x1b[20l\x1b[?7h\x1b[?25h\x1b[0 q",
  // Every kind of mouse reports, and their encodings.
  ...[9, 1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016].map((mode) => `\x1b[?${mode}l`),
  // Reports of focus, of the colour scheme and of the size; bracketed paste.
  ...[1004, 2031, 2048, 2004].map((mode) => `\x1b[?${mode}l`),
  // A hyperlink, changed colours, and progress in the taskbar.
  "\x1b]8;;\x1b\\\x1b]104\x1b\\\x1b]110\x1b\\\x1b]111\x1b\\\x1b]112\x1b\\\x1b]9;4;0\x1b\\",
].join("");
