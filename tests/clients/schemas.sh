#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# schemas.sh NAME FILE...: each fits our own schema of that name, which is a
# sound one, as a C++ program of Sourcemeta's reads both.
set -eu
schema=$WORK/$1.schema.json
shift
jsonschema metaschema "$schema"
jsonschema validate "$schema" "$@"
