#include "tui/keymap.h"

#include "base/text.h"
#include "tui/key.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Key number `i` of a row, K_NONE behind the last. */
static int key_at(const struct binding *binding, int i)
{
	if (i == 0)
		return binding->key;
	return i <= BINDING_ALSO ? binding->also[i - 1] : K_NONE;
}

static bool is_end(const struct binding *binding)
{
	return binding->key == K_NONE && binding->action == 0;
}

static bool has_key(const struct binding *binding, int key)
{
	for (int i = 0; i <= BINDING_ALSO && key != K_NONE; i++)
		if (key_at(binding, i) == key)
			return true;
	return false;
}

static const struct binding *row_of_key(const struct binding *bindings, int key)
{
	for (; bindings != NULL && !is_end(bindings); bindings++)
		if (has_key(bindings, key))
			return bindings;
	return NULL;
}

int keymap_find(const struct binding *bindings, int key)
{
	const struct binding *row = row_of_key(bindings, key);

	return row != NULL ? row->action : 0;
}

static const struct binding *owner_of_key(const struct keymap *map, int key)
{
	const struct binding *row = NULL;

	for (int i = 0; i < KEYMAP_SCOPES && row == NULL; i++)
		row = row_of_key(map->scopes[i], key);
	return row;
}

int keymap_action(const struct keymap *map, int key)
{
	const struct binding *row = owner_of_key(map, key);

	return row != NULL ? row->action : 0;
}

static const struct binding *row_of_action(const struct binding *bindings, int action)
{
	for (; bindings != NULL && !is_end(bindings); bindings++)
		if (bindings->action == action)
			return bindings;
	return NULL;
}

const struct binding *keymap_binding(const struct keymap *map, int action)
{
	const struct binding *row = NULL;

	for (int i = 0; i < KEYMAP_SCOPES && row == NULL; i++)
		row = row_of_action(map->scopes[i], action);
	return row;
}

void keymap_keys(const struct binding *binding, char *out, size_t size)
{
	size_t length = 0;

	out[0] = '\0';
	for (int i = 0; i <= BINDING_ALSO && length < size; i++) {
		char label[K_TEXT_MAX];

		if (key_at(binding, i) == K_NONE)
			continue;
		key_label(key_at(binding, i), label);
		length += (size_t)snprintf(out + length, size - length, "%s%s",
		                           length > 0 ? ", " : "", label);
	}
}

/* A row is hidden when every key it has belongs to an earlier scope. */
static bool is_hidden(const struct keymap *map, const struct binding *binding)
{
	if (binding->key == K_NONE)
		return false;
	for (int i = 0; i <= BINDING_ALSO; i++) {
		int key = key_at(binding, i);

		if (key != K_NONE && owner_of_key(map, key) == binding)
			return false;
	}
	return true;
}

static bool is_listed(const struct binding *const *rows, size_t count, int action)
{
	for (size_t i = 0; i < count; i++)
		if (rows[i]->action == action)
			return true;
	return false;
}

static size_t visible_rows(const struct keymap *map, const struct binding *out[KEYMAP_MAX])
{
	size_t count = 0;

	for (int i = 0; i < KEYMAP_SCOPES; i++) {
		const struct binding *row = map->scopes[i];

		for (; row != NULL && !is_end(row) && count < KEYMAP_MAX; row++)
			if (!is_hidden(map, row) && !is_listed(out, count, row->action))
				out[count++] = row;
	}
	return count;
}

static int draw_hint(struct canvas *cv, int x, const struct binding *row)
{
	char label[K_TEXT_MAX];
	int start = x;

	key_label(row->key, label);
	x += canvas_text(cv, 0, x, STYLE_KEY, label);
	x += canvas_text(cv, 0, x, STYLE_HINT, "=");
	x += canvas_text(cv, 0, x, STYLE_HINT, row->hint);
	return x - start;
}

static int hint_width(const struct binding *row)
{
	char label[K_TEXT_MAX];

	key_label(row->key, label);
	return cell_width(label) + 1 + cell_width(row->hint);
}

void keymap_draw_footer(const struct keymap *map, struct canvas *cv)
{
	const struct binding *rows[KEYMAP_MAX];
	size_t count = visible_rows(map, rows);
	int x = 1;

	canvas_text_fit(cv, (struct slot){ .w = cv->w }, STYLE_HINT, "");
	for (int rank = FOOTER_ALWAYS; rank < 100; rank++) {
		for (size_t i = 0; i < count; i++) {
			if (rows[i]->footer != rank)
				continue;
			if (rank != FOOTER_ALWAYS && x + hint_width(rows[i]) > cv->w)
				return;
			x += draw_hint(cv, x, rows[i]) + 2;
		}
	}
}

/* Are all words of the folded `filter` in the folded `text`? */
static bool has_words(const char *text, const char *filter)
{
	char *words = text_fold(filter), *rest = words, *word;
	bool has_all = true;

	while (has_all && (word = strsep(&rest, " ")) != NULL)
		has_all = strstr(text, word) != NULL;
	free(words);
	return has_all;
}

static bool row_matches(const struct binding *row, const char *filter)
{
	char keys[(BINDING_ALSO + 1) * (K_TEXT_MAX + 2)];
	struct str all = { 0 };
	char *folded;
	bool matches;

	keymap_keys(row, keys, sizeof(keys));
	str_addf(&all, "%s %s %s", row->hint, row->help, keys);
	folded = text_fold(str_text(&all));
	matches = has_words(folded, filter);
	free(folded);
	str_release(&all);
	return matches;
}

size_t keymap_list(const struct keymap *map, const char *filter,
                   const struct binding *out[KEYMAP_MAX])
{
	size_t all = visible_rows(map, out), count = 0;

	if (filter == NULL || filter[0] == '\0')
		return all;
	for (size_t i = 0; i < all; i++)
		if (row_matches(out[i], filter))
			out[count++] = out[i];
	return count;
}

static bool has_text(const char *text)
{
	return text != NULL && text[0] != '\0';
}

static bool check_row(const struct binding *row, const struct binding *first, struct error *err)
{
	char label[K_TEXT_MAX];

	key_label(row->key, label);
	if (row->action <= 0)
		return error_set(err, "The key %s does nothing.", label);
	if (!has_text(row->hint) || !has_text(row->help))
		return error_set(err, "Action %d (%s) lacks its hint or help.", row->action, label);
	for (int i = 0; i <= BINDING_ALSO; i++) {
		int key = key_at(row, i);

		key_label(key, label);
		if (key != K_NONE && row_of_key(first, key) != row)
			return error_set(err, "The key %s is bound twice.", label);
		for (int j = 0; j < i; j++)
			if (key != K_NONE && key_at(row, j) == key)
				return error_set(err, "The key %s is bound twice.", label);
	}
	return true;
}

bool keymap_check(const struct binding *bindings, struct error *err)
{
	for (const struct binding *row = bindings; !is_end(row); row++)
		if (!check_row(row, bindings, err))
			return false;
	return true;
}
