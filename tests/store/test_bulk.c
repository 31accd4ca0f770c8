#include "store/bulk.h"

#include "core/key_set.h"
#include "store/files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char name[] = "k.saydo";

struct fixture {
	struct store *s;
	struct board b;
};

static int new_fixture(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	*state = f;
	if (f != NULL)
		f->s = sample_store(name, &f->b);
	return f != NULL && f->s != NULL ? 0 : -1;
}

static int drop_fixture(void **state)
{
	struct fixture *f = *state;

	store_close(f->s);
	board_release(&f->b);
	free(f);
	return 0;
}

static struct bulk *begin(struct fixture *f, enum bulk_side side)
{
	struct bulk *bulk;
	struct error err;

	assert_true(store_begin(f->s, &err));
	bulk = bulk_open(f->s, side, &err);
	assert_non_null(bulk);
	return bulk;
}

static void commit(struct fixture *f, struct bulk *bulk)
{
	struct error err;

	assert_true(bulk_end(bulk, &err));
	assert_true(store_commit(f->s, morning, "figures", &err));
}

/* Writes it to the bulk and to the board in memory. */
static void write_both(struct fixture *f, struct bulk *bulk, struct change *c)
{
	struct error err;

	c->at = morning;
	assert_true(bulk_write(bulk, c, &err));
	change_apply(&f->b, c);
}

static struct change any_of_side(const struct board *b, enum bulk_side side, uint32_t *seed)
{
	return side == BULK_ACTUALS ? any_actual_change(b, seed) : any_terms_change(b, seed);
}

static void random_changes(struct fixture *f, enum bulk_side side, int count, uint32_t *seed)
{
	struct bulk *bulk = begin(f, side);
	struct key_set waiting = { 0 };
	struct error err;

	for (int i = 0; i < count; i++) {
		struct change c = any_of_side(&f->b, side, seed);

		c.at = morning;
		if (change_is_empty(&c) || !change_check(&f->b, &c, &err))
			continue;
		if (!key_set_add(&waiting, c.key)) {
			assert_true(bulk_settle(bulk, &err));
			key_set_release(&waiting);
		}
		write_both(f, bulk, &c);
	}
	key_set_release(&waiting);
	commit(f, bulk);
}

static void what_goes_in_bulk_is_what_goes_in_one_by_one(void **state)
{
	struct fixture *f = *state;
	uint32_t seed = 11;

	for (int round = 0; round < 8; round++) {
		struct quarter quarter = any_quarter(&seed);

		random_changes(f, BULK_PROMISES, 60, &seed);
		random_changes(f, BULK_ACTUALS, 60, &seed);
		assert_true(write_lock(f->s, &f->b, quarter));
		assert_null(file_differs(f->s, &f->b));
	}
}

static void drafts_and_promises_wait_side_by_side(void **state)
{
	struct fixture *f = *state;
	struct bulk *bulk = begin(f, BULK_PROMISES);

	for (int quarter = 4; quarter >= 1; quarter--) {
		struct change c = {
			.kind = quarter > 2 ? CHANGE_DRAFT : CHANGE_PROMISE,
			.key = key_of(ANN, LEADS, 2026, quarter),
			.has = true,
			.after.terms = { .amount = amount_of(quarter), .note = "a note" },
			.locked_at = quarter == 2 ? "2026-04-01 09:00:00" : NULL,
			.entered_afterwards = quarter == 1,
		};

		write_both(f, bulk, &c);
	}
	commit(f, bulk);
	assert_null(file_differs(f->s, &f->b));
}

static void it_knows_what_the_file_has_and_not_what_waits(void **state)
{
	struct fixture *f = *state;
	struct figure_key old = key_of(ANN, LEADS, 2026, 1), new = key_of(BO, LEADS, 2026, 1);
	struct actual actual = { .amount = amount_of(7), .note = "", .source = "a file" };
	struct change c;
	struct bulk *bulk;
	struct error err;

	assert_true(write_actual(f->s, &f->b, old, 5));
	bulk = begin(f, BULK_ACTUALS);
	assert_true(bulk_has(bulk, old));
	assert_false(bulk_has(bulk, new));
	c = change_of_actual(&f->b, new, &actual);
	write_both(f, bulk, &c);
	assert_false(bulk_has(bulk, new));
	assert_true(bulk_settle(bulk, &err));
	assert_true(bulk_has(bulk, new));
	commit(f, bulk);
	assert_null(file_differs(f->s, &f->b));
}

/* Its row is still there, so what comes is a correction. */
static void an_actual_that_was_taken_back_can_come_again(void **state)
{
	struct fixture *f = *state;
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);
	struct actual actual = { .amount = amount_of(7), .note = "", .source = "a file" };
	struct actual nothing = { 0 };
	struct change c;
	struct bulk *bulk;

	assert_true(write_actual(f->s, &f->b, key, 5));
	c = change_of_actual(&f->b, key, &nothing);
	c.at = morning;
	assert_true(apply_both(f->s, &f->b, &c));
	bulk = begin(f, BULK_ACTUALS);
	c = change_of_actual(&f->b, key, &actual);
	write_both(f, bulk, &c);
	commit(f, bulk);
	assert_null(file_differs(f->s, &f->b));
}

static void what_the_file_refuses_fails_and_nothing_is_written(void **state)
{
	struct fixture *f = *state;
	struct actual actual = { .amount = amount_of(7), .note = "", .source = "a file" };
	struct change c = change_of_actual(&f->b, key_of(999, LEADS, 2026, 1), &actual);
	struct bulk *bulk = begin(f, BULK_ACTUALS);
	struct error err;

	c.at = morning;
	assert_true(bulk_write(bulk, &c, &err)); /* nobody has this number */
	assert_false(bulk_end(bulk, &err));
	assert_non_null(strstr(err.text, name));
	store_rollback(f->s);
	assert_null(file_differs(f->s, &f->b));
}

static void the_guards_are_back_afterwards(void **state)
{
	struct fixture *f = *state;
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);
	struct actual actual = { .amount = amount_of(7), .note = "", .source = "a file" };
	struct change c = change_of_actual(&f->b, key, &actual);
	struct bulk *bulk = begin(f, BULK_ACTUALS);

	write_both(f, bulk, &c);
	commit(f, bulk);
	assert_true(write_terms(f->s, &f->b, key, 9));
	assert_true(write_lock(f->s, &f->b, key.quarter));
	c = (struct change){ .kind = CHANGE_DRAFT, .key = key, .has = true, .at = morning };
	c.after.terms = (struct terms){ .amount = amount_of(3), .note = "" };
	assert_false(store_apply(f->s, &c, "a draft of what is locked", &(struct error){ 0 }));
	assert_null(file_differs(f->s, &f->b));
}

/* More than stays in memory, last first. */
static void many_figures_are_written_whole_and_in_order(void **state)
{
	enum { YEARS = 900, NOTE = 3000 };
	struct fixture *f = *state;
	struct bulk *bulk = begin(f, BULK_ACTUALS);
	char note[NOTE + 1];

	memset(note, 'x', NOTE);
	note[NOTE] = '\0';
	for (int i = YEARS * 4 - 1; i >= 0; i--) {
		struct actual actual = { .amount = amount_of(i), .note = note, .source = "" };
		struct figure_key key = key_of(ANN, LEADS, 1950 + i / 4, i % 4 + 1);
		struct change c = change_of_actual(&f->b, key, &actual);

		write_both(f, bulk, &c);
	}
	commit(f, bulk);
	assert_null(file_differs(f->s, &f->b));
}

int main(void)
{
#define CLAIM(claim) cmocka_unit_test_setup_teardown(claim, new_fixture, drop_fixture)
	const struct CMUnitTest tests[] = {
		CLAIM(what_goes_in_bulk_is_what_goes_in_one_by_one),
		CLAIM(drafts_and_promises_wait_side_by_side),
		CLAIM(it_knows_what_the_file_has_and_not_what_waits),
		CLAIM(an_actual_that_was_taken_back_can_come_again),
		CLAIM(what_the_file_refuses_fails_and_nothing_is_written),
		CLAIM(the_guards_are_back_afterwards),
		CLAIM(many_figures_are_written_whole_and_in_order),
	};

	return cmocka_run_group_tests_name("store/bulk", tests, NULL, NULL) != 0;
}
