// SPDX-License-Identifier: MIT
#include "web/platform/window.h"

#include <GLES3/gl3.h>
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "web/platform/browser.h"

namespace reckoner {
namespace {

constexpr char kGlsl[] = "#version 300 es";
constexpr int kShiftSteps = 10;
constexpr std::size_t kMostWaitingKeys = 32;  // a key held down on a slow machine
constexpr int kRegularWeight = 400;
constexpr int kBoldWeight = 600;

void on_key(GLFWwindow* window, int key, int, int action, int modifiers) {
  if (action == GLFW_RELEASE) return;
  static_cast<Window*>(glfwGetWindowUserPointer(window))->key_pressed(key, modifiers);
}

}  // namespace

void Window::make_surface() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  browser_fonts_.emplace(*io.Fonts);
  fonts_.regular = browser_fonts_->add(kRegularWeight);
  fonts_.bold = browser_fonts_->add(kBoldWeight);
  surface_.emplace();
}

bool Window::open() {
  if (!surface_) make_surface();
  if (!glfwInit()) return false;
  glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_ES_API);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  // The size that the canvas has already: another would be allocated twice.
  window_ = glfwCreateWindow(width_, height_, "Reckoner", nullptr, nullptr);
  if (window_ == nullptr) return false;
  glfwMakeContextCurrent(window_);
  glfwSetWindowUserPointer(window_, this);
  glfwSetKeyCallback(window_, on_key);
  ImGui_ImplOpenGL3_Init(kGlsl);
  return true;
}

ImDrawList& Window::begin_frame() {
  if (!surface_) make_surface();
  return surface_->begin();
}

int Window::size_canvas(int width, int height) {
  width_ = width;
  height_ = height;
  // In every frame: newer GLFW glue gives the canvas a size of its own now and then.
  browser::set_canvas_size(width_, height_);
  return is_open() ? browser::drawing_buffer_height() : height_;
}

bool Window::is_torn() const { return surface_->is_torn(); }

void Window::draw_frame(Colour paper, int top) {
  ImGui_ImplOpenGL3_NewFrame();
  browser_fonts_->draw_new_glyphs();
  const auto channel = [&](int shift) { return static_cast<float>((paper >> shift) & 0xff) / 255; };
  glViewport(0, 0, width_, height_);
  glClearColor(channel(0), channel(8), channel(16), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(&surface_->end(width_, height_, top));
}

void Window::release() {
  surface_->forget_textures();
  ImGui_ImplOpenGL3_Shutdown();
}

void Window::restore() { ImGui_ImplOpenGL3_Init(kGlsl); }

KeysPressed Window::take_key() {
  if (keys_.empty()) return {};
  const KeysPressed next = keys_.front();
  keys_.pop_front();
  return next;
}

void Window::key_pressed(int key, int modifiers) {
  KeysPressed pressed;
  pressed.shift = (modifiers & GLFW_MOD_SHIFT) != 0;
  const int step = pressed.shift ? kShiftSteps : 1;
  switch (key) {
    case GLFW_KEY_TAB:
      pressed.tab = true;
      break;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
    case GLFW_KEY_SPACE:
      pressed.activate = true;
      break;
    case GLFW_KEY_RIGHT:
    case GLFW_KEY_UP:
      pressed.steps = step;
      break;
    case GLFW_KEY_LEFT:
    case GLFW_KEY_DOWN:
      pressed.steps = -step;
      break;
    case GLFW_KEY_PAGE_UP:
      pressed.steps = kShiftSteps;
      break;
    case GLFW_KEY_PAGE_DOWN:
      pressed.steps = -kShiftSteps;
      break;
    case GLFW_KEY_HOME:
      pressed.edge = -1;
      break;
    case GLFW_KEY_END:
      pressed.edge = 1;
      break;
    case GLFW_KEY_ESCAPE:
      pressed.escape = true;
      break;
    default:
      return;
  }
  if (keys_.size() < kMostWaitingKeys) keys_.push_back(pressed);
  browser::send("wake", "");
}

}  // namespace reckoner
