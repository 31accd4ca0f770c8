#include "exchange/export_row.h"

static void add(struct export *to, const char *text)
{
	to->cells[to->count++] = text != NULL ? text : "";
}

/* A cell whose text is put into `texts` next. */
static struct str *make(struct export *to)
{
	str_add_bytes(&to->texts, "", 1); /* ends the cell before */
	to->starts[to->count] = to->texts.length;
	to->cells[to->count++] = NULL;
	return &to->texts;
}

void cell_text(struct export *to, const char *text)
{
	add(to, text);
}

void cell_name(struct export *to, enum noun_kind kind, int id)
{
	add(to, board_name(to->board, kind, id));
}

/* Only a damaged board has words that are none. */
void cell_word(struct export *to, const char *const *words, int word)
{
	add(to, word >= 0 ? words[word] : "");
}

void cell_amount(struct export *to, struct amount a, enum unit unit)
{
	if (a.given)
		amount_add_plain(make(to), a, unit, to->board->settings.currency);
	else
		add(to, "");
}

void cell_hours(struct export *to, struct amount hours)
{
	struct str *text;
	int decimals = 2;
	int64_t units = hours.units;

	if (!hours.given) {
		add(to, "");
		return;
	}
	for (; decimals > 0 && units % 10 == 0; units /= 10)
		decimals--;
	text = make(to);
	number_add_plain(text, units, decimals);
}

void cell_number(struct export *to, int number)
{
	str_addf(make(to), "%d", number);
}

void cell_quarter(struct export *to, struct quarter q)
{
	char text[QUARTER_TEXT];

	str_add(make(to), quarter_format(q, text));
}

void cell_date(struct export *to, struct date d)
{
	char text[DATE_TEXT];

	date_format(d, text);
	str_add(make(to), text);
}

void cell_flag(struct export *to, bool flag)
{
	add(to, flag ? "yes" : "");
}

void cell_people(struct export *to, const int *ids)
{
	struct str *text = make(to);

	for (int i = 0; i < HELPERS_MAX && ids[i] != 0; i++) {
		str_add(text, i > 0 ? "; " : "");
		str_add(text, board_name(to->board, NOUN_PERSON, ids[i]));
	}
}

static const char *const *finished(struct export *to)
{
	for (int i = 0; i < to->count; i++)
		if (to->cells[i] == NULL)
			to->cells[i] = str_text(&to->texts) + to->starts[i];
	to->count = 0;
	return to->cells;
}

void row_end(struct export *to)
{
	listing_row(to->listing, finished(to));
	str_clear(&to->texts);
}

void row_sort(struct export *to, struct sort_key key)
{
	row_sorter_add(to->sorter, key, finished(to));
	str_clear(&to->texts);
}
