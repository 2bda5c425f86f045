// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "claims/folder.h"

namespace concord {

/// The bytes of a table from its beginning, piece by piece, and unpacked where
/// they are packed.  More than kMaxTableBytes of them are an error.
class TableBytes {
 public:
  TableBytes(const TableFile& file, bool packed);
  ~TableBytes();
  TableBytes(const TableBytes&) = delete;
  TableBytes& operator=(const TableBytes&) = delete;

  /// Holds until the next call; empty behind the last, and where error() tells
  /// why there is no more.
  std::string_view next();
  const std::string& error() const { return error_; }

 private:
  class Stored;
  class Unpacker;

  std::unique_ptr<Stored> stored_;
  std::unique_ptr<Unpacker> unpacker_;  // null where nothing is packed
  std::size_t count_ = 0;
  std::string error_;
};

}  // namespace concord
