#include "app/session_form.h"

#include "app/session_entry.h"
#include "app/sheets.h"

#include <string.h>

static const char *const form_words[] = { "long", "short" };

static struct entry_key key_of(int session)
{
	return (struct entry_key){ session, 0, ENTRY_FORM, 0 };
}

bool session_form_is_short(const struct board *b, int session)
{
	const struct entry *e = session != 0 ? session_entry_find(b, key_of(session)) : NULL;

	return e != NULL && strcmp(e->text, form_words[true]) == 0;
}

bool session_form_has(bool is_short, const struct sheet *sheet)
{
	return !is_short || sheet->in_short_form || sheet->number == 0;
}

static int count_sheets(bool is_short, int *minutes)
{
	int count = 0;

	*minutes = 0;
	for (int i = 0; sheets[i] != NULL; i++) {
		if (sheets[i]->number == 0 || !session_form_has(is_short, sheets[i]))
			continue;
		*minutes += sheets[i]->minutes;
		count++;
	}
	return count;
}

static void add_numbers(struct str *out, int count)
{
	int listed = 0;

	for (int i = 0; sheets[i] != NULL; i++) {
		if (sheets[i]->number == 0 || !session_form_has(true, sheets[i]))
			continue;
		if (listed > 0)
			str_add(out, listed == count - 1 ? " and " : ", ");
		str_addf(out, "%d", sheets[i]->number);
		listed++;
	}
}

void session_form_words(struct str *out, bool is_short)
{
	int minutes, count = count_sheets(is_short, &minutes);

	str_addf(out, "%s: ", form_words[is_short]);
	if (is_short) {
		str_add(out, "sheets ");
		add_numbers(out, count);
	} else {
		str_add(out, "all sheets");
	}
	str_addf(out, ", %d min", minutes);
}

void session_form_set(const struct scene *scene, int session, bool is_short, struct outcome *out)
{
	/* Without a word it is the long one. */
	if (is_short || session_entry_find(scene->board, key_of(session)) != NULL)
		session_entry_set(scene, key_of(session), form_words[is_short], out);
}
