// SPDX-License-Identifier: MIT
// The least page that Dear ImGui, GLFW and WebGL 2 make: one window with a slider, the stock
// backends and font, every frame drawn. What our page's start-up and frames are measured against.
#define GLFW_INCLUDE_ES3
#include <GLFW/glfw3.h>
#include <emscripten.h>
#include <imgui.h>

#include "imgui_impl_glfw.h"
#include "imgui_impl_opengl3.h"

namespace {

GLFWwindow* window = nullptr;
float price = 2;

void frame() {
  glfwPollEvents();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  ImGui::Begin("What did DeepSeek-V3 cost?");
  ImGui::SliderFloat("$ per GPU-hour", &price, 0.5f, 10.0f, "%.2f", ImGuiSliderFlags_Logarithmic);
  ImGui::Text("run: %.3f M$", 2.788 * static_cast<double>(price));
  ImGui::End();
  ImGui::Render();
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window, &width, &height);
  glViewport(0, 0, width, height);
  glClearColor(0.98f, 0.98f, 0.97f, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace

int main() {
  glfwInit();
  window = glfwCreateWindow(1440, 900, "bare", nullptr, nullptr);
  glfwMakeContextCurrent(window);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplGlfw_InitForOpenGL(window, true);
  ImGui_ImplOpenGL3_Init("#version 300 es");
  emscripten_set_main_loop(frame, 0, false);
}
