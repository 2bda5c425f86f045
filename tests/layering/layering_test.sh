#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# layering_test.sh CHECKOUT: layering.sh sees every kind of line that it is
# there to see, and lets the allowed ones pass.
set -eu
layering=$1/tests/layering/layering.sh
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT

# sees FILE LINE WHAT: nothing for WHAT means that the line is allowed.
sees() {
  rm -rf "${house:?}"/*
  for room in claims rules engine reports cli; do
    mkdir "$house/$room"
    echo '#pragma once' >"$house/$room/room.h"
  done
  echo "$2" >>"$house/$1"
  wanted=0
  [ -z "$3" ] || wanted=1
  got=0
  said=$(sh "$layering" "$house") || got=$?
  case $got:$said in
    "$wanted:$3"*) ;;
    *)
      echo "FAILED: $1: $2: exit $got, said: $said" >&2
      exit 1
      ;;
  esac
}

sees rules/a.cc '#include "claims/audit.h"' ''
sees cli/a.cc '#include "reports/text.h"' ''
sees claims/a.h '#include "rules/law.h"' 'an upward include: claims/a.h:1:'
sees claims/a.cc '#include "cli/run.h"' 'an upward include: claims/a.cc:1:'
sees rules/a.cc '#include "engine/solve.h"' 'an upward include'
sees engine/a.cc '#include "reports/text.h"' 'an upward include'
sees reports/a.cc '#include "cli/run.h"' 'an upward include'
sees engine/z3_door.cc '#include <z3++.h>' ''
sees engine/solve.cc '#include <z3++.h>' 'Z3 outside its door'
sees cli/run.cc '#include <z3.h>' 'Z3 outside its door'
sees engine/assemble.cc '#include <boost/graph/adjacency_list.hpp>' ''
sees rules/a.cc '#include <boost/graph/adjacency_list.hpp>' 'Boost outside'
sees claims/yaml.cc '#include <yaml-cpp/eventhandler.h>' ''
sees rules/packs.cc '#include <yaml-cpp/yaml.h>' 'yaml-cpp outside'
sees cli/a.cc 'std::puts("hello");' ''
sees reports/a.cc 'std::puts("hello");' 'it prints'
sees engine/a.cc '  std::cerr << cost;' 'it prints'
sees engine/a.cc '  // std::cerr << cost;' ''
sees claims/a.cc '  std::snprintf(text, 3, "a");' ''
sees claims/a.cc 'std::exit(2);' 'it exits'
sees engine/a.cc 'const auto t = std::chrono::steady_clock::now();' \
  'it reads the clock'
sees engine/a.cc 'std::srand(time(nullptr));' 'it reads the clock'
