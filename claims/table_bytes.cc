// SPDX-License-Identifier: Apache-2.0
#include "claims/table_bytes.h"

#include <fmt/format.h>
#define ZLIB_CONST  // inflate() promises not to write what it reads
#include <zlib.h>

#include <fstream>

#include "claims/check.h"

namespace concord {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16;

}  // namespace

/// What is stored, on the disk or in memory.
class TableBytes::Stored {
 public:
  explicit Stored(const TableFile& file) : memory_(file.bytes) {
    if (!file.path.empty()) disk_.open(file.path, std::ios::binary);
    on_disk_ = !file.path.empty();
  }

  // Empty at the end, and where the disk fails.
  std::string_view next() {
    if (!on_disk_) {
      const std::string_view piece = memory_.substr(0, kPiece);
      memory_.remove_prefix(piece.size());
      return piece;
    }
    piece_.resize(kPiece);
    disk_.read(piece_.data(), kPiece);
    return std::string_view(piece_).substr(
        0, static_cast<std::size_t>(disk_.gcount()));
  }

  bool failed() const { return on_disk_ && !disk_.eof() && !disk_; }

 private:
  std::string_view memory_;
  bool on_disk_ = false;
  std::ifstream disk_;
  std::string piece_;
};

/// Unpacks gzip, of one member or of several behind one another (RFC 1952).
class TableBytes::Unpacker {
 public:
  explicit Unpacker(Stored& stored) : stored_(stored) {
    constexpr int kGzipAlone = 16;
    CONCORD_CHECK(inflateInit2(&stream_, MAX_WBITS + kGzipAlone) == Z_OK);
  }
  ~Unpacker() { inflateEnd(&stream_); }
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;

  std::string_view next() {
    piece_.resize(kPiece);
    stream_.next_out = reinterpret_cast<Bytef*>(piece_.data());
    stream_.avail_out = kPiece;
    while (stream_.avail_out > 0 && error_.empty() && step()) {
    }
    return std::string_view(piece_).substr(0, kPiece - stream_.avail_out);
  }

  const std::string& error() const { return error_; }

 private:
  // False behind the last byte.
  bool step() {
    if (stream_.avail_in == 0) {
      input_ = stored_.next();
      stream_.next_in = reinterpret_cast<const Bytef*>(input_.data());
      stream_.avail_in = static_cast<uInt>(input_.size());
    }
    if (stream_.avail_in == 0) {
      if (!between_) error_ = "the packed file ends too early";
      return false;
    }
    if (between_ && has_begun_) inflateReset(&stream_);
    between_ = false;
    has_begun_ = true;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    between_ = status == Z_STREAM_END;
    if (!between_ && status != Z_OK) error_ = "the file is not packed as gzip";
    return error_.empty();
  }

  Stored& stored_;
  std::string_view input_;
  std::string piece_;
  std::string error_;
  z_stream stream_{};
  bool between_ = true;  // two members, or at an end
  bool has_begun_ = false;
};

TableBytes::TableBytes(const TableFile& file, bool packed)
    : stored_(std::make_unique<Stored>(file)) {
  if (packed) unpacker_ = std::make_unique<Unpacker>(*stored_);
}

TableBytes::~TableBytes() = default;

std::string_view TableBytes::next() {
  if (!error_.empty()) return {};
  const std::string_view piece =
      unpacker_ ? unpacker_->next() : stored_->next();
  count_ += piece.size();
  if (stored_->failed()) {
    error_ = "the file cannot be read";
  } else if (unpacker_ && !unpacker_->error().empty()) {
    error_ = unpacker_->error();
  } else if (count_ > kMaxTableBytes) {
    error_ = fmt::format("the table has more than {} bytes", kMaxTableBytes);
  }
  return error_.empty() ? piece : std::string_view();
}

}  // namespace concord
