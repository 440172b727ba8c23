// SPDX-License-Identifier: MIT
// Embind names a type that nobody registered by its address, with sprintf (which the compiler makes
// siprintf): kilobytes of a first load for
// a message that no build of ours can show, since every type that the bindings use is registered
// where they are made. It gets this in place of the C library's.
extern "C" int siprintf(char* out, const char*, ...);
extern "C" int siprintf(char* out, const char*, ...) {
  out[0] = '?';
  out[1] = 0;
  return 1;
}
