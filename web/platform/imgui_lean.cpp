// SPDX-License-Identifier: MIT
// What the page's Dear ImGui does without, a tenth of its download: tables (the page has none, yet
// error recovery and settings would link them) and C's formatted input and output, which brings
// arithmetic on 128-bit long doubles along. web/imgui.cmake puts the names below in their place.
#include <emscripten/console.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>
#include <cstdint>
#include <cstdio>

namespace {

/// Writes what fits, counts all.
struct Sink {
  char* out;
  std::size_t size;
  std::size_t count = 0;

  void put(char c) {
    if (out && count + 1 < size) out[count] = c;
    ++count;
  }
  void put(const char* text, int most) {
    for (; *text && most != 0; --most) put(*text++);
  }
  void put(std::uint64_t value, unsigned base, bool upper, int width, char pad) {
    const char* digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    char reversed[24];
    int length = 0;
    do {
      reversed[length++] = digits[value % base];
      value /= base;
    } while (value);
    for (int i = length; i < width; ++i) put(pad);
    while (length > 0) put(reversed[--length]);
  }
};

int read_count(const char*& format, va_list& args) {
  if (*format == '*') {
    ++format;
    return va_arg(args, int);
  }
  int count = 0;
  while (*format >= '0' && *format <= '9') count = 10 * count + (*format++ - '0');
  return count;
}

/// One conversion after its '%': what Dear ImGui's own names and messages use. Numbers that people
/// read come formatted from core.
void convert(Sink& sink, const char*& format, va_list& args) {
  const char pad = *format == '0' ? '0' : ' ';
  const int width = read_count(format, args);
  int precision = -1;
  if (*format == '.') precision = read_count(++format, args);
  while (*format == 'l' || *format == 'z') ++format;
  switch (*format) {
    case 's':
      sink.put(va_arg(args, const char*), precision);
      break;
    case 'c':
      sink.put(static_cast<char>(va_arg(args, int)));
      break;
    case 'u':
      sink.put(va_arg(args, unsigned), 10, false, width, pad);
      break;
    case 'x':
      sink.put(va_arg(args, unsigned), 16, false, width, pad);
      break;
    case 'X':
      sink.put(va_arg(args, unsigned), 16, true, width, pad);
      break;
    case 'p': {
      const auto address = reinterpret_cast<std::uintptr_t>(va_arg(args, void*));
      sink.put(address, 16, false, 8, '0');
      break;
    }
    case 'd':
    case 'i': {
      const std::int64_t value = va_arg(args, int);
      if (value < 0) sink.put('-');
      sink.put(static_cast<std::uint64_t>(value < 0 ? -value : value), 10, false, width, pad);
      break;
    }
    case 'f':
    case 'g':
      va_arg(args, double);
      sink.put('?');
      break;
    default:
      sink.put(*format);
  }
  if (*format) ++format;
}

}  // namespace

int ImFormatStringV(char* out, std::size_t size, const char* format, va_list args) {
  va_list rest;
  va_copy(rest, args);
  Sink sink{out, size};
  while (*format) {
    if (*format != '%') {
      sink.put(*format++);
    } else {
      convert(sink, ++format, rest);
    }
  }
  va_end(rest);
  if (!out || size == 0) return static_cast<int>(sink.count);
  const std::size_t end = sink.count < size ? sink.count : size - 1;
  out[end] = 0;
  return static_cast<int>(end);
}

int ImFormatString(char* out, std::size_t size, const char* format, ...) {
  va_list args;
  va_start(args, format);
  const int length = ImFormatStringV(out, size, format, args);
  va_end(args);
  return length;
}

extern "C" {

int lean_scan(const char* text, const char* format, ...);
int lean_report(std::FILE* stream, const char* format, ...);

/// sscanf of literal text and whole numbers; the backend reads "#version 300 es" with it.
int lean_scan(const char* text, const char* format, ...) {
  va_list args;
  va_start(args, format);
  int found = 0;
  while (*format) {
    if (format[0] == '%' && (format[1] == 'd' || format[1] == 'i')) {
      if (*text < '0' || *text > '9') break;
      int value = 0;
      while (*text >= '0' && *text <= '9') value = 10 * value + (*text++ - '0');
      *va_arg(args, int*) = value;
      ++found;
      format += 2;
    } else if (*format++ != *text++) {
      break;
    }
  }
  va_end(args);
  return found;
}

/// fprintf(stderr, ...) of the backend: a shader that does not compile.
int lean_report(std::FILE*, const char* format, ...) {
  char message[1024];
  va_list args;
  va_start(args, format);
  const int length = ImFormatStringV(message, sizeof message, format, args);
  va_end(args);
  emscripten_console_error(message);
  return length;
}

}  // extern "C"

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void PopColumnsBackground() {}
void PushColumnsBackground() {}
void TableEndCell(ImGuiTable*) {}
void TableEndRow(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePopBackgroundChannel() {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui
