/*
 * exchange/json.h - JSON out, exact and safe to print.
 *
 * Text is neither gated nor normalized: control characters, and whatever the
 * text gate would replace, are written as escapes, so that a parser gets every
 * character back and a terminal sees none of them.  Commas come by themselves.
 */
#ifndef EXCHANGE_JSON_H
#define EXCHANGE_JSON_H

#include "exchange/out_file.h"

#include <stdbool.h>
#include <stdint.h>

/* `struct json j = { .out = out }` is ready.  Borrows `out`. */
struct json {
	struct out_file *out;
	bool comma;      /* the next value or key needs one in front */
	bool line_break; /* and then a line of its own */
};

void json_begin_object(struct json *json);
void json_end_object(struct json *json);
void json_begin_array(struct json *json);
void json_end_array(struct json *json);

void json_key(struct json *json, const char *key);
/* NULL is null; ill-formed bytes become U+FFFD. */
void json_text(struct json *json, const char *text);
void json_integer(struct json *json, int64_t value);
void json_boolean(struct json *json, bool value);

/* The next value, key or end begins a line. */
void json_break(struct json *json);
/* The line end after the whole text. */
void json_finish(struct json *json);

#endif
