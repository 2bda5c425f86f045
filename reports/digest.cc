// SPDX-License-Identifier: Apache-2.0
#include "reports/digest.h"

#include <sha2.h>

#include <array>
#include <stdexcept>
#include <string_view>

#include "claims/table_bytes.h"

namespace concord {
namespace {

class Sha256 {
 public:
  Sha256() { SHA256Init(&context_); }

  void add(std::string_view bytes) {
    SHA256Update(&context_, reinterpret_cast<const std::uint8_t*>(bytes.data()),
                 bytes.size());
  }

  std::string hex() && {
    std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
    SHA256End(&context_, digits.data());
    return digits.data();
  }

 private:
  SHA2_CTX context_{};
};

std::string digest_of(const TableFile& table) {
  constexpr bool kAsStored = false;
  TableBytes bytes(table, kAsStored);
  Sha256 sum;
  for (auto piece = bytes.next(); !piece.empty(); piece = bytes.next()) {
    sum.add(piece);
  }
  if (!bytes.error().empty()) throw std::runtime_error(bytes.error());
  return std::move(sum).hex();
}

std::string digest_of(std::string_view bytes) {
  Sha256 sum;
  sum.add(bytes);
  return std::move(sum).hex();
}

}  // namespace

std::string digest_of(const Folder& folder) {
  std::map<std::string, std::string> digests;
  for (const auto& [name, bytes] : folder.files) {
    digests[name] = digest_of(std::string_view(bytes));
  }
  for (const auto& [name, table] : folder.tables) {
    digests[name] = digest_of(table);
  }
  Sha256 sum;
  for (const auto& [name, digest] : digests)
    sum.add(digest + "  " + name + "\n");
  return std::move(sum).hex();
}

}  // namespace concord
