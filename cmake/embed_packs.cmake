# Writes OUTPUT, a C++ file that holds the text of every pack in PACKS (a list
# with commas), so that the program needs no files beside it.
set(entries "")
string(REPLACE "," ";" packs "${PACKS}")
foreach(pack IN LISTS packs)
  get_filename_component(name "${pack}" NAME_WE)
  file(READ "${pack}" text)
  string(APPEND entries "      {\"${name}\", R\"yaml(${text})yaml\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made from rules/packs; do not edit.
#include \"rules/packs.h\"

namespace concord {

const std::map<std::string, std::string>& own_packs() {
  static const std::map<std::string, std::string> packs = {
${entries}  };
  return packs;
}

}  // namespace concord
")
