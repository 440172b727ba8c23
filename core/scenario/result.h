// SPDX-License-Identifier: MIT
// A value, or the Issue that says why there is none and what to do about it.
// Bad input is a value here, never an exception; programmer's errors are assertions.
#pragma once

#include <optional>
#include <utility>

#include "core/scenario/issue.h"

namespace reckoner {

template <class T>
class Result {
 public:
  Result(T value) : value_(std::move(value)) {}  // implicit: `return quantity;` reads as what it is
  Result(Issue issue) : issue_(std::move(issue)) {}

  explicit operator bool() const { return value_.has_value(); }
  const T& operator*() const { return *value_; }
  const T* operator->() const { return &*value_; }
  const Issue& issue() const { return issue_; }

 private:
  std::optional<T> value_;
  Issue issue_;
};

}  // namespace reckoner
