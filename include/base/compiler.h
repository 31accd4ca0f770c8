/*
 * base/compiler.h - what the compiler is told about functions.
 *
 * MUST_USE marks results that carry a failure; PRINTF_LIKE checks formats.
 */
#ifndef BASE_COMPILER_H
#define BASE_COMPILER_H

#define MUST_USE __attribute__((warn_unused_result))
#define PRINTF_LIKE(at, first) __attribute__((format(printf, at, first)))
#define NO_RETURN __attribute__((noreturn))

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

#endif
