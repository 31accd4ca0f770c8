#include "core/report_parts.h"

/* The sheet at which everybody says who is there, a win, what is not working. */
enum { TABLE_SHEET = 1 };

static const struct document_column said_columns[] = {
	{ "Who", HOLDS_HEADS, false },
	{ "What", HOLDS_WORDS, false },
	{ "As it was said", HOLDS_WORDS, false },
};

static const struct document_column note_columns[] = {
	{ "Who", HOLDS_HEADS, false },
	{ "Sheet", HOLDS_NUMBERS, false },
	{ "What", HOLDS_WORDS, false },
	{ "As it was said", HOLDS_WORDS, false },
};

static const struct document_column outlook_columns[] = {
	{ "Who", HOLDS_HEADS, false },
	{ "Quarter", HOLDS_WORDS, false },
	{ "What", HOLDS_WORDS, false },
	{ "Outlook", HOLDS_WORDS, false },
};

/* What was said at the table, or everywhere else. */
static bool is_wanted(const struct report *r, const struct entry *e, bool at_table)
{
	return e != NULL && r->session != NULL && e->session == r->session->id &&
	       (e->sheet == TABLE_SHEET) == at_table;
}

static size_t count_entries(const struct report *r, bool at_table)
{
	size_t count = 0;

	for (int id = 1; id <= board_last_id(r->board, NOUN_ENTRY); id++)
		count += is_wanted(r, board_get(r->board, NOUN_ENTRY, id), at_table);
	return count;
}

static void add_entries(const struct report *r, bool at_table)
{
	for (int id = 1; id <= board_last_id(r->board, NOUN_ENTRY); id++) {
		const struct entry *e = board_get(r->board, NOUN_ENTRY, id);

		if (!is_wanted(r, e, at_table))
			continue;
		document_row(r->doc, "");
		document_cell_name(r->doc, report_person(r, e->person));
		if (!at_table)
			document_cell_count(r->doc, e->sheet);
		document_cell_text(r->doc, e->kind);
		document_cell_text(r->doc, e->text);
	}
}

void report_add_meeting(struct report *r)
{
	document_text(r->doc, DOCUMENT_SECTION, "At the table");
	if (count_entries(r, true) == 0) {
		document_text(r->doc, DOCUMENT_PARAGRAPH,
		              "Nobody's win or worry was written down.");
		return;
	}
	document_table(r->doc,
	               &(struct document_table){ .name = "Table",
	                                         .caption = "Who was there and what they said",
	                                         .columns = said_columns,
	                                         .column_count = COUNT_OF(said_columns) });
	add_entries(r, true);
}

static bool is_outlook(const struct report *r, const struct outlook *o)
{
	return o != NULL && (quarter_compare(o->quarter, r->scope->review) == 0 ||
	                     quarter_compare(o->quarter, r->scope->planned) == 0);
}

static size_t count_outlooks(const struct report *r)
{
	size_t count = 0;

	for (int id = 1; id <= board_last_id(r->board, NOUN_OUTLOOK); id++)
		count += is_outlook(r, board_get(r->board, NOUN_OUTLOOK, id));
	return count;
}

void report_add_outlook(struct report *r)
{
	if (count_outlooks(r) == 0)
		return;
	document_text(r->doc, DOCUMENT_SECTION, "Outlook and what is new");
	document_table(r->doc,
	               &(struct document_table){ .name = "Outlook",
	                                         .caption = "What the executives see coming",
	                                         .columns = outlook_columns,
	                                         .column_count = COUNT_OF(outlook_columns) });
	for (int id = 1; id <= board_last_id(r->board, NOUN_OUTLOOK); id++) {
		const struct outlook *o = board_get(r->board, NOUN_OUTLOOK, id);

		if (!is_outlook(r, o))
			continue;
		document_row(r->doc, "");
		document_cell_name(r->doc, report_person(r, o->person));
		report_cell_quarter(r, o->quarter);
		document_cell_text(r->doc, o->kind);
		document_cell_text(r->doc, o->text);
	}
}

void report_add_close(struct report *r)
{
	const struct session *s = r->session;

	if (s == NULL || (s->rating == 0 && count_entries(r, false) == 0))
		return;
	document_text(r->doc, DOCUMENT_SECTION, "Close");
	if (s->rating > 0) {
		document_block(r->doc, DOCUMENT_PARAGRAPH);
		document_words(r->doc, "The meeting was rated %d of 10.", s->rating);
	}
	if (count_entries(r, false) == 0)
		return;
	document_table(r->doc, &(struct document_table){ .name = "Notes",
	                                                 .caption = "Notes of the meeting",
	                                                 .columns = note_columns,
	                                                 .column_count = COUNT_OF(note_columns) });
	add_entries(r, false);
}
