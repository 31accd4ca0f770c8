#include "support/chance.h"
#include "support/monkey.h"

#include <stdlib.h>

enum { RUNS = 24, STEPS = 400, RESIZES = 1000 };

static uint32_t by_chance(void *seed, uint32_t below)
{
	return chance(seed, below);
}

/* Its texts are the original's, which keeps them as long as it lives. */
static void copy_board(struct board *to, const struct board *from)
{
	*to = (struct board){ .settings = from->settings };
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		for (int id = 1; id <= board_last_id(from, (enum noun_kind)kind); id++)
			if (board_get(from, (enum noun_kind)kind, id) != NULL)
				board_put(to, (enum noun_kind)kind,
				          board_get(from, (enum noun_kind)kind, id));
	for (size_t i = 0; i < from->figures.count; i++)
		*figures_at(&to->figures, from->figures.items[i].key) = from->figures.items[i];
	for (size_t i = 0; i < from->amendments.count; i++)
		board_add_amendment(to, &from->amendments.items[i]);
}

/* Where the session is bookmarked is no edit. */
static void move_bookmarks(struct board *to, const struct board *from)
{
	for (int id = 1; id <= board_last_id(to, NOUN_SESSION); id++) {
		const struct session *now = board_session(from, id), *was = board_session(to, id);
		struct session moved;

		if (now == NULL || was == NULL)
			continue;
		moved = *was;
		moved.sheet = now->sheet;
		moved.row = now->row;
		board_put(to, NOUN_SESSION, &moved);
	}
}

static void assert_same(struct board *a, const struct board *b)
{
	const char *different;

	move_bookmarks(a, b);
	different = difference_now(a, b);
	if (different != NULL)
		fail_msg("%s differ", different);
}

static bool can_undo(const struct harness *h)
{
	return h->app.undo.done > 0 && !overlay_is_open(&h->app.overlay) &&
	       !h->app.presenter.is_open && h->grid.h > 0;
}

static void undo_and_redo(struct harness *h, struct board *before)
{
	struct board after;

	copy_board(&after, &h->board);
	harness_keys(h, "u");
	assert_same(before, &h->board);
	harness_keys(h, "U");
	assert_same(&after, &h->board);
	board_release(&after);
}

static void step(struct monkey *m)
{
	struct board before;
	int applied = m->h.applied;
	size_t done = m->h.app.undo.done;

	copy_board(&before, &m->h.board);
	monkey_event(m);
	monkey_check(m);
	if (m->h.applied > applied && m->h.app.undo.done == done + 1 && can_undo(&m->h))
		undo_and_redo(&m->h, &before);
	board_release(&before);
}

static void any_keys_at_any_size_break_nothing(void **state)
{
	int edits = 0;

	(void)state;
	for (uint32_t run = 1; run <= RUNS; run++) {
		uint32_t seed = run * 2654435761U;
		struct monkey m = { .source = &seed,
			            .next = by_chance,
			            .may_reveal = run % 2 == 0 };

		monkey_open(&m);
		m.h.applied = 0;
		for (int i = 0; i < STEPS; i++)
			step(&m);
		edits += m.h.applied;
		monkey_close(&m);
	}
	assert_true(edits > 200);
}

static void take_all_back(struct harness *h)
{
	size_t before;

	do {
		before = h->app.undo.done;
		harness_keys(h, "u");
	} while (h->app.undo.done < before);
}

/* Closes whatever is open. */
static void come_back(struct harness *h)
{
	for (int i = 0; i < 4; i++)
		harness_keys(h, "Escape");
	harness_size(h, 24, 80);
}

static void all_undos_give_the_first_board_and_redo_the_last(void **state)
{
	uint32_t seed = 42;
	struct monkey m = {
		.source = &seed, .next = by_chance, .may_reveal = true, .no_newcomers = true
	};
	struct board first, last;
	size_t steps;

	(void)state;
	monkey_open(&m);
	copy_board(&first, &m.h.board);
	for (int i = 0; i < 100000 && m.h.app.undo.done < 200; i++)
		monkey_event(&m);
	come_back(&m.h);
	steps = m.h.app.undo.done;
	assert_true(steps >= 200);
	copy_board(&last, &m.h.board);
	take_all_back(&m.h);
	if (m.h.app.undo.done > 0)
		harness_tell(&m.h, m.h.app.status);
	assert_int_equal(m.h.app.undo.done, 0);
	assert_same(&first, &m.h.board);
	for (size_t i = 0; i < steps; i++)
		harness_keys(&m.h, "U");
	assert_same(&last, &m.h.board);
	board_release(&first);
	board_release(&last);
	monkey_close(&m);
}

static void a_thousand_resizes_end_in_the_screen_of_a_fresh_one(void **state)
{
	static const char *const places[] = {
		"0", "3", "4", "6", "9", "=", "P", "?", "3 Enter 12"
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(places); i++) {
		uint32_t seed = 7 + (uint32_t)i;
		struct monkey m = { .source = &seed, .next = by_chance }, fresh = m;
		struct str last = { 0 }, first = { 0 };

		monkey_open(&m);
		harness_keys(&m.h, places[i]);
		for (int n = 0; n < RESIZES / (int)COUNT_OF(places) + 1; n++) {
			monkey_resize(&m);
			monkey_check(&m);
		}
		harness_size(&m.h, 24, 80);
		harness_event(&m.h, (struct event){ .type = EV_RESIZE });
		harness_screen(&m.h, &last);
		monkey_open(&fresh);
		harness_keys(&fresh.h, places[i]);
		harness_screen(&fresh.h, &first);
		assert_string_equal(str_text(&last), str_text(&first));
		str_release(&last);
		str_release(&first);
		monkey_close(&m);
		monkey_close(&fresh);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_keys_at_any_size_break_nothing),
		cmocka_unit_test(all_undos_give_the_first_board_and_redo_the_last),
		cmocka_unit_test(a_thousand_resizes_end_in_the_screen_of_a_fresh_one),
	};

	return cmocka_run_group_tests_name("app/monkey", tests, NULL, NULL) != 0;
}
