// SPDX-License-Identifier: Apache-2.0
#include "reports/json_writer.h"

#include <utility>

namespace concord {
namespace {

// Bytes that are no UTF-8 cannot come from a source; a path could have them.
std::string compact(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void JsonWriter::put(const char* key, const Json& value) {
  out_ += separator() + Json(key).dump() + ": " + compact(value);
}

void JsonWriter::put(const char* key, const Entries& entries) {
  out_ += separator() + Json(key).dump() + ": [";
  for (std::size_t i = 0; i < entries.size(); ++i) {
    out_ += (i == 0 ? "\n    " : ",\n    ") + compact(entries[i]);
  }
  out_ += entries.empty() ? "]" : "\n  ]";
}

std::string JsonWriter::take() && { return std::move(out_) + "\n}\n"; }

std::string JsonWriter::separator() {
  const bool first = out_.empty();
  if (first) out_ = "{";
  return first ? "\n  " : ",\n  ";
}

JsonWriter json_page(const std::string& audit) {
  constexpr int kFormat = 1;
  JsonWriter out;
  out.put("concord", Json(kFormat));
  out.put("audit", Json(audit));
  return out;
}

}  // namespace concord
