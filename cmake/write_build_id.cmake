# Writes OUTPUT, a C++ file that holds one hash of FILES (a list with commas).
string(REPLACE "," ";" files "${FILES}")
set(all "")
foreach(file IN LISTS files)
  file(SHA256 "${file}" hash)
  string(APPEND all "${hash}\n")
endforeach()
string(SHA256 id "${all}")
file(WRITE "${OUTPUT}" "// Made from the sources; do not edit.
#include \"engine/build_id.h\"

namespace concord {

std::string_view build_id() {
  return \"${id}\";
}

}  // namespace concord
")
