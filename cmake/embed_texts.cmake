# Writes OUTPUT, a C++ file that defines FUNCTION() of HEADER: the texts of FILES
# (a list with commas) by their names, so that the program needs no files beside
# it.  KEY says what a name is: NAME_WE ("toll") or NAME ("toll.yaml").
set(entries "")
string(REPLACE "," ";" files "${FILES}")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" ${KEY})
  file(READ "${file}" text)
  if(name MATCHES "[.](css|js)$") # a page carries neither comments nor margins
    string(REGEX REPLACE "/[*][^*]*[*]/" "" text "${text}")
    string(REGEX REPLACE "\n *//[^\n]*" "" text "\n${text}")
    string(REGEX REPLACE "\n+ *" "\n" text "${text}")
  endif()
  string(APPEND entries "      {\"${name}\", R\"text(${text})text\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made by the build; do not edit.
#include \"${HEADER}\"

namespace concord {

const std::map<std::string, std::string>& ${FUNCTION}() {
  static const std::map<std::string, std::string> texts = {
${entries}  };
  return texts;
}

}  // namespace concord
")
