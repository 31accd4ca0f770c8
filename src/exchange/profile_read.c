/*
 * Reading a profile: any bytes, so every list and text is bounded, and every
 * mistake is told with its line.
 */
#include "exchange/profile.h"

#include "base/text.h"
#include "base/xalloc.h"
#include "exchange/csv_read.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct reading {
	struct profile *profile;
	int line;
	struct error *err;
};

static bool refuse(const struct reading *r, const char *format, ...) PRINTF_LIKE(2, 3);

static bool refuse(const struct reading *r, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(r->err->text, sizeof(r->err->text), format, args);
	va_end(args);
	return error_in(r->err, "%d", r->line);
}

/* One of `words`, or a refusal that lists them. */
static bool choose(const struct reading *r, const char *value, const char *const *words, int *out)
{
	struct str known = { 0 };

	for (*out = 0; words[*out] != NULL; ++*out)
		if (text_same(words[*out], value))
			return true;
	for (int i = 0; words[i] != NULL; i++)
		str_addf(&known, i > 0 ? " or %s" : "%s", words[i]);
	refuse(r, "choose %s", str_text(&known));
	str_release(&known);
	return false;
}

static bool read_title(const struct reading *r, const char *value)
{
	r->profile->title = arena_text(&r->profile->texts, value);
	return true;
}

static bool read_delimiter(const struct reading *r, const char *value)
{
	size_t length;

	if (strcmp(value, "\\t") == 0)
		value = "\t";
	length = strlen(value);
	if (text_decode(value, length, &r->profile->delimiter) == length &&
	    csv_is_delimiter(r->profile->delimiter))
		return true;
	return refuse(r, "delimiter is one character, as in delimiter = ;");
}

enum { HEADER_ROW_MAX = 1000 };

static bool read_header_row(const struct reading *r, const char *value)
{
	int row = 0;

	for (const char *at = value; *at >= '0' && *at <= '9' && row <= HEADER_ROW_MAX; at++)
		row = row * 10 + (*at - '0');
	if (value[strspn(value, "0123456789")] != '\0' || row == 0 || row > HEADER_ROW_MAX)
		return refuse(r, "headerRows is the number of the row with the headings, 1 to %d",
		              (int)HEADER_ROW_MAX);
	r->profile->header_row = row;
	return true;
}

static bool read_comment(const struct reading *r, const char *value)
{
	if (strlen(value) != 1)
		return refuse(r, "commentChar is one character, as in commentChar = #");
	r->profile->comment = value[0];
	return true;
}

static bool read_mark(const struct reading *r, const char *value, enum decimal_mark point,
                      enum decimal_mark comma)
{
	enum decimal_mark mark = strcmp(value, ".") == 0   ? point
	                         : strcmp(value, ",") == 0 ? comma
	                                                   : DECIMAL_UNKNOWN;

	if (mark == DECIMAL_UNKNOWN)
		return refuse(r, "write a point or a comma");
	r->profile->decimal = number_agree(r->profile->decimal, mark);
	return r->profile->decimal != DECIMAL_CONFLICT ||
	       refuse(r, "decimalChar and groupChar cannot be the same");
}

static bool read_decimal_char(const struct reading *r, const char *value)
{
	return read_mark(r, value, DECIMAL_POINT, DECIMAL_COMMA);
}

/* Groups by blanks or apostrophes say nothing about the decimal mark. */
static bool read_group_char(const struct reading *r, const char *value)
{
	if (value[0] != '.' && value[0] != ',')
		return true;
	return read_mark(r, value, DECIMAL_COMMA, DECIMAL_POINT);
}

static bool read_dates(const struct reading *r, const char *value)
{
	static const char *const words[] = { "mdy", "dmy", NULL };
	int choice;

	if (!choose(r, value, words, &choice))
		return false;
	r->profile->dates = choice == 0 ? DATE_ORDER_MDY : DATE_ORDER_DMY;
	return true;
}

static bool read_groups(const struct reading *r, const char *value)
{
	static const char *const words[] = { "none", "owner", "other", NULL };
	int choice;

	if (!choose(r, value, words, &choice))
		return false;
	r->profile->groups = (enum profile_groups)choice;
	return true;
}

static const struct {
	const char *key;
	bool (*read)(const struct reading *r, const char *value);
} settings[] = {
	{ "title", read_title },
	{ "delimiter", read_delimiter },
	{ "headerRows", read_header_row },
	{ "commentChar", read_comment },
	{ "decimalChar", read_decimal_char },
	{ "groupChar", read_group_char },
	{ "dates", read_dates },
	{ "groupRows", read_groups },
};

static bool add_word(const struct reading *r, struct word_list *list, const char *word)
{
	char *letters;

	if (list->count >= PROFILE_WORDS_MAX)
		return refuse(r, "more than %d words; shorten the list", (int)PROFILE_WORDS_MAX);
	letters = text_letters(word);
	if (list->count == list->capacity) {
		list->capacity = list->capacity > 0 ? 2 * list->capacity : 8;
		list->words = xreallocarray(list->words, list->capacity, sizeof(*list->words));
		list->keys = xreallocarray(list->keys, list->capacity, sizeof(*list->keys));
	}
	list->words[list->count] = arena_text(&r->profile->texts, word);
	list->keys[list->count++] = arena_text(&r->profile->texts, letters);
	free(letters);
	return true;
}

/* Without the blanks round it; in place. */
static char *trim(char *text)
{
	char *end;

	text += strspn(text, " \t");
	end = text + strlen(text);
	while (end > text && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	*end = '\0';
	return text;
}

/* Words are separated by |; an empty one is left out. */
static bool read_list(const struct reading *r, enum profile_list which, char *value)
{
	struct word_list *list = &r->profile->lists[which];
	bool good = true;

	for (char *next = value; good && next != NULL;) {
		char *word = next;

		next = strchr(word, '|');
		if (next != NULL)
			*next++ = '\0';
		word = trim(word);
		if (*word != '\0')
			good = add_word(r, list, word);
	}
	return good;
}

static bool read_rule(const struct reading *r, int role, const char *value)
{
	static const char *const words[] = { "sum", "count", NULL };
	int choice;

	if (!choose(r, value, words, &choice))
		return false;
	r->profile->rules[role] = choice == 0 ? RULE_SUM : RULE_COUNT;
	return true;
}

static bool refuse_key(const struct reading *r, const char *key)
{
	struct str sentence = { 0 };

	text_quote(&sentence, key);
	refuse(r, "%s is not a key of profiles; see saydo-csv(5)", str_text(&sentence));
	str_release(&sentence);
	return false;
}

static bool read_pair(const struct reading *r, const char *key, char *value)
{
	for (size_t i = 0; i < COUNT_OF(settings); i++)
		if (strcmp(settings[i].key, key) == 0)
			return settings[i].read(r, value);
	for (int i = 0; i < PROFILE_LISTS; i++)
		if (strcmp(profile_key((enum profile_list)i), key) == 0)
			return read_list(r, (enum profile_list)i, value);
	for (int i = 1; i < PROFILE_ROLES; i++)
		if (strcmp(role_words[i], key) == 0)
			return read_rule(r, i, value);
	return refuse_key(r, key);
}

static bool read_line(const struct reading *r, char *line)
{
	char *equals, *value;

	line = trim(line);
	if (*line == '\0' || *line == '#')
		return true;
	equals = strchr(line, '=');
	if (equals == NULL)
		return refuse(r, "write KEY = VALUE, or begin the line with # for a remark");
	*equals = '\0';
	value = trim(equals + 1);
	line = trim(line);
	if (*value == '\0')
		return refuse(r, "%.40s has no value", line);
	return read_pair(r, line, value);
}

/* What every profile needs, whatever it reads. */
static bool check_whole(const struct reading *r)
{
	const struct profile *p = r->profile;
	bool lands = false;

	for (int i = 0; i < PROFILE_ROLES; i++)
		lands = lands || p->rules[i] != RULE_NONE;
	if (!lands)
		return refuse(r, "nothing says where the figures land; write revenue = sum, "
		                 "won = count or leads = count");
	if (profile_sums(p) && !profile_has(p, PROFILE_AMOUNT))
		return refuse(r, "a sum needs the heading of its column: write amount = ...");
	if (!profile_has(p, PROFILE_DATE) && !profile_has(p, PROFILE_RANGE) &&
	    !(profile_has(p, PROFILE_START_DATE) && profile_has(p, PROFILE_END_DATE)) &&
	    !(profile_has(p, PROFILE_WON_DATE) && profile_has(p, PROFILE_LOST_DATE)))
		return refuse(r, "nothing says the quarter; write date = ...");
	if (profile_has(p, PROFILE_STAGE) && !profile_has(p, PROFILE_WON_STAGES) &&
	    !profile_has(p, PROFILE_LEAD_STAGES))
		return refuse(r, "a stage needs the words that count: write wonStages = ...");
	return true;
}

static bool read_lines(struct reading *r, char *text)
{
	bool good = true;

	for (char *next = text; good && next != NULL;) {
		char *line = next;

		r->line++;
		next = strchr(line, '\n');
		if (next != NULL)
			*next++ = '\0';
		line[strcspn(line, "\r")] = '\0';
		good = text_check(trim(line), TEXT_NOTE, r->err) ? read_line(r, line)
		                                                 : error_in(r->err, "%d", r->line);
	}
	return good && check_whole(r);
}

static bool check_bytes(const char *bytes, size_t length, struct error *err)
{
	if (length > PROFILE_MAX)
		return error_set(err, "1: a profile has at most %d bytes", (int)PROFILE_MAX);
	if (memchr(bytes, '\0', length) != NULL || !text_is_utf8(bytes, length, NULL))
		return error_set(err, "1: a profile is text in UTF-8, and this is not");
	return true;
}

bool profile_read(const char *bytes, size_t length, struct profile *out, struct error *err)
{
	struct reading r = { .profile = out, .err = err };
	char *text;
	bool good;

	*out = (struct profile){ .title = "" };
	if (length == 0)
		bytes = "";
	if (!check_bytes(bytes, length, err))
		return false;
	if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		length -= 3;
	}
	text = xstrndup(bytes, length);
	good = read_lines(&r, text);
	free(text);
	if (!good)
		profile_release(out);
	return good;
}
