/*
 * support/board_harness.h - the flip board on an invisible screen, for tests.
 *
 * A board in memory, an app on it, and a shell that applies what the app asks
 * for.  Put nouns and figures on the board first, then open it, then type:
 *
 *     struct harness h;
 *
 *     harness_init(&h);
 *     harness_sample(&h);
 *     harness_open(&h, "2026-10-05");
 *     harness_keys(&h, "a 'Sam Okoro' Tab Sales Enter");
 *     assert_true(harness_shows(&h, "Sam Okoro"));
 *     harness_release(&h);
 *
 * Everything is in this header so that tests without an app need not link one.
 */
#ifndef TESTS_SUPPORT_BOARD_HARNESS_H
#define TESTS_SUPPORT_BOARD_HARNESS_H

#include "app/app.h"
#include "app/sheets.h"
#include "base/text.h"
#include "support/golden.h"
#include "tui/list.h"
#include "tui/table.h"

#include <assert.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HARNESS_NOW "2026-10-05 14:03:59"

struct harness {
	struct board board;
	struct app app;
	struct outcome out;
	struct grid grid;   /* its size is the screen's */
	int64_t now;        /* of the next event, in seconds; 0: no clock */
	int applied;        /* changes since the board was opened */
	enum effect effect; /* the last one asked for */
	char effect_text[OUTCOME_TEXT];
	const char *failing;   /* what the store says instead of storing */
	char error[ERROR_MAX]; /* why the last changes were not stored; "" when they were */
};

static inline void harness_size(struct harness *h, int rows, int columns)
{
	grid_resize(&h->grid, rows, columns);
}

/* A board without anybody, a screen of 80x24. */
static inline void harness_init(struct harness *h)
{
	*h = (struct harness){ 0 };
	h->board.settings = (struct settings){ "Acme Bakery", { "USD", 2 }, 1 };
	h->out.go_to_sheet = -1;
	harness_size(h, 24, 80);
}

static inline void harness_release(struct harness *h)
{
	app_release(&h->app);
	outcome_release(&h->out);
	grid_release(&h->grid);
	board_release(&h->board);
}

/* Opens the board on `today`; the quarter before is under review. */
static inline void harness_open(struct harness *h, const char *today)
{
	struct scene scene = { .board = &h->board, .now = HARNESS_NOW, .folder = "boards" };
	struct error err;

	if (!date_parse(today, &scene.today, &err))
		fail_msg("%s", err.text);
	app_init(&h->app, &scene);
}

static inline bool harness_store(struct harness *h, struct change *c)
{
	struct error err;

	c->at = HARNESS_NOW;
	if (!change_check(&h->board, c, &err)) {
		snprintf(h->error, sizeof(h->error), "%s", err.text);
		return false;
	}
	change_apply(&h->board, c);
	h->applied++;
	return true;
}

/* What a shell does with an outcome. */
static inline void harness_perform(struct harness *h)
{
	struct error err;
	bool good;

	snprintf(h->error, sizeof(h->error), "%s", h->failing != NULL ? h->failing : "");
	good = h->failing == NULL;
	for (size_t i = 0; good && i < h->out.count; i++)
		good = harness_store(h, &h->out.changes[i]);
	if (good && h->out.has_bookmark)
		change_apply(&h->board, &h->out.bookmark);
	if (good && h->out.has_minutes)
		change_apply(&h->board, &h->out.minutes);
	snprintf(err.text, sizeof(err.text), "%s", h->error);
	if (h->out.count > 0 || h->out.has_bookmark || h->out.has_minutes)
		app_stored(&h->app, &h->out, good ? NULL : &err);
	if (h->out.effect == FX_NONE)
		return;
	h->effect = h->out.effect;
	snprintf(h->effect_text, sizeof(h->effect_text), "%s", h->out.effect_text);
}

static inline void harness_event(struct harness *h, struct event event)
{
	event.h = h->grid.h;
	event.w = h->grid.w;
	event.now = h->now;
	app_update(&h->app, &event, &h->out);
	harness_perform(h);
}

static inline void harness_key(struct harness *h, int key)
{
	harness_event(h, (struct event){ .type = EV_KEY, .key = key });
}

/* Minutes pass; the clock ticks each time it asked for it. */
static inline void harness_wait(struct harness *h, int minutes)
{
	for (int i = 0; i < minutes; i++) {
		h->now += 60;
		harness_event(h, (struct event){ .type = EV_TICK });
	}
}

static inline void harness_paste(struct harness *h, const char *text)
{
	harness_event(h, (struct event){ .type = EV_PASTE, .text = text });
}

static inline void harness_click(struct harness *h, int y, int x)
{
	harness_event(h, (struct event){ .type = EV_MOUSE, .mouse = MOUSE_CLICK, .y = y, .x = x });
}

/* Character by character. */
static inline void harness_type(struct harness *h, const char *text)
{
	for (size_t left = strlen(text); left > 0;) {
		uint32_t code;
		size_t step = text_decode(text, left, &code);

		harness_key(h, (int)code);
		text += step;
		left -= step;
	}
}

/* Words with blanks between them: keys as in tui/key.h ("Enter", "C-z", "a"),
 * any other word is typed, and so is everything between single quotes. */
static inline void harness_keys(struct harness *h, const char *words)
{
	while (*words != '\0') {
		bool quoted = *words == '\'';
		size_t length = strcspn(words += quoted, quoted ? "'" : " ");
		char word[256];
		int key;

		assert(length < sizeof(word));
		snprintf(word, sizeof(word), "%.*s", (int)length, words);
		key = quoted ? K_NONE : key_from_word(word);
		if (key != K_NONE)
			harness_key(h, key);
		else
			harness_type(h, word);
		words += length + (quoted && words[length] == '\'');
		words += strspn(words, " ");
	}
}

static inline void harness_draw(struct harness *h)
{
	struct canvas cv;

	grid_clear(&h->grid);
	cv = canvas_of(&h->grid);
	app_draw(&h->app, &cv);
}

/* The whole screen as lines of text. */
static inline void harness_screen(struct harness *h, struct str *out)
{
	struct canvas cv = canvas_of(&h->grid);

	harness_draw(h);
	canvas_to_text(&cv, out);
}

static inline bool harness_shows(struct harness *h, const char *text)
{
	struct str screen = { 0 };
	bool shows;

	harness_screen(h, &screen);
	shows = strstr(str_text(&screen), text) != NULL;
	str_release(&screen);
	return shows;
}

/* Line by line: cmocka cuts what is longer. */
static inline void harness_tell(struct harness *h, const char *text)
{
	struct str screen = { 0 };
	char *rest, *line;

	harness_screen(h, &screen);
	print_error("\"%s\" is not in:\n", text);
	rest = screen.bytes;
	while ((line = strsep(&rest, "\n")) != NULL)
		print_error("%s\n", line);
	str_release(&screen);
}

#define assert_shows(h, text)                  \
	do {                                   \
		if (!harness_shows(h, text)) { \
			harness_tell(h, text); \
			fail();                \
		}                              \
	} while (0)

#define assert_hides(h, text) assert_false(harness_shows(h, text))

/* The screen at its usual sizes and at every level of glyphs, compared with
 * tests/golden/NAME.txt. */
static inline void harness_golden(struct harness *h, const char *name)
{
	static const struct {
		int rows, columns;
		enum glyphs glyphs;
	} screens[] = {
		{ 24, 80, GLYPHS_UNICODE }, { 24, 80, GLYPHS_ASCII },    { 20, 60, GLYPHS_BASIC },
		{ 8, 30, GLYPHS_UNICODE },  { 50, 200, GLYPHS_UNICODE },
	};
	static const char *const levels[] = { "unicode", "basic", "ascii" };
	struct str text = { 0 };

	for (size_t i = 0; i < COUNT_OF(screens); i++) {
		harness_size(h, screens[i].rows, screens[i].columns);
		h->grid.glyphs = screens[i].glyphs;
		str_addf(&text, "=== %dx%d %s\n", screens[i].columns, screens[i].rows,
		         levels[screens[i].glyphs]);
		harness_screen(h, &text);
	}
	golden_check(name, str_text(&text));
	str_release(&text);
}

/* The departments, people and measures of the sample; ids are these numbers. */
enum { MARKETING = 1, SALES, SERVICE };
enum { MIA = 1, SAM, JOSE, WANG };
enum { LEADS = 1, REVENUE, CALLS, RETENTION };

static inline void harness_sample(struct harness *h)
{
	static const struct department departments[] = {
		{ MARKETING, "Marketing", 1 },
		{ SALES, "Sales", 2 },
		{ SERVICE, "Service", 3 },
	};
	static const struct person people[] = {
		{ .id = MIA, .name = "Mia Torres", .department = MARKETING, .role = "Head" },
		{ .id = SAM, .name = "Sam Okoro", .department = SALES, .role = "Head" },
		{ .id = JOSE, .name = "José Núñez", .department = SALES, .role = "" },
		{ .id = WANG, .name = "王芳", .department = SERVICE, .role = "Support" },
	};
	static const struct measure measures[] = {
		{ LEADS, MARKETING, "Leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS, "" },
		{ REVENUE, SALES, "Revenue", UNIT_MONEY, DIRECTION_HIGHER, ROLE_REVENUE, "" },
		{ CALLS, SALES, "Calls", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACTIVITY, "" },
		{ RETENTION, SERVICE, "Retention", UNIT_PERCENT, DIRECTION_HIGHER, ROLE_NONE, "" },
	};

	for (size_t i = 0; i < COUNT_OF(departments); i++)
		board_put(&h->board, NOUN_DEPARTMENT, &departments[i]);
	for (size_t i = 0; i < COUNT_OF(people); i++)
		board_put(&h->board, NOUN_PERSON, &people[i]);
	for (size_t i = 0; i < COUNT_OF(measures); i++)
		board_put(&h->board, NOUN_MEASURE, &measures[i]);
}

static inline struct figure_key harness_figure(int person, int measure, int year, int quarter)
{
	return (struct figure_key){ person, measure, quarter_make(year, quarter) };
}

static inline void harness_apply(struct harness *h, struct change c)
{
	if (!harness_store(h, &c))
		fail_msg("%s", h->error);
}

/* A draft, in units of the measure (cents); `value` 0 is none. */
static inline void harness_promise(struct harness *h, struct figure_key key, int64_t amount,
                                   int64_t value)
{
	struct terms terms = { .amount = amount_of(amount) };

	if (value != 0)
		terms.value = amount_of(value);
	harness_apply(h, change_of_terms(&h->board, key, &terms, "the sample"));
}

static inline void harness_lock(struct harness *h, int year, int quarter)
{
	harness_apply(h, change_locking(quarter_make(year, quarter), false));
}

static inline void harness_actual(struct harness *h, struct figure_key key, int64_t amount)
{
	struct actual actual = { .amount = amount_of(amount), .source = "typed" };

	harness_apply(h, change_of_actual(&h->board, key, &actual));
}

/* An open session that reviews 2026-Q3 and plans 2026-Q4, at a sheet. */
static inline void harness_session(struct harness *h, int sheet)
{
	struct session session = {
		.id = 1,
		.quarter = quarter_make(2026, 3),
		.planned = quarter_make(2026, 4),
		.sheet = sheet,
		.started_at = HARNESS_NOW,
		.closed_at = "",
	};

	board_put(&h->board, NOUN_SESSION, &session);
}

/* No key twice among those of a sheet and those that work everywhere. */
static inline void harness_check_keys(const struct sheet *sheet)
{
	const struct binding *const scopes[] = { sheet->keys, app_keys, table_keys, list_keys };
	struct binding all[KEYMAP_MAX] = { 0 };
	size_t count = 0;
	struct error err;

	for (size_t i = 0; i < COUNT_OF(scopes); i++)
		for (const struct binding *row = scopes[i]; row->action != 0; row++)
			all[count++] = *row;
	if (!keymap_check(all, &err))
		fail_msg("%s", err.text);
}

/* Some of the keys in any order, at any size of the screen; the clock runs. */
static inline void harness_any_keys(struct harness *h, const char *const *keys, size_t count)
{
	uint64_t seed = 99;

	for (int i = 0; i < 4000; i++) {
		seed = seed * UINT64_C(6364136223846793005) + 1;
		harness_keys(h, keys[(seed >> 33) % count]);
		h->now += (int64_t)(seed >> 60);
		if (i % 40 == 0)
			harness_size(h, 1 + (int)((seed >> 40) % 40),
			             1 + (int)((seed >> 50) % 120));
		harness_draw(h);
	}
}

#endif
