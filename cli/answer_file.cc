// SPDX-License-Identifier: Apache-2.0
#include "cli/answer_file.h"

#include <sqlite3.h>

namespace concord {
namespace {

// In milliseconds: how long another process may hold the file.
constexpr int kPatience = 1'000;

// Of the table; another one is made anew.
constexpr std::int64_t kFormat = 1;

constexpr const char* kTable =
    "CREATE TABLE answers(place INTEGER PRIMARY KEY, used INTEGER NOT NULL,"
    " question BLOB NOT NULL, answer BLOB NOT NULL);"
    "CREATE INDEX by_use ON answers(used);"
    "PRAGMA user_version = 1;";

// SQLITE_ERROR: there is no such table or column.
bool is_damage(int code) {
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB ||
         code == SQLITE_ERROR;
}

[[noreturn]] void fail(sqlite3* database) {
  throw AnswerFileError(sqlite3_errmsg(database),
                        is_damage(sqlite3_errcode(database)));
}

}  // namespace

/// One statement; its values are counted from 1, its columns from 0.
class AnswerFile::Statement {
 public:
  Statement(sqlite3* database, const char* sql) : database_(database) {
    if (sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr) !=
        SQLITE_OK) {
      fail(database);
    }
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // The bytes outlive the step.
  Statement& bind(int at, std::string_view bytes) {
    check(sqlite3_bind_blob64(statement_, at, bytes.data(), bytes.size(),
                              SQLITE_STATIC));
    return *this;
  }
  Statement& bind(int at, std::int64_t value) {
    check(sqlite3_bind_int64(statement_, at, value));
    return *this;
  }

  /// Whether there is a row.
  bool step() {
    const int code = sqlite3_step(statement_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) fail(database_);
    return code == SQLITE_ROW;
  }
  void do_it() {
    step();
    sqlite3_reset(statement_);
  }

  std::int64_t number(int column) const {
    return sqlite3_column_int64(statement_, column);
  }
  std::string_view bytes(int column) const {
    const void* data = sqlite3_column_blob(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    return data == nullptr ? std::string_view()
                           : std::string_view(static_cast<const char*>(data),
                                              static_cast<std::size_t>(size));
  }

 private:
  void check(int code) const {
    if (code != SQLITE_OK) fail(database_);
  }

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

AnswerFile::AnswerFile(const std::string& path) {
  constexpr int kHow =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(path.c_str(), &database_, kHow, nullptr);
  try {
    if (code != SQLITE_OK) fail(database_);
    set_up();
  } catch (...) {
    sqlite3_close(database_);
    throw;
  }
}

AnswerFile::~AnswerFile() { sqlite3_close(database_); }

// A kill leaves the file whole under any of these; what NORMAL can lose is the
// last lots at a power failure.
void AnswerFile::set_up() {
  sqlite3_busy_timeout(database_, kPatience);
  for (const auto& [option, value] :
       {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1),
        std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
        std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
        std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0)}) {
    sqlite3_db_config(database_, option, value, nullptr);
  }
  run("PRAGMA cell_size_check = ON; PRAGMA journal_mode = WAL;"
      "PRAGMA synchronous = NORMAL;");
  if (number("PRAGMA user_version") == kFormat) return;
  run("BEGIN IMMEDIATE");
  if (number("PRAGMA user_version") != kFormat) {
    if (number("SELECT count(*) FROM sqlite_schema") != 0) {
      throw AnswerFileError("the answers are of another format", true);
    }
    run(kTable);
  }
  run("COMMIT");
}

void AnswerFile::run(const char* sql) {
  if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail(database_);
  }
}

std::int64_t AnswerFile::number(const char* sql) {
  Statement statement(database_, sql);
  return statement.step() ? statement.number(0) : 0;
}

std::optional<FoundAnswer> AnswerFile::find(std::int64_t place,
                                            std::string_view question) {
  // As old as this many writes, so that not each run writes what it used.
  Statement statement(database_,
                      "SELECT answer, question, used + 8 <"
                      " (SELECT max(used) FROM answers)"
                      " FROM answers WHERE place = ?1");
  if (!statement.bind(1, place).step()) return std::nullopt;
  if (statement.bytes(1) != question) return std::nullopt;
  return FoundAnswer{std::string(statement.bytes(0)), statement.number(2) != 0};
}

// `used` counts the times that something was written: no clock is needed.
void AnswerFile::write(const std::vector<KeptAnswer>& answers,
                       const std::vector<std::int64_t>& used,
                       std::int64_t most) try {
  run("BEGIN IMMEDIATE");
  const std::int64_t now =
      number("SELECT coalesce(max(used), 0) FROM answers") + 1;
  Statement touch(database_, "UPDATE answers SET used = ?1 WHERE place = ?2");
  for (const std::int64_t place : used) {
    touch.bind(1, now).bind(2, place).do_it();
  }
  Statement put(database_,
                "INSERT OR REPLACE INTO answers VALUES(?1, ?2, ?3, ?4)");
  for (const KeptAnswer& each : answers) {
    put.bind(1, each.place).bind(2, now);
    put.bind(3, each.question).bind(4, each.answer).do_it();
  }
  Statement(database_,
            "DELETE FROM answers WHERE place IN (SELECT place FROM"
            " (SELECT place, sum(length(question) + length(answer))"
            "  OVER (ORDER BY used DESC, place) AS bytes FROM answers)"
            " WHERE bytes > ?1)")
      .bind(1, most)
      .do_it();
  run("COMMIT");
} catch (const AnswerFileError&) {
  sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
  throw;
}

}  // namespace concord
