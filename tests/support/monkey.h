/*
 * support/monkey.h - any keys, pastes, clicks and sizes for a whole flip board.
 *
 * Everything follows from the numbers of `next`, so that a run can be repeated.
 * After every event the claims that always hold are checked.
 */
#ifndef TESTS_SUPPORT_MONKEY_H
#define TESTS_SUPPORT_MONKEY_H

#include "core/same.h"
#include "support/board_harness.h"
#include "tui/list.h"
#include "tui/table.h"

/* A draft that nobody types by accident, and how it would show. */
enum { MONKEY_SECRET = 777123477 };
#define MONKEY_SECRET_TEXT "7,771,234.77"
#define MONKEY_SECRET_PLAIN "7771234.77"

struct monkey {
	struct harness h;
	void *source;
	uint32_t (*next)(void *source, uint32_t below);
	bool no_newcomers; /* who has reported once cannot be taken off the board again */
	bool may_reveal;   /* otherwise no hidden amount may ever be seen */
};

static inline uint32_t monkey_next(struct monkey *m, uint32_t below)
{
	return m->next(m->source, below);
}

/* Two quarters back, promises of the one ahead, somebody to do something. */
static inline void monkey_open(struct monkey *m)
{
	static const struct duty duty = { .id = 1, .department = SALES, .text = "Call back" };
	struct harness *h = &m->h;

	harness_init(h);
	harness_sample(h);
	board_put(&h->board, NOUN_DUTY, &duty);
	for (int number = 2; number <= 3; number++) {
		harness_promise(h, harness_figure(SAM, REVENUE, 2026, number), 41000000, 0);
		harness_promise(h, harness_figure(MIA, LEADS, 2026, number), 410, 5000000);
		harness_lock(h, 2026, number);
		harness_actual(h, harness_figure(SAM, REVENUE, 2026, number), 39000000);
	}
	harness_promise(h, harness_figure(JOSE, REVENUE, 2026, 4), MONKEY_SECRET, 0);
	harness_open(h, "2026-10-05");
}

/* Any key of a table of keys. */
static inline int monkey_key_of(struct monkey *m, const struct binding *rows)
{
	uint32_t count = 0, at;

	while (rows[count].key != K_NONE || rows[count].action != 0)
		count++;
	at = monkey_next(m, count);
	if (rows[at].also[0] != K_NONE && monkey_next(m, 4) == 0)
		return rows[at].also[0];
	return rows[at].key;
}

static inline int monkey_key(struct monkey *m)
{
	static const int typing[] = { K_ENTER,     K_ENTER,  K_TAB, K_BACKTAB,
		                      K_BACKSPACE, K_ESCAPE, 'y',   K_CTRL('u') };
	uint32_t kind = monkey_next(m, 10);

	if (overlay_is_open(&m->h.app.overlay) && kind < 5)
		return typing[monkey_next(m, COUNT_OF(typing))];
	if (kind < 3)
		return monkey_key_of(m, sheets[m->h.app.sheet]->keys);
	if (kind < 5)
		return monkey_key_of(m, app_keys);
	if (kind < 7)
		return monkey_key_of(m, monkey_next(m, 2) == 0 ? list_keys : table_keys);
	if (kind == 7)
		return '0' + (int)monkey_next(m, 10);
	if (kind == 8)
		return K_BACKTAB + (int)monkey_next(m, K_LAST - K_BACKTAB + 1);
	return 1 + (int)monkey_next(m, 0x2FF);
}

/* r reveals, and so does the list of keys. */
static inline bool monkey_is_barred(const struct monkey *m, int key)
{
	const struct overlay *overlay = &m->h.app.overlay;

	if (m->no_newcomers && (overlay->is_palette ? key == K_ENTER : key == 'a' || key == 'e'))
		return sheets[m->h.app.sheet]->number != 6;
	if (m->may_reveal)
		return false;
	return overlay->is_palette ? key == K_ENTER : key == 'r' && !overlay_is_open(overlay);
}

static inline void monkey_paste(struct monkey *m)
{
	static const char *const texts[] = {
		"",
		"1,200",
		"q\nD\ny\n",
		"Sam Okoro\tSales\r\nAna\tService\n",
		"\x1b[31m\xff\xc3",
		"2026-Q4\n",
		"\xE7\x8E\x8B\xE8\x8A\xB3",
		"e\xCC\x81\xCC\x81\xCC\x81 \xE2\x80\xAE",
	};

	harness_paste(&m->h, texts[monkey_next(m, COUNT_OF(texts))]);
}

static inline void monkey_mouse(struct monkey *m)
{
	struct harness *h = &m->h;

	harness_event(h, (struct event){
				 .type = EV_MOUSE,
				 .mouse = (enum mouse)(1 + monkey_next(m, MOUSE_WHEEL_DOWN)),
				 .y = (int)monkey_next(m, (uint32_t)h->grid.h + 1),
				 .x = (int)monkey_next(m, (uint32_t)h->grid.w + 1),
			 });
}

static inline void monkey_resize(struct monkey *m)
{
	bool usual = monkey_next(m, 2) == 0;

	harness_size(&m->h, usual ? 24 : 1 + (int)monkey_next(m, 200),
	             usual ? 80 : 1 + (int)monkey_next(m, 400));
	harness_event(&m->h, (struct event){ .type = EV_RESIZE });
}

static inline void monkey_event(struct monkey *m)
{
	uint32_t kind = monkey_next(m, 40);
	int key;

	if (kind == 0)
		monkey_resize(m);
	else if (kind == 1 && !m->no_newcomers)
		monkey_paste(m);
	else if (kind < 4)
		monkey_mouse(m);
	else if (kind == 4)
		app_refresh(&m->h.app);
	else if (!monkey_is_barred(m, key = monkey_key(m)))
		harness_key(&m->h, key);
}

/* The cursor is inside, and what is hidden stays hidden. */
static inline void monkey_check(struct monkey *m)
{
	struct harness *h = &m->h;
	const struct grid *grid = &h->grid;

	harness_draw(h);
	assert_in_range(h->app.sheet, 0, sheets_count() - 1);
	assert_true(!grid->has_cursor || grid_at(grid, grid->cursor_y, grid->cursor_x) != NULL);
	if (grid->h >= APP_MIN_HEIGHT && grid->w >= APP_MIN_WIDTH)
		assert_true(grid->has_cursor);
	if (m->may_reveal)
		return;
	assert_hides(h, MONKEY_SECRET_TEXT);
	assert_hides(h, MONKEY_SECRET_PLAIN);
}

static inline void monkey_close(struct monkey *m)
{
	harness_release(&m->h);
}

#endif
