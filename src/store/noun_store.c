/*
 * Every noun is written and read by the description of its fields, so a new
 * field needs a column in the schema and a row in core/noun.c, nothing here.
 */
#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

enum { ID_MAX = 1000000 }; /* nobody's board has as many of anything */

static void add_columns(struct str *text, const struct noun *noun, const char *format_of_one)
{
	int place = 1;

	for (const struct field *f = noun->fields; f->name != NULL; f++) {
		place++;
		str_add(text, ", ");
		if (strcmp(format_of_one, "name") == 0)
			str_add(text, f->name);
		else if (strcmp(format_of_one, "place") == 0)
			str_addf(text, "?%d", place);
		else
			str_addf(text, "%s = ?%d", f->name, place);
	}
}

/* Adding and editing are different statements: two windows that add at the
 * same moment must not overwrite one another. */
static sqlite3_stmt *prepare_put(struct store *s, enum noun_kind kind, bool had, struct error *err)
{
	const struct noun *noun = noun_of(kind);
	struct str text = { 0 };
	sqlite3_stmt *st;

	if (had) {
		str_addf(&text, "UPDATE %s SET id = ?1", noun->name);
		add_columns(&text, noun, "name = place");
		str_add(&text, " WHERE id = ?1");
	} else {
		str_addf(&text, "INSERT INTO %s (id", noun->name);
		add_columns(&text, noun, "name");
		str_add(&text, ") VALUES (?1");
		add_columns(&text, noun, "place");
		str_add(&text, ")");
	}
	st = sql_prepare(s, str_text(&text), err);
	str_release(&text);
	return st;
}

static void bind_people(sqlite3_stmt *st, int place, const int *ids)
{
	struct str text = { 0 };

	str_add_char(&text, '[');
	for (int i = 0; i < HELPERS_MAX && ids[i] != 0; i++)
		str_addf(&text, i == 0 ? "%d" : ",%d", ids[i]);
	str_add_char(&text, ']');
	sql_bind_text(st, place, str_text(&text));
	str_release(&text);
}

static void bind_date(sqlite3_stmt *st, int place, struct date d)
{
	char text[DATE_TEXT];

	date_format(d, text);
	if (date_is_given(d))
		sql_bind_text(st, place, text);
	else
		sqlite3_bind_null(st, place);
}

static void bind_field(sqlite3_stmt *st, int place, const struct field *f, const void *noun)
{
	const char *at = (const char *)noun + f->offset;
	int number;

	switch (f->type) {
	case FIELD_NAME:
	case FIELD_LINE:
	case FIELD_NOTE:
		sql_bind_text(st, place, *(const char *const *)at);
		break;
	case FIELD_NUMBER:
		sqlite3_bind_int(st, place, *(const int *)at);
		break;
	case FIELD_WORD:
		sql_bind_text(st, place, f->words[*(const int *)at]);
		break;
	case FIELD_REF:
		number = *(const int *)at;
		if (number != 0)
			sqlite3_bind_int(st, place, number);
		else
			sqlite3_bind_null(st, place);
		break;
	case FIELD_PEOPLE:
		bind_people(st, place, (const int *)at);
		break;
	case FIELD_QUARTER:
		sql_bind_quarter(st, place, *(const struct quarter *)at);
		break;
	case FIELD_DATE:
		bind_date(st, place, *(const struct date *)at);
		break;
	case FIELD_AMOUNT:
		sql_bind_amount(st, place, *(const struct amount *)at);
		break;
	}
}

static void bind_noun(sqlite3_stmt *st, enum noun_kind kind, const union change_value *v)
{
	int place = 1;

	sqlite3_bind_int(st, place++, v->id);
	for (const struct field *f = noun_of(kind)->fields; f->name != NULL; f++)
		bind_field(st, place++, f, v);
}

static bool remove_noun(struct store *s, const struct change *c, struct error *err)
{
	struct str text = { 0 };
	sqlite3_stmt *st;
	bool good;

	str_addf(&text, "DELETE FROM %s WHERE id = ?1", noun_of(c->noun)->name);
	st = sql_prepare(s, str_text(&text), err);
	str_release(&text);
	if (st == NULL)
		return false;
	sqlite3_bind_int(st, 1, c->before.id);
	good = sql_run_on_row(s, st, err);
	sqlite3_finalize(st);
	return good;
}

/* A duty that changes its column leaves a dated row. */
static bool write_move(struct store *s, const struct change *c, struct error *err)
{
	const struct duty *before = &c->before.duty, *after = &c->after.duty;
	sqlite3_stmt *st;

	if (c->noun != NOUN_DUTY || !c->had || before->department == after->department)
		return true;
	st = sql_get(s, SQL_PUT_MOVE, err);
	if (st == NULL)
		return false;
	sqlite3_bind_int(st, 1, after->id);
	sqlite3_bind_int(st, 2, before->department);
	sqlite3_bind_int(st, 3, after->department);
	sql_bind_quarter(st, 4, after->effective_from);
	sql_bind_text(st, 5, c->at);
	return sql_run(s, st, err);
}

bool noun_store_write(struct store *s, const struct change *c, struct error *err)
{
	sqlite3_stmt **st = c->had ? &s->edit[c->noun] : &s->add[c->noun];

	if (!c->has)
		return remove_noun(s, c, err);
	if (*st == NULL)
		*st = prepare_put(s, c->noun, c->had, err);
	if (*st == NULL)
		return false;
	bind_noun(*st, c->noun, &c->after);
	return sql_run_on_row(s, *st, err) && write_move(s, c, err);
}

static void read_people(const char *text, int *ids)
{
	const char *at = text + strcspn(text, "0123456789");

	for (int i = 0; i < HELPERS_MAX && *at != '\0'; i++) {
		char *end;

		ids[i] = (int)strtol(at, &end, 10);
		at = end + strcspn(end, "0123456789");
	}
}

static void read_field(sqlite3_stmt *st, int column, const struct field *f, void *noun)
{
	char *at = (char *)noun + f->offset;
	struct error ignored;

	switch (f->type) {
	case FIELD_NAME:
	case FIELD_LINE:
	case FIELD_NOTE:
		*(const char **)at = sql_text(st, column);
		break;
	case FIELD_NUMBER:
	case FIELD_REF:
		*(int *)at = sqlite3_column_int(st, column);
		break;
	case FIELD_WORD:
		*(int *)at = word_find(f->words, sql_text(st, column));
		break;
	case FIELD_PEOPLE:
		read_people(sql_text(st, column), (int *)at);
		break;
	case FIELD_QUARTER:
		*(struct quarter *)at = sql_quarter(st, column);
		break;
	case FIELD_DATE:
		if (!date_parse(sql_text(st, column), (struct date *)at, &ignored))
			*(struct date *)at = (struct date){ 0 };
		break;
	case FIELD_AMOUNT:
		*(struct amount *)at = sql_amount(st, column);
		break;
	}
}

/* Kinds are loaded in an order in which a noun comes after what it refers to. */
static bool is_whole(const struct board *b, const struct field *f, const void *noun)
{
	int number = *(const int *)((const char *)noun + f->offset);

	if (f->type == FIELD_WORD)
		return number >= 0;
	if (f->type != FIELD_REF)
		return true;
	return number == 0 ? !f->required : board_get(b, (enum noun_kind)f->refers, number) != NULL;
}

static bool read_noun(sqlite3_stmt *st, enum noun_kind kind, struct board *b)
{
	union change_value v = { 0 };
	sqlite3_int64 id = sqlite3_column_int64(st, 0);
	int column = 1;

	if (id < 1 || id > ID_MAX)
		return false;
	v.id = (int)id;
	for (const struct field *f = noun_of(kind)->fields; f->name != NULL; f++) {
		read_field(st, column++, f, &v);
		if (!is_whole(b, f, &v))
			return false;
	}
	board_put(b, kind, &v);
	return true;
}

static bool load_kind(struct store *s, enum noun_kind kind, struct board *b, struct error *err)
{
	struct str text = { 0 };
	sqlite3_stmt *st;
	int code;
	bool whole = true;

	str_add(&text, "SELECT id");
	add_columns(&text, noun_of(kind), "name");
	str_addf(&text, " FROM %s ORDER BY id", noun_of(kind)->name);
	st = sql_prepare(s, str_text(&text), err);
	str_release(&text);
	if (st == NULL)
		return false;
	while (whole && (code = sqlite3_step(st)) == SQLITE_ROW)
		whole = read_noun(st, kind, b);
	if (!whole)
		error_set(err, "%s is damaged: a %s makes no sense; restore the newest backup",
		          s->path, noun_of(kind)->name);
	else if (code != SQLITE_DONE)
		whole = sql_failed(s, err);
	sqlite3_finalize(st);
	return whole;
}

bool noun_store_load(struct store *s, struct board *b, struct error *err)
{
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		if (!load_kind(s, (enum noun_kind)kind, b, err))
			return false;
	return true;
}
