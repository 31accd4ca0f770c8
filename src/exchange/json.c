#include "exchange/json.h"

#include "base/str.h"
#include "base/text.h"

#include <inttypes.h>
#include <string.h>

/* As many as the text gate lets stand on one base. */
enum { MARKS_MAX = 4 };

static void separate(struct json *json)
{
	if (json->comma)
		out_file_char(json->out, ',');
	if (json->line_break)
		out_file_char(json->out, '\n');
	json->comma = json->line_break = false;
}

static void begin(struct json *json, char bracket)
{
	separate(json);
	out_file_char(json->out, bracket);
}

static void end(struct json *json, char bracket)
{
	json->comma = false;
	separate(json);
	out_file_char(json->out, bracket);
	json->comma = true;
}

void json_begin_object(struct json *json)
{
	begin(json, '{');
}

void json_end_object(struct json *json)
{
	end(json, '}');
}

void json_begin_array(struct json *json)
{
	begin(json, '[');
}

void json_end_array(struct json *json)
{
	end(json, ']');
}

static void write_escape(struct out_file *out, uint32_t unit)
{
	static const char digits[] = "0123456789abcdef";
	char escape[] = "\\u0000";

	for (int i = 0; i < 4; i++)
		escape[5 - i] = digits[unit >> (4 * i) & 15];
	out_file_text(out, escape);
}

/* JSON knows characters above U+FFFF only as surrogate pairs. */
static void write_code(struct out_file *out, uint32_t code)
{
	if (code < 0x10000) {
		write_escape(out, code);
		return;
	}
	write_escape(out, 0xD800 + ((code - 0x10000) >> 10));
	write_escape(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
}

static bool write_short_escape(struct out_file *out, uint32_t code)
{
	static const char codes[] = "\"\\\n\r\t";
	static const char letters[] = "\"\\nrt";
	const char *found = code > 0 && code < 0x80 ? strchr(codes, (int)code) : NULL;

	if (!found)
		return false;
	out_file_char(out, '\\');
	out_file_char(out, letters[found - codes]);
	return true;
}

/* Returns the zero-width characters that stand on the last base now. */
static int write_character(struct out_file *out, uint32_t code, int marks)
{
	char bytes[4];

	if (code == UINT32_MAX)
		code = TEXT_BAD;
	if (write_short_escape(out, code))
		return 0;
	marks = text_width_of(code) == 0 ? marks + 1 : 0;
	if (text_is_unsafe(code) || marks > MARKS_MAX) {
		write_code(out, code);
		return 0;
	}
	out_file_write(out, bytes, text_encode(code, bytes));
	return marks;
}

/* Characters that need no second look. */
static size_t plain_length(const char *text)
{
	const char *at = text;

	while (*at >= ' ' && *at < 0x7F && *at != '"' && *at != '\\')
		at++;
	return (size_t)(at - text);
}

static void write_string(struct out_file *out, const char *text)
{
	const char *end = text + strlen(text);
	int marks = 0;

	out_file_char(out, '"');
	while (text < end) {
		size_t plain = plain_length(text);
		uint32_t code;

		if (plain > 0) {
			out_file_write(out, text, plain);
			text += plain;
			marks = 0;
			continue;
		}
		text += text_decode(text, (size_t)(end - text), &code);
		marks = write_character(out, code, marks);
	}
	out_file_char(out, '"');
}

void json_key(struct json *json, const char *key)
{
	separate(json);
	write_string(json->out, key);
	out_file_char(json->out, ':');
}

static void write_value(struct json *json, const char *literal)
{
	separate(json);
	out_file_text(json->out, literal);
	json->comma = true;
}

void json_text(struct json *json, const char *text)
{
	if (!text) {
		write_value(json, "null");
		return;
	}
	separate(json);
	write_string(json->out, text);
	json->comma = true;
}

void json_integer(struct json *json, int64_t value)
{
	struct str digits = { 0 };

	str_addf(&digits, "%" PRId64, value);
	write_value(json, str_text(&digits));
	str_release(&digits);
}

void json_boolean(struct json *json, bool value)
{
	write_value(json, value ? "true" : "false");
}

void json_break(struct json *json)
{
	json->line_break = true;
}

void json_finish(struct json *json)
{
	out_file_char(json->out, '\n');
}
