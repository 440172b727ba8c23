// SPDX-License-Identifier: MIT
// Dear ImGui's backend saves the GL state of a host around every frame. Here it has no host, and a
// browser answers such a question only when its GPU process has drawn everything asked for before:
// a slider's drag spent four fifths of each frame waiting. web/imgui.cmake sends the questions
// here.
#include <GLES3/gl3.h>

extern "C" {

void known_gl_state(GLenum name, GLint* values);

/// What a new context has, for the state that browsers do not keep on their own side.
void known_gl_state(GLenum name, GLint* values) {
  switch (name) {
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      for (int i = 0; i < 4; ++i) values[i] = 0;  // Window sets the first, each draw the second
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *values = GL_ONE;
      return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *values = GL_ZERO;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      return;
    default:
      glGetIntegerv(name, values);
  }
}

}  // extern "C"
