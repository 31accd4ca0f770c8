#include "store/reader.h"

#include "store/files.h"
#include "store/sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char name[] = "r.saydo";

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

static void random_figures(struct fixture *f, int count, uint32_t seed)
{
	struct error err;

	assert_true(store_begin(f->s, &err));
	for (int i = 0; i < count; i++) {
		struct change c = chance(&seed, 2) == 0 ? any_terms_change(&f->b, &seed)
		                                        : any_actual_change(&f->b, &seed);

		c.at = any_moment(&seed);
		if (chance(&seed, 20) == 0)
			c = change_locking(any_quarter(&seed), false);
		if (change_is_empty(&c) || !change_check(&f->b, &c, &err))
			continue;
		assert_true(store_write(f->s, &c, &err));
		change_apply(&f->b, &c);
	}
	assert_true(store_commit(f->s, morning, "figures", &err));
}

static void an_empty_board_has_no_figures(void **state)
{
	struct fixture *f = *state;
	struct error err;
	struct figure_reader *r = figure_reader_open(f->s, &err);
	struct history_reader *h = history_reader_open(f->s, 15, 0, &err);
	struct history_row row;
	struct figure figure;

	assert_false(figure_reader_next(r, &figure));
	assert_false(figure_reader_next(r, &figure));
	assert_true(figure_reader_close(r, &err));
	assert_false(history_reader_next(h, &row));
	assert_true(history_reader_close(h, &err));
}

static void figures_come_by_person_measure_and_quarter(void **state)
{
	struct fixture *f = *state;
	struct figure_key last = { 0 };
	struct figure figure;
	struct figure_reader *r;
	struct error err;
	size_t count = 0;

	random_figures(f, 600, 12);
	r = figure_reader_open(f->s, &err);
	while (figure_reader_next(r, &figure)) {
		assert_true(figure_key_compare(last, figure.key) < 0);
		assert_true(same_figure(&figure, figures_find(&f->b.figures, figure.key)));
		last = figure.key;
		count++;
	}
	assert_true(figure_reader_close(r, &err));
	assert_true(count > 50);
	for (size_t i = 0; i < f->b.figures.count; i++)
		count -= !figure_is_blank(&f->b.figures.items[i]);
	assert_int_equal(count, 0);
}

static void keys_of_any_size_keep_their_order(void **state)
{
	static const int people[] = { 1, 2, 1000, 999999, 1000000 };
	static const int measures[] = { 1, 2, 255, 65534, 65535 };
	struct figure_key last = { 0 };

	(void)state;
	for (size_t p = 0; p < COUNT_OF(people); p++)
		for (size_t m = 0; m < COUNT_OF(measures); m++)
			for (int year = 1901; year <= 2998; year += 1097)
				for (int number = 1; number <= 4; number++) {
					struct figure_key key = key_of(people[p], measures[m], year,
					                               number);

					assert_int_equal(figure_key_compare(sql_key_parts(
										    sql_key(key)),
					                                    key),
					                 0);
					assert_true(last.person == 0 ||
					            sql_key(last) < sql_key(key));
					last = key;
				}
}

static void the_four_states_are_read_as_they_were_written(void **state)
{
	struct fixture *f = *state;
	struct figure_key promised = key_of(ANN, LEADS, 2026, 1);
	struct figure_key zero = key_of(ANN, LEADS, 2026, 2);
	struct figure_key draft = key_of(ANN, LEADS, 2026, 3);
	struct arena arena = { 0 };
	struct figure out;
	struct error err;

	assert_true(write_terms(f->s, &f->b, promised, 0) &&
	            write_lock(f->s, &f->b, promised.quarter) &&
	            write_actual(f->s, &f->b, zero, 0) && write_terms(f->s, &f->b, draft, 0));
	assert_true(store_read_figure(f->s, promised, &arena, &out, &err));
	assert_true(figure_promised(&out, BASIS_AMOUNT).given);
	assert_false(figure_actual(&out, BASIS_AMOUNT).given);
	assert_false(out.promise.terms.value.given);
	assert_true(store_read_figure(f->s, zero, &arena, &out, &err));
	assert_int_equal(out.promise.state, PROMISE_NONE);
	assert_true(amount_equal(figure_actual(&out, BASIS_AMOUNT), amount_of(0)));
	assert_false(out.actual.value.given);
	assert_true(store_read_figure(f->s, draft, &arena, &out, &err));
	assert_int_equal(out.promise.state, PROMISE_DRAFT);
	assert_false(figure_promised(&out, BASIS_AMOUNT).given);
	assert_true(store_read_figure(f->s, key_of(BO, LEADS, 2026, 1), &arena, &out, &err));
	assert_int_equal(out.promise.state, PROMISE_NONE);
	assert_null(out.actual.source);
	arena_release(&arena);
}

static void one_figure_is_read_as_all_of_them_are(void **state)
{
	struct fixture *f = *state;
	struct error err;

	random_figures(f, 500, 77);
	for (size_t i = 0; i < f->b.figures.count; i++) {
		const struct figure *want = &f->b.figures.items[i];
		struct arena arena = { 0 };
		struct figure out;

		assert_true(store_read_figure(f->s, want->key, &arena, &out, &err));
		assert_true(same_figure(&out, want));
		arena_release(&arena);
	}
}

static void the_last_correction_counts(void **state)
{
	struct fixture *f = *state;
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);
	struct figure_reader *r;
	struct figure out;
	struct change c, back;
	struct error err;

	for (int amount = 1; amount <= 5; amount++)
		assert_true(write_actual(f->s, &f->b, key, amount));
	c = change_of_actual(&f->b, key, &(struct actual){ .amount = amount_of(0), .source = "x" });
	assert_true(apply_both(f->s, &f->b, &c));
	r = figure_reader_open(f->s, &err);
	assert_true(figure_reader_next(r, &out));
	assert_true(amount_equal(out.actual.amount, amount_of(0)));
	assert_int_equal(out.actual.corrections, 5);
	assert_string_equal(out.actual.source, "x");
	assert_false(figure_reader_next(r, &out));
	assert_true(figure_reader_close(r, &err));
	c = change_of_actual(&f->b, key, &(struct actual){ .amount = amount_of(9), .source = "y" });
	assert_true(apply_both(f->s, &f->b, &c) && change_inverse(&c, &back));
	back.after.actual = (struct actual){ 0 };
	back.has = false;
	assert_true(apply_both(f->s, &f->b, &back));
	assert_null(file_differs(f->s, &f->b));
	assert_true(write_actual(f->s, &f->b, key, 3)); /* after it was taken back */
	assert_null(file_differs(f->s, &f->b));
}

static void texts_hold_until_the_next_row(void **state)
{
	struct fixture *f = *state;
	struct figure first, second;
	struct figure_reader *r;
	struct error err;

	assert_true(write_figures(f->s, &f->b));
	r = figure_reader_open(f->s, &err);
	assert_true(figure_reader_next(r, &first));
	assert_string_equal(first.promise.terms.note, "a note");
	assert_string_equal(first.promise.locked_at, morning);
	assert_string_equal(first.actual.source, "typed");
	assert_int_equal(first.promise.amendments, 1);
	assert_int_equal(first.promise.terms.amount.units, 120); /* what was locked first */
	assert_true(figure_reader_next(r, &second));
	assert_int_equal(second.promise.state, PROMISE_DRAFT);
	assert_true(figure_reader_close(r, &err)); /* before its end */
	assert_true(write_terms(f->s, &f->b, key_of(CY, REVENUE, 2026, 2), 1));
}

static void the_last_amendment_is_read_by_itself(void **state)
{
	struct fixture *f = *state;
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);
	struct arena arena = { 0 };
	struct terms terms;
	struct error err;
	bool found = true;

	assert_true(store_read_amended(f->s, key, &arena, &terms, &found, &err));
	assert_false(found);
	assert_true(write_figures(f->s, &f->b));
	assert_true(write_terms(f->s, &f->b, key, 80));
	assert_true(store_read_amended(f->s, key, &arena, &terms, &found, &err));
	assert_true(found);
	assert_int_equal(terms.amount.units, 80);
	assert_string_equal(terms.note, "a note");
	arena_release(&arena);
}

/* A clock that was set back must not make an older amendment the valid one. */
static void the_amendment_made_last_is_in_force_whatever_its_date(void **state)
{
	static const char *const moments[] = { "2026-03-01 10:00:00", "2026-02-01 10:00:00" };
	struct fixture *f = *state;
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);
	struct board loaded = { 0 };
	struct error err;

	assert_true(write_terms(f->s, &f->b, key, 120) && write_lock(f->s, &f->b, key.quarter));
	for (int i = 0; i < 2; i++) {
		struct terms terms = { .amount = amount_of(100 - i) };
		struct change c = change_of_terms(&f->b, key, &terms, "why");

		c.at = moments[i];
		assert_true(apply_both(f->s, &f->b, &c));
	}
	assert_true(store_load(f->s, &loaded, &err));
	assert_int_equal(board_terms(&loaded, key)->amount.units, 99);
	board_release(&loaded);
}

static size_t count_rows(struct store *s, unsigned kinds, int person)
{
	struct error err;
	struct history_reader *r = history_reader_open(s, kinds, person, &err);
	struct history_row row;
	size_t count = 0;

	while (history_reader_next(r, &row)) {
		assert_true((kinds & row.kind) != 0);
		assert_true(person == 0 || row.key.person == person);
		count++;
	}
	assert_true(history_reader_close(r, &err));
	return count;
}

static void history_can_be_asked_by_kind_and_person(void **state)
{
	struct fixture *f = *state;
	unsigned all = HISTORY_PROMISE | HISTORY_AMENDMENT | HISTORY_ACTUAL | HISTORY_CORRECTION;

	assert_true(write_figures(f->s, &f->b));
	assert_int_equal(count_rows(f->s, all, 0), 6);
	assert_int_equal(count_rows(f->s, HISTORY_PROMISE, 0), 2);
	assert_int_equal(count_rows(f->s, HISTORY_AMENDMENT, 0), 1);
	assert_int_equal(count_rows(f->s, HISTORY_ACTUAL, 0), 2);
	assert_int_equal(count_rows(f->s, HISTORY_CORRECTION, 0), 1);
	assert_int_equal(count_rows(f->s, all, ANN), 4);
	assert_int_equal(count_rows(f->s, all, BO), 2);
	assert_int_equal(count_rows(f->s, all, CY), 0);
	assert_int_equal(count_rows(f->s, 0, 0), 0);
}

static void history_comes_oldest_first(void **state)
{
	struct fixture *f = *state;
	char last[32] = "";
	struct history_row row;
	struct history_reader *r;
	struct error err;
	size_t count = 0;

	random_figures(f, 400, 5);
	r = history_reader_open(f->s, 15, 0, &err);
	for (; history_reader_next(r, &row); count++) {
		assert_true(strcmp(last, row.at) <= 0);
		snprintf(last, sizeof(last), "%s", row.at);
		assert_non_null(board_person(&f->b, row.key.person));
		if (row.kind == HISTORY_AMENDMENT)
			assert_true(row.reason[0] != '\0');
	}
	assert_true(history_reader_close(r, &err));
	assert_true(count > 100);
}

static void a_row_of_history_says_all_that_was_written(void **state)
{
	struct fixture *f = *state;
	struct figure_key key = key_of(BO, REVENUE, 2026, 1);
	struct terms terms = { amount_of(5), amount_of(6), amount_of(4), amount_of(3), "how" };
	struct change c = change_of_terms(&f->b, key, &terms, NULL);
	struct history_reader *r;
	struct history_row row;
	struct error err;

	c.kind = CHANGE_PROMISE;
	c.at = morning;
	c.locked_at = "2025-12-20 12:00:00";
	c.entered_afterwards = true;
	assert_true(apply_both(f->s, &f->b, &c));
	r = history_reader_open(f->s, HISTORY_PROMISE, BO, &err);
	assert_true(history_reader_next(r, &row));
	assert_int_equal(row.kind, HISTORY_PROMISE);
	assert_int_equal(figure_key_compare(row.key, key), 0);
	assert_true(terms_equal(&row.terms, &terms));
	assert_string_equal(row.terms.note, "how");
	assert_string_equal(row.at, "2025-12-20 12:00:00");
	assert_true(row.entered_afterwards);
	assert_true(history_reader_close(r, &err));
}

static void a_correction_in_history_says_where_it_came_from(void **state)
{
	struct fixture *f = *state;
	struct figure_key key = key_of(BO, REVENUE, 2026, 1);
	struct actual actual = { amount_of(5), amount_of(-7), true, "half", "sales.csv:12", 0 };
	struct history_reader *r;
	struct history_row row;
	struct error err;
	struct change c;

	assert_true(write_actual(f->s, &f->b, key, 4));
	c = change_of_actual(&f->b, key, &actual);
	c.at = morning;
	assert_true(apply_both(f->s, &f->b, &c));
	r = history_reader_open(f->s, HISTORY_ACTUAL | HISTORY_CORRECTION, 0, &err);
	assert_true(history_reader_next(r, &row));
	assert_int_equal(row.kind, HISTORY_ACTUAL);
	assert_false(row.disputed);
	assert_string_equal(row.source, "typed");
	assert_true(history_reader_next(r, &row));
	assert_int_equal(row.kind, HISTORY_CORRECTION);
	assert_true(row.disputed);
	assert_false(row.entered_afterwards);
	assert_string_equal(row.source, "sales.csv:12");
	assert_string_equal(row.terms.note, "half");
	assert_int_equal(row.terms.value.units, -7);
	assert_true(history_reader_close(r, &err));
}

static void a_failure_while_reading_is_told_at_the_end(void **state)
{
	struct fixture *f = *state;
	struct figure_reader *r;
	struct history_reader *h;
	struct figure figure;
	struct history_row row;
	struct error err = { "" };

	assert_true(write_figures(f->s, &f->b));
	r = figure_reader_open(f->s, &err);
	h = history_reader_open(f->s, 15, 0, &err);
	assert_true(figure_reader_next(r, &figure));
	sqlite3_interrupt(f->s->db);
	assert_false(history_reader_next(h, &row));
	while (figure_reader_next(r, &figure))
		continue;
	assert_false(history_reader_close(h, &err));
	assert_non_null(strstr(err.text, "interrupted"));
	err.text[0] = '\0';
	assert_false(figure_reader_close(r, &err));
	assert_non_null(strstr(err.text, "interrupted"));
}

#define WITH_FIXTURE(test) cmocka_unit_test_setup_teardown(test, new_fixture, drop_fixture)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_FIXTURE(an_empty_board_has_no_figures),
		WITH_FIXTURE(figures_come_by_person_measure_and_quarter),
		cmocka_unit_test(keys_of_any_size_keep_their_order),
		WITH_FIXTURE(the_four_states_are_read_as_they_were_written),
		WITH_FIXTURE(one_figure_is_read_as_all_of_them_are),
		WITH_FIXTURE(the_last_correction_counts),
		WITH_FIXTURE(texts_hold_until_the_next_row),
		WITH_FIXTURE(the_last_amendment_is_read_by_itself),
		WITH_FIXTURE(the_amendment_made_last_is_in_force_whatever_its_date),
		WITH_FIXTURE(history_can_be_asked_by_kind_and_person),
		WITH_FIXTURE(history_comes_oldest_first),
		WITH_FIXTURE(a_row_of_history_says_all_that_was_written),
		WITH_FIXTURE(a_correction_in_history_says_where_it_came_from),
		WITH_FIXTURE(a_failure_while_reading_is_told_at_the_end),
	};

	return cmocka_run_group_tests_name("store/reader", tests, NULL, NULL) != 0;
}
