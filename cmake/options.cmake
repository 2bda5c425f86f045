# What every target shares: the standard, warnings and sanitizers.
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(concord_options INTERFACE)
target_compile_features(concord_options INTERFACE cxx_std_20)
target_compile_options(concord_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  # g++ 12 at -O2 and above warns inside std::string and std::optional of copies
  # that overlap or are too long and of members that are unset, where there are
  # none (GCC bugs 105651 and 105562, and their like).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-array-bounds>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow;-Wno-maybe-uninitialized>
  $<$<BOOL:${CONCORD_WERROR}>:-Werror>)
target_include_directories(concord_options INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
if(CONCORD_SANITIZE)
  target_compile_options(concord_options INTERFACE
    -fsanitize=${CONCORD_SANITIZE} -fno-sanitize-recover=all
    -fno-omit-frame-pointer
    # Left out for their compile time (alignment alone costs near a tenth of it):
    # the address sanitizer, too, stops a read past an object, and nothing here
    # casts pointers.
    -fno-sanitize=alignment,vptr,object-size)
  target_link_options(concord_options INTERFACE
    -fsanitize=${CONCORD_SANITIZE})
endif()
if(CONCORD_FUZZ) # every room tells the fuzzers which branch it takes
  target_compile_options(concord_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# concord_precompile(TARGET HEADERS...): never for who links to it, since its
# headers must compile alone.
function(concord_precompile target)
  if(CONCORD_PCH)
    target_precompile_headers(${target} PRIVATE
      ${PROJECT_SOURCE_DIR}/cmake/precompiled.h ${ARGN})
  endif()
endfunction()

# concord_room(NAME SOURCES ... HEADERS ... LINKS ... PRIVATE_LINKS ...): one
# static library a room, each of whose headers must compile alone.
function(concord_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;HEADERS;LINKS;PRIVATE_LINKS"
                        ${ARGN})
  add_library(concord_${name} STATIC ${ROOM_SOURCES})
  add_library(concord::${name} ALIAS concord_${name})
  target_sources(concord_${name} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${ROOM_HEADERS})
  target_link_libraries(concord_${name}
    PUBLIC concord_options ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
  concord_precompile(concord_${name})
  set_target_properties(concord_${name} PROPERTIES
    VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

# concord_embed(OUTPUT HEADER FUNCTION KEY FILES...): the source OUTPUT in the
# build folder, with the texts of FILES (cmake/embed_texts.cmake).
function(concord_embed output header function key)
  list(TRANSFORM ARGN PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE files)
  list(JOIN files "," argument)
  set(script ${PROJECT_SOURCE_DIR}/cmake/embed_texts.cmake)
  add_custom_command(
    OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${output}
    COMMAND ${CMAKE_COMMAND}
      -DFILES=${argument} -DOUTPUT=${CMAKE_CURRENT_BINARY_DIR}/${output}
      -DHEADER=${header} -DFUNCTION=${function} -DKEY=${key} -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "Writing texts into the program: ${output}"
    VERBATIM)
endfunction()
