#include "exchange/row_sorter.h"

#include "base/str.h"
#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

struct row_sorter {
	size_t columns;
	struct sorter *sorter; /* of cells that each end with a NUL */
	struct str scratch;
	const char **cells;
};

struct row_sorter *row_sorter_new(size_t columns, const char *folder, size_t memory)
{
	struct row_sorter *s = xcalloc(1, sizeof(*s));

	s->columns = columns;
	s->sorter = sorter_new(folder, memory);
	s->cells = xcalloc(columns, sizeof(*s->cells));
	return s;
}

void row_sorter_free(struct row_sorter *s)
{
	if (s == NULL)
		return;
	sorter_free(s->sorter);
	free(s->cells);
	str_release(&s->scratch);
	free(s);
}

void row_sorter_add(struct row_sorter *s, struct sort_key key, const char *const *cells)
{
	str_clear(&s->scratch);
	for (size_t i = 0; i < s->columns; i++) {
		const char *cell = cells[i] != NULL ? cells[i] : "";

		str_add_bytes(&s->scratch, cell, strlen(cell) + 1);
	}
	sorter_add(s->sorter, key, s->scratch.bytes, s->scratch.length);
}

bool row_sorter_replay(struct row_sorter *s, void (*row)(void *context, const char *const *cells),
                       void *context, struct error *err)
{
	struct sort_key key;
	const char *text;
	size_t length;

	while (sorter_next(s->sorter, &key, &text, &length)) {
		for (size_t i = 0; i < s->columns; i++) {
			s->cells[i] = text;
			text += strlen(text) + 1;
		}
		row(context, s->cells);
	}
	return sorter_check(s->sorter, err);
}
