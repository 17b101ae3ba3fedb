# OURO_MATH_LIBRARY: an archive of the math objects of musl's libc.a (Debian: musl-dev), for the native build.
# Linked before libc, its sin() is the one that the core calls, on every machine.
find_file(OURO_MUSL_LIBC NAMES libc.a PATHS
    /usr/lib/${CMAKE_SYSTEM_PROCESSOR}-linux-musl /usr/lib/musl/lib /usr/local/musl/lib NO_DEFAULT_PATH)
if(NOT OURO_MUSL_LIBC)
    message(FATAL_ERROR "musl's libc.a was not found: install musl-dev (script/setup does), "
        "or configure with -DOURO_SYSTEM_LIBM=ON and accept floats that differ between hosts")
endif()
set(functions
    acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf exp exp2 expm1 fabs floor fma fmod frexp
    hypot ldexp lgamma lgamma_r log log10 log1p log2 modf nextafter pow remainder remquo rint round scalbn scalbln sin sincos
    sinh sqrt tan tanh tgamma trunc nearbyint lrint llrint fmax fmin logb ilogb
    __cos __sin __tan __rem_pio2 __rem_pio2_large __expo2 __expo2f __fpclassify __signbit __polevll signgam
    __math_divzero __math_invalid __math_oflow __math_uflow __math_xflow
    exp_data log_data log2_data pow_data)
execute_process(COMMAND ${CMAKE_AR} t ${OURO_MUSL_LIBC} OUTPUT_VARIABLE members OUTPUT_STRIP_TRAILING_WHITESPACE)
string(REPLACE "\n" ";" members "${members}")
set(wanted "")
foreach(function IN LISTS functions)
    list(FIND members ${function}.o at)
    list(FIND members ${function}.lo at_lo)
    if(at GREATER_EQUAL 0)
        list(APPEND wanted ${function}.o)
    elseif(at_lo GREATER_EQUAL 0)
        list(APPEND wanted ${function}.lo)
    endif()
endforeach()
set(folder ${CMAKE_BINARY_DIR}/musl-math)
set(OURO_MATH_LIBRARY ${folder}/libouro_math.a)
file(MAKE_DIRECTORY ${folder})
file(REMOVE ${OURO_MATH_LIBRARY})
execute_process(COMMAND ${CMAKE_AR} x ${OURO_MUSL_LIBC} ${wanted} WORKING_DIRECTORY ${folder} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_AR} qc ${OURO_MATH_LIBRARY} ${wanted} WORKING_DIRECTORY ${folder} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_RANLIB} ${OURO_MATH_LIBRARY} COMMAND_ERROR_IS_FATAL ANY)
