// SPDX-License-Identifier: Apache-2.0
#include "reports/json_writer.h"

#include <algorithm>
#include <utility>

#include "claims/text.h"

namespace concord {
namespace {

// Bytes that are no UTF-8 cannot come from a source; a path could have them.
std::string compact(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool is_plain(char c) { return c >= ' ' && c < '\x7f'; }

std::size_t character_size(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

// "\u202e", in quotes as nlohmann makes it.
std::string escaped(const std::string& character) {
  const std::string quoted = Json(character).dump(-1, ' ', true);
  return character == "\x7f" ? "\\u007f" : quoted.substr(1, quoted.size() - 2);
}

}  // namespace

std::string json_text(const Json& value) {
  std::string text = compact(value);
  if (std::all_of(text.begin(), text.end(), is_plain)) return text;
  if (harmless(text) == text) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string character = text.substr(at, character_size(text[at]));
    out += harmless(character) == character ? character : escaped(character);
    at += character.size();
  }
  return out;
}

void JsonWriter::put(const char* key, const Json& value) {
  out_ += separator() + Json(key).dump() + ": " + json_text(value);
}

void JsonWriter::put(const char* key, const Entries& entries) {
  out_ += separator() + Json(key).dump() + ": [";
  for (std::size_t i = 0; i < entries.size(); ++i) {
    out_ += (i == 0 ? "\n    " : ",\n    ") + json_text(entries[i]);
  }
  out_ += entries.empty() ? "]" : "\n  ]";
}

void JsonWriter::put(const char* key, const Members& members) {
  out_ += separator() + Json(key).dump() + ": {";
  for (std::size_t i = 0; i < members.size(); ++i) {
    out_ += (i == 0 ? "\n    " : ",\n    ") + json_text(members[i].first) +
            ": " + json_text(members[i].second);
  }
  out_ += members.empty() ? "}" : "\n  }";
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
