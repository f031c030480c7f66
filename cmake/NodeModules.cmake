# Stops the build with a sentence when the npm packages are not there.
if(NOT EXISTS ${ROOT}/node_modules/esbuild/package.json)
    message(FATAL_ERROR "The npm packages are missing: run `npm ci` in ${ROOT}, then build again.")
endif()
