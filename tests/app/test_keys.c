#include "support/board_harness.h"
#include "tui/list.h"
#include "tui/table.h"

#include <stdlib.h>

static const struct binding *const shared[] = { app_keys,       table_keys,   list_keys,
	                                        presenter_keys, confirm_keys, reader_keys,
	                                        palette_keys };

static void no_key_is_bound_twice_in_a_scope(void **state)
{
	struct error err;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(shared); i++)
		if (!keymap_check(shared[i], &err))
			fail_msg("%s", err.text);
	for (int i = 0; i < sheets_count(); i++)
		if (!keymap_check(sheets[i]->keys, &err))
			fail_msg("%s: %s", sheets[i]->name, err.text);
}

static bool is_end(const struct binding *row)
{
	return row->key == K_NONE && row->action == 0;
}

/* A sheet may use a key of its own for what the app does with it elsewhere;
 * help, leaving, undo and the palette are the same everywhere. */
static void no_sheet_takes_help_quit_or_undo_away(void **state)
{
	static const int fixed[] = { '?', ':', K_F(1), 'q', 'u', 'U', ']', '[', K_CTRL('c') };

	(void)state;
	for (int i = 0; i < sheets_count(); i++)
		for (size_t k = 0; k < COUNT_OF(fixed); k++)
			assert_int_equal(keymap_find(sheets[i]->keys, fixed[k]), 0);
}

static char *read_manual(void)
{
	FILE *file = fopen("tests/../man/saydo.1", "r");
	char *text = calloc(1, 65536);

	assert_non_null(file);
	assert_true(fread(text, 1, 65535, file) > 0);
	fclose(file);
	return text;
}

/* Between KEYS and ENVIRONMENT, without its escapes, as words. */
static void keys_of_manual(char *manual, struct str *out)
{
	char *end = strstr(manual, ".Sh ENVIRONMENT");
	char *at = strstr(manual, ".Sh KEYS");

	assert_non_null(at);
	assert_non_null(end);
	str_add_char(out, ' ');
	for (; at < end; at++) {
		if (at[0] == '\\' && at[1] == '&')
			at++;
		else
			str_add_char(out, *at == '\n' || *at == ',' || *at == '(' || *at == ')' ||
			                                  *at == ';'
			                          ? ' '
			                          : *at);
	}
	str_add_char(out, ' ');
}

static const char *word_of(int key, char out[K_TEXT_MAX])
{
	static const struct {
		int key;
		const char *words;
	} together[] = {
		{ K_UP, "arrows" },    { K_DOWN, "arrows" },   { K_LEFT, "arrows" },
		{ K_RIGHT, "arrows" }, { K_ESCAPE, "Escape" },
	};

	key_label(key, out);
	for (size_t i = 0; i < COUNT_OF(together); i++)
		if (together[i].key == key)
			snprintf(out, K_TEXT_MAX, "%s", together[i].words);
	return out;
}

static int check_named(const struct str *manual, const struct binding *rows, const char *scope)
{
	int missing = 0;

	for (; !is_end(rows); rows++)
		for (int i = -1; i < BINDING_ALSO; i++) {
			int key = i < 0 ? rows->key : rows->also[i];
			char word[K_TEXT_MAX], wanted[K_TEXT_MAX + 2];

			if (key == K_NONE)
				continue;
			snprintf(wanted, sizeof(wanted), " %s ", word_of(key, word));
			if (strstr(str_text(manual), wanted) != NULL)
				continue;
			print_error("%s: the manual does not name %s (%s)\n", scope, word,
			            rows->help);
			missing++;
		}
	return missing;
}

static void every_key_is_in_the_manual(void **state)
{
	char *manual = read_manual();
	struct str words = { 0 };
	int missing = 0;

	(void)state;
	keys_of_manual(manual, &words);
	for (size_t i = 0; i < COUNT_OF(shared); i++)
		missing += check_named(&words, shared[i], "shared");
	for (int i = 0; i < sheets_count(); i++)
		missing += check_named(&words, sheets[i]->keys, sheets[i]->name);
	assert_int_equal(missing, 0);
	str_release(&words);
	free(manual);
}

static bool is_listed(const struct binding *const *rows, size_t count, int action)
{
	for (size_t i = 0; i < count; i++)
		if (rows[i]->action == action)
			return true;
	return false;
}

/* What the list of keys opens with on every sheet, and while presenting. */
static void every_key_is_in_the_help(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, "2026-10-05");
	for (int i = 0; i < sheets_count(); i++) {
		const struct binding *const scopes[] = { sheets[i]->keys, app_keys };
		const struct palette *palette = &h.app.overlay.palette;

		harness_keys(&h, "?");
		for (size_t s = 0; s < COUNT_OF(scopes); s++)
			for (const struct binding *row = scopes[s]; !is_end(row); row++)
				assert_true(is_listed(palette->hits, palette->count, row->action));
		harness_keys(&h, "Escape ]");
	}
	harness_release(&h);
}

static void help_and_quit_are_never_dropped(void **state)
{
	static const int widths[] = { 30, 40, 60, 80, 120 };
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, "2026-10-05");
	for (int i = 0; i < sheets_count(); i++) {
		for (size_t w = 0; w < COUNT_OF(widths); w++) {
			harness_size(&h, 24, widths[w]);
			assert_shows(&h, " ?=Help  q=Quit");
		}
		harness_keys(&h, "]");
	}
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_is_bound_twice_in_a_scope),
		cmocka_unit_test(no_sheet_takes_help_quit_or_undo_away),
		cmocka_unit_test(every_key_is_in_the_manual),
		cmocka_unit_test(every_key_is_in_the_help),
		cmocka_unit_test(help_and_quit_are_never_dropped),
	};

	return cmocka_run_group_tests_name("app/keys", tests, NULL, NULL) != 0;
}
