/* Random events at random sizes: every widget stays in order and never draws
 * anything unsound, whatever happens. */
#include "base/compiler.h"
#include "screen.h"
#include "tui/confirm.h"
#include "tui/form.h"
#include "tui/key.h"
#include "tui/palette.h"
#include "tui/reader.h"
#include "tui/table.h"

#include <stdio.h>
#include <string.h>

static const char *const texts[] = {
	"",
	"Ana Müller",
	"日本商事株式会社",
	"1,200,000.00",
	"e\xCC\x81\xCC\x81\xCC\x81",
	"\xFF\x1b[2J",
	"one\ntwo\r\nthree\n",
	"a very long line of words that no screen is wide for",
};

static const char *const names[] = { "Ana Müller", "日本商事株式会社", "one two", NULL };

static const char *any_text(uint64_t *seed)
{
	return texts[next_random(seed) % COUNT_OF(texts)];
}

static int any_key(uint64_t *seed)
{
	static const char often[] = "asdjklghq?/y1-";
	uint32_t choice = next_random(seed) % 10;

	if (choice < 4)
		return K_BACKTAB + (int)(next_random(seed) % (K_LAST - K_BACKTAB + 1));
	if (choice < 6)
		return 1 + (int)(next_random(seed) % 27);
	if (choice < 9)
		return often[next_random(seed) % (sizeof(often) - 1)];
	return (int)(next_random(seed) % K_LAST);
}

static struct event any_event(uint64_t *seed, const struct canvas *cv)
{
	static const enum event_type types[] = { EV_KEY, EV_KEY,   EV_KEY,    EV_KEY,  EV_KEY,
		                                 EV_KEY, EV_MOUSE, EV_RESIZE, EV_PASTE };

	return (struct event){
		.type = types[next_random(seed) % COUNT_OF(types)],
		.key = any_key(seed),
		.mouse = (enum mouse)(next_random(seed) % (MOUSE_WHEEL_DOWN + 1)),
		.y = (int)(next_random(seed) % 32) - 2,
		.x = (int)(next_random(seed) % 90) - 2,
		.h = cv->h,
		.w = cv->w,
		.text = any_text(seed),
	};
}

static void any_screen(struct screen *screen, uint64_t *seed)
{
	static const struct {
		int h, w;
	} sizes[] = {
		{ 24, 80 }, { 20, 60 }, { 8, 30 }, { 1, 1 }, { 0, 0 }, { 3, 200 }, { 40, 2 }
	};
	size_t i = next_random(seed) % COUNT_OF(sizes);
	enum glyphs glyphs = (enum glyphs)(next_random(seed) % GLYPHS_COUNT);

	if (next_random(seed) % 2 == 0)
		screen_init(screen, sizes[i].h, sizes[i].w, glyphs);
	else
		screen_init(screen, (int)(next_random(seed) % 30), (int)(next_random(seed) % 90),
		            glyphs);
}

static void finish(struct screen *screen)
{
	check_sound(&screen->grid);
	screen_release(screen);
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	(void)context;
	(void)snprintf(out, size, "%s", texts[(row * 3 + (size_t)column) % COUNT_OF(texts)]);
}

static void a_table_takes_anything(void **state)
{
	static const struct column columns[] = {
		{ "Who", 8, 2, ALIGN_LEFT, 9, 'w' },    { "日本", 5, 0, ALIGN_RIGHT, 2, 's' },
		{ "Did", 9, 0, ALIGN_FIGURE, 3, 'd' },  { "", 3, 1, ALIGN_CENTER, 1, 0 },
		{ "Gap", 40, 0, ALIGN_FIGURE, 1, 'g' }, { 0 },
	};
	struct table_spec spec = { .columns = columns, .text = cell_text, .empty = texts[7] };
	struct table table = { 0 };
	uint64_t seed = 21;

	(void)state;
	for (int i = 0; i < 6000; i++) {
		struct screen s;
		struct event event;

		any_screen(&s, &seed);
		event = any_event(&seed, &s.cv);
		if (i % 7 == 0)
			spec.rows = next_random(&seed) % 40;
		spec.has_total = next_random(&seed) % 2 == 0;
		spec.by_cell = next_random(&seed) % 2 == 0;
		(void)table_update(&table, &spec, &event);
		table_draw(&table, &spec, &s.cv);
		assert_true(spec.rows == 0 || table_selected(&table, &spec) < spec.rows);
		assert_in_range(table.column, 0, 4);
		assert_true(s.grid.has_cursor || s.cv.h == 0 || s.cv.w == 0);
		finish(&s);
	}
}

static bool check_field(const void *context, int field, const char *text, char *message,
                        size_t size)
{
	(void)context;
	(void)field;
	(void)snprintf(message, size, "%s", texts[7]);
	return strchr(text, 'a') != NULL;
}

static void read_field(const void *context, int field, const char *text, char *out, size_t size)
{
	(void)context;
	(void)field;
	(void)snprintf(out, size, "= %s", text);
}

static void a_form_takes_anything(void **state)
{
	static const struct field_spec fields[] = {
		{ "who", "Who", "Somebody", FIELD_REQUIRED, check_field, NULL },
		{ "what", "日本商事株式会社", NULL, FIELD_LINES, NULL, read_field },
		{ "how", "How", "In words", FIELD_MASKED, check_field, read_field },
		{ 0 },
	};
	static const struct form form = { fields, NULL };
	static struct form_state form_state;
	uint64_t seed = 22;

	(void)state;
	form_state = (struct form_state){ 0 };
	line_edit_candidates(&form_state.fields[0], names);
	for (int i = 0; i < 6000; i++) {
		struct screen s;
		struct event event;
		enum form_result result;

		any_screen(&s, &seed);
		event = any_event(&seed, &s.cv);
		result = form_update(&form_state, &form, &event);
		form_draw(&form_state, &form, &s.cv);
		assert_in_range(form_state.focus, 0, 2);
		assert_true(result != FORM_SUBMIT ||
		            strchr(form_state.fields[0].text, 'a') != NULL);
		assert_true((result == FORM_LINES) == (form_state.rest != NULL));
		finish(&s);
	}
}

static void dialogs_take_anything(void **state)
{
	struct confirm confirm;
	struct reader reader;
	uint64_t seed = 23;

	(void)state;
	confirm_ask(&confirm, texts[1], texts[6]);
	reader_open(&reader, "", "");
	for (int i = 0; i < 6000; i++) {
		struct screen s;
		struct event event;

		any_screen(&s, &seed);
		event = any_event(&seed, &s.cv);
		if (i % 50 == 0)
			reader.text = any_text(&seed);
		(void)confirm_update(&confirm, &event);
		(void)reader_update(&reader, &event);
		confirm_draw(&confirm, &s.cv);
		reader_draw(&reader, &s.cv);
		assert_true(s.grid.has_cursor || s.cv.h == 0 || s.cv.w == 0);
		finish(&s);
	}
}

static void a_palette_takes_anything(void **state)
{
	static const struct keymap map = { { list_keys, table_keys, confirm_keys } };
	static struct palette palette;
	uint64_t seed = 24;

	(void)state;
	palette_open(&palette, &map);
	for (int i = 0; i < 3000; i++) {
		struct screen s;
		struct event event;

		any_screen(&s, &seed);
		event = any_event(&seed, &s.cv);
		if (palette_update(&palette, &event) == DIALOG_YES)
			assert_non_null(keymap_binding(&map, palette.action));
		palette_draw(&palette, &s.cv);
		if (i % 40 == 0)
			palette_open(&palette, &map);
		finish(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_takes_anything),
		cmocka_unit_test(a_form_takes_anything),
		cmocka_unit_test(dialogs_take_anything),
		cmocka_unit_test(a_palette_takes_anything),
	};

	return cmocka_run_group_tests_name("tui/widgets", tests, NULL, NULL) != 0;
}
