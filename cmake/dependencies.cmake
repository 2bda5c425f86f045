# Every library that Concord stands on, each behind one target.
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json 3 REQUIRED)
find_package(date REQUIRED)
find_package(ZLIB REQUIRED)
find_package(SQLite3 REQUIRED)

# concord_library(TARGET HEADER LIBRARY): a library without a CMake package.
function(concord_library target header library)
  find_path(${target}_INCLUDE ${header} REQUIRED)
  find_library(${target}_LIBRARY ${library} PATH_SUFFIXES graphviz REQUIRED)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${${target}_INCLUDE})
  target_link_libraries(${target} INTERFACE ${${target}_LIBRARY})
endfunction()

concord_library(concord_z3 z3++.h z3)
concord_library(concord_csv csv.h csv)
concord_library(concord_gumbo gumbo.h gumbo)
concord_library(concord_utf8proc utf8proc.h utf8proc)
concord_library(concord_gmp gmpxx.h gmp)
concord_library(concord_gmpxx gmpxx.h gmpxx)
concord_library(concord_md sha2.h md)
concord_library(concord_xlsxwriter xlsxwriter.h xlsxwriter)

# Graphviz, of which the layout engine dot is a plugin in a folder of its own: it
# is linked like a library, so that nothing is loaded or configured at run time.
concord_library(concord_cgraph graphviz/cgraph.h cgraph)
concord_library(concord_gvc graphviz/gvc.h gvc)
concord_library(concord_dot graphviz/gvc.h gvplugin_dot_layout)
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)
