#include "store/store.h"

#include "store/files.h"
#include "store/reader.h"
#include "store/sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char name[] = "t.saydo";

static void write_batch(struct store *s, struct board *b, int changes, uint32_t *seed)
{
	struct error err = { "" };

	assert_true(store_begin(s, &err));
	for (int i = 0; i < changes; i++) {
		struct change c = any_change(b, seed);

		if (!store_write(s, &c, &err))
			fail_msg("kind %d: %s", (int)c.kind, err.text);
		change_apply(b, &c);
	}
	assert_true(store_commit(s, morning, "many", &err));
}

static void what_is_loaded_is_what_was_applied(void **state)
{
	uint32_t seed = 99;

	(void)state;
	for (int run = 0; run < 6; run++) {
		struct board b;
		struct store *s = sample_store(name, &b);
		struct error err;

		for (int i = 0; i < 30; i++) {
			const char *differs;

			write_batch(s, &b, 1 + (int)chance(&seed, 25), &seed);
			if (i % 5 == 4) {
				store_close(s);
				s = store_open(name, &err);
				assert_non_null(s);
			}
			differs = file_differs(s, &b);
			if (differs != NULL)
				fail_msg("run %d, batch %d: %s", run, i, differs);
		}
		assert_true(store_verify(s, &err));
		store_close(s);
		board_release(&b);
	}
}

static void every_kind_of_change_can_stand_alone(void **state)
{
	int done[CHANGE_LOCK + 1] = { 0 };
	uint32_t seed = 4;
	struct board b;
	struct store *s = sample_store(name, &b);

	(void)state;
	for (int i = 0; i < 120; i++) {
		struct change c = any_change(&b, &seed);

		assert_true(apply_both(s, &b, &c));
		done[c.kind]++;
	}
	assert_null(file_differs(s, &b));
	store_close(s);
	board_release(&b);
	assert_int_equal(raw_number(name, "SELECT count(*) FROM journal"), 1 + 120);
	for (int kind = 0; kind <= CHANGE_LOCK; kind++)
		assert_true(done[kind] > 0);
}

static void undoing_in_the_file_and_in_memory_agree(void **state)
{
	uint32_t seed = 31;
	struct board b;
	struct store *s = sample_store(name, &b);
	struct error err;

	(void)state;
	assert_true(store_begin(s, &err));
	for (int i = 0; i < 400; i++) {
		struct change c = any_change(&b, &seed), back;

		assert_true(store_write(s, &c, &err));
		change_apply(&b, &c);
		if (chance(&seed, 2) == 0 && change_inverse(&c, &back)) {
			assert_true(store_write(s, &back, &err));
			change_apply(&b, &back);
		}
	}
	assert_true(store_commit(s, morning, "there and back", &err));
	assert_null(file_differs(s, &b));
	store_close(s);
	board_release(&b);
}

static void every_change_has_its_row_in_the_journal(void **state)
{
	struct board b;
	struct store *s = sample_store(name, &b);

	(void)state;
	assert_true(write_terms(s, &b, key_of(ANN, LEADS, 2026, 1), 5));
	store_close(s);
	board_release(&b);
	assert_int_equal(raw_number(name, "SELECT count(*) FROM journal"), 2);
	assert_int_equal(raw_number(name, "SELECT count(*) FROM journal WHERE id = 2 AND"
	                                  " what = 'a test' AND at = '2026-01-05 09:00:00'"
	                                  " AND length(batch) = 32"),
	                 1);
	assert_int_equal(raw_number(name, "SELECT count(DISTINCT batch) FROM journal"), 2);
}

static void what_is_rolled_back_leaves_nothing(void **state)
{
	uint32_t seed = 8;
	struct board b, copy;
	struct store *s = sample_store(name, &b);
	struct error err;

	(void)state;
	assert_true(sample_board(&copy));
	assert_true(store_begin(s, &err));
	for (int i = 0; i < 60; i++) {
		struct change c = any_change(&b, &seed);

		assert_true(store_write(s, &c, &err));
		change_apply(&b, &c);
	}
	store_rollback(s);
	store_rollback(s);
	assert_null(file_differs(s, &copy));
	store_close(s);
	assert_int_equal(raw_number(name, "SELECT count(*) FROM journal"), 1);
	board_release(&b);
	board_release(&copy);
}

static void a_change_that_is_refused_leaves_the_file_as_it_was(void **state)
{
	struct terms terms = { .amount = amount_of(5) };
	struct change c = { .kind = CHANGE_DRAFT, .has = true, .at = morning };
	struct board b;
	struct store *s = sample_store(name, &b);
	struct error err;

	(void)state;
	c.after.terms = terms;
	c.key = key_of(99, LEADS, 2026, 1); /* nobody */
	assert_false(store_apply(s, &c, "no", &err));
	c.kind = CHANGE_AMENDMENT;
	c.key = key_of(ANN, LEADS, 2026, 1); /* not promised */
	c.reason = "why";
	assert_false(store_apply(s, &c, "no", &err));
	assert_null(file_differs(s, &b));
	assert_true(write_terms(s, &b, key_of(ANN, LEADS, 2026, 1), 5));
	assert_null(file_differs(s, &b));
	store_close(s);
	board_release(&b);
	assert_int_equal(raw_number(name, "SELECT count(*) FROM journal"), 2);
}

static void the_file_itself_refuses_a_second_promise(void **state)
{
	struct terms terms = { .amount = amount_of(7) };
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);
	struct change c = { .kind = CHANGE_PROMISE, .key = key, .has = true, .at = morning };
	struct board b;
	struct store *s = sample_store(name, &b);
	struct error err;

	(void)state;
	c.after.terms = terms;
	assert_true(write_figures(s, &b));
	assert_false(store_apply(s, &c, "again", &err));
	assert_non_null(strstr(err.text, "a locked promise"));
	c.kind = CHANGE_DRAFT;
	assert_false(store_apply(s, &c, "again", &err));
	assert_non_null(strstr(err.text, "locked"));
	assert_null(file_differs(s, &b));
	store_close(s);
	board_release(&b);
}

static void a_second_writer_waits_and_then_says_so(void **state)
{
	struct change c = change_locking(quarter_make(2026, 1), false);
	struct error err;
	struct store *first = fresh_store(name), *second = store_open(name, &err);

	(void)state;
	c.at = morning;
	sqlite3_busy_timeout(second->db, 60);
	assert_true(store_begin(first, &err));
	assert_true(store_write(first, &c, &err));
	assert_false(store_apply(second, &c, "too", &err));
	assert_non_null(strstr(err.text, "another program is writing"));
	assert_true(store_commit(first, morning, "first", &err));
	assert_true(store_apply(second, &c, "too", &err));
	assert_false(store_is_read_only(second));
	store_close(first);
	store_close(second);
}

/* Whoever reads holds up the commit of whoever writes. */
static void a_commit_that_is_held_up_is_undone(void **state)
{
	struct board b;
	struct error err;
	struct store *first = sample_store(name, &b), *second = store_open(name, &err);
	struct change c = change_locking(quarter_make(2026, 1), false);
	struct history_reader *r;
	struct history_row row;

	(void)state;
	c.at = morning;
	assert_true(write_figures(first, &b));
	sqlite3_busy_timeout(second->db, 20);
	r = history_reader_open(first, HISTORY_PROMISE, 0, &err);
	assert_true(history_reader_next(r, &row));
	assert_false(store_apply(second, &c, "held up", &err));
	assert_non_null(strstr(err.text, "another program"));
	assert_true(history_reader_close(r, &err));
	assert_null(file_differs(second, &b));
	assert_true(store_apply(second, &c, "again", &err));
	store_close(first);
	store_close(second);
	board_release(&b);
	assert_int_equal(raw_number(name, "SELECT count(*) FROM journal WHERE what = 'held up'"),
	                 0);
}

static void a_batch_whose_journal_row_is_refused_is_undone(void **state)
{
	struct change c = { .kind = CHANGE_DRAFT, .key = key_of(ANN, LEADS, 2026, 1), .has = true };
	struct board b;
	struct store *s = sample_store(name, &b);
	struct error err;
	char used[sizeof(s->batch)];

	(void)state;
	c.after.terms.amount = amount_of(5);
	memcpy(used, s->batch, sizeof(used));
	assert_true(store_begin(s, &err) && store_write(s, &c, &err));
	memcpy(s->batch, used, sizeof(used));
	assert_false(store_commit(s, morning, "twice", &err));
	assert_null(file_differs(s, &b));
	store_close(s);
	board_release(&b);
}

/* The journal row tells, whatever COMMIT answered: here it was done already. */
static void a_commit_that_fails_but_lasts_counts(void **state)
{
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);
	struct change c = { .kind = CHANGE_DRAFT, .key = key, .has = true, .at = morning };
	struct board b;
	struct store *s = sample_store(name, &b);
	struct error err;

	(void)state;
	c.after.terms.amount = amount_of(5);
	assert_true(store_begin(s, &err) && store_write(s, &c, &err));
	change_apply(&b, &c);
	assert_int_equal(sqlite3_exec(s->db, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	assert_true(store_commit(s, morning, "lasts", &err));
	assert_null(file_differs(s, &b));
	store_close(s);
	board_release(&b);
}

static void a_file_that_was_busy_is_not_called_damaged(void **state)
{
	struct error err;
	struct store *s = fresh_store(name);
	sqlite3 *other = raw_open(name);

	(void)state;
	sqlite3_busy_timeout(s->db, 20);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", 0, 0, 0), SQLITE_OK);
	assert_false(store_verify(s, &err));
	assert_non_null(strstr(err.text, "another program"));
	sqlite3_close(other);
	assert_false(store_is_read_only(s));
	assert_true(store_verify(s, &err));
	store_close(s);
}

static void changes_of_one_window_appear_in_the_other(void **state)
{
	struct board b;
	struct error err;
	struct store *first = sample_store(name, &b), *second = store_open(name, &err);
	int64_t before = store_data_version(second);

	(void)state;
	assert_int_equal(store_data_version(second), before);
	assert_true(write_terms(first, &b, key_of(ANN, LEADS, 2026, 1), 5));
	assert_int_not_equal(store_data_version(second), before);
	assert_null(file_differs(second, &b));
	before = store_data_version(second);
	assert_true(write_terms(second, &b, key_of(ANN, LEADS, 2026, 2), 6));
	assert_int_equal(store_data_version(second), before); /* its own change */
	assert_null(file_differs(first, &b));
	store_close(first);
	store_close(second);
	board_release(&b);
}

static void two_windows_that_add_at_once_do_not_overwrite_one_another(void **state)
{
	struct person dee = { .id = 4, .name = "Dee", .department = SALES }, eve = dee;
	struct board b;
	struct error err;
	struct store *first = sample_store(name, &b), *second = store_open(name, &err);
	struct change of_first = change_of_noun(&b, NOUN_PERSON, &dee), of_second;

	(void)state;
	eve.name = "Eve";
	of_second = change_of_noun(&b, NOUN_PERSON, &eve);
	assert_true(apply_both(first, &b, &of_first));
	assert_false(store_apply(second, &of_second, "too", &err));
	assert_non_null(strstr(err.text, "another program has just added"));
	assert_null(file_differs(second, &b));
	store_close(first);
	store_close(second);
	board_release(&b);
}

static void an_edit_of_what_is_gone_is_not_lost_in_silence(void **state)
{
	struct board b;
	struct error err;
	struct store *first = sample_store(name, &b), *second = store_open(name, &err);
	struct person cy = *board_person(&b, CY);
	struct change edit, again = change_removing(&b, NOUN_PERSON, CY), removal = again;

	(void)state;
	cy.role = "closer";
	edit = change_of_noun(&b, NOUN_PERSON, &cy);
	assert_true(apply_both(first, &b, &removal));
	assert_false(store_apply(second, &edit, "too", &err));
	assert_non_null(strstr(err.text, "taken this away"));
	assert_false(store_apply(second, &again, "too", &err));
	assert_null(file_differs(second, &b));
	store_close(first);
	store_close(second);
	board_release(&b);
}

static void a_draft_of_another_window_does_not_stop_the_lock(void **state)
{
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);
	struct change promise = { .kind = CHANGE_PROMISE, .key = key, .has = true, .at = morning };
	struct board b;
	struct error err;
	struct store *first = sample_store(name, &b), *second = store_open(name, &err);
	struct figure f;
	struct arena arena = { 0 };
	struct change lock = change_locking(key.quarter, false);

	(void)state;
	promise.after.terms.amount = amount_of(9);
	lock.at = morning;
	assert_true(write_terms(first, &b, key, 5));
	assert_true(store_apply(second, &promise, "an import", &err));
	assert_true(store_apply(first, &lock, "the lock", &err));
	assert_true(store_read_figure(first, key, &arena, &f, &err));
	assert_int_equal(f.promise.terms.amount.units, 9);
	arena_release(&arena);
	store_close(first);
	store_close(second);
	board_release(&b);
}

static const char many_rows[] =
	"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
	" INSERT INTO journal (batch, at, what) SELECT hex(randomblob(60)), '', 'x' FROM n";

static void a_crash_in_the_middle_of_a_write_undoes_it_at_the_next_opening(void **state)
{
	struct board b;
	struct error err = { "" };
	struct store *s = sample_store(name, &b);

	(void)state;
	assert_true(write_figures(s, &b));
	store_close(s);
	assert_true(crash_while_writing(name, many_rows));
	assert_int_equal(access("t.saydo-journal", F_OK), 0);
	s = store_open(name, &err);
	if (s == NULL)
		fail_msg("%s", err.text);
	assert_true(store_verify(s, &err));
	assert_null(file_differs(s, &b));
	assert_true(write_terms(s, &b, key_of(CY, REVENUE, 2026, 3), 5));
	store_close(s);
	board_release(&b);
	assert_int_equal(raw_number(name, "SELECT count(*) FROM journal WHERE what = 'x'"), 0);
}

static bool says_it_was_cut_off(const char *path)
{
	struct error err = { "" };
	struct store *s = store_open(path, &err);

	store_close(s);
	return s == NULL && strstr(err.text, "in the middle of a write") != NULL;
}

static void a_viewer_is_told_about_a_crash(void **state)
{
	struct error err;
	struct store *s = fresh_store(name);

	(void)state;
	store_close(s);
	assert_true(crash_while_writing(name, many_rows));
	chmod(name, 0400);
	assert_true(holds_for_anybody(says_it_was_cut_off, name));
	chmod(name, 0600);
	s = store_open(name, &err);
	assert_non_null(s);
	store_close(s);
}

static void a_foreign_file_after_a_crash_stays_as_it_is(void **state)
{
	struct error err;
	size_t size, journal_size;
	char *bytes, *journal;

	(void)state;
	forget(name);
	assert_true(raw_run(name, "CREATE TABLE journal (batch TEXT, at TEXT, what TEXT)"));
	assert_true(crash_while_writing(name, many_rows));
	bytes = bytes_of(name, &size);
	journal = bytes_of("t.saydo-journal", &journal_size);
	assert_null(store_open(name, &err));
	assert_non_null(strstr(err.text, "not a saydo board"));
	assert_true(has_bytes(name, bytes, size));
	assert_true(has_bytes("t.saydo-journal", journal, journal_size));
	free(bytes);
	free(journal);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_loaded_is_what_was_applied),
		cmocka_unit_test(every_kind_of_change_can_stand_alone),
		cmocka_unit_test(undoing_in_the_file_and_in_memory_agree),
		cmocka_unit_test(every_change_has_its_row_in_the_journal),
		cmocka_unit_test(what_is_rolled_back_leaves_nothing),
		cmocka_unit_test(a_change_that_is_refused_leaves_the_file_as_it_was),
		cmocka_unit_test(the_file_itself_refuses_a_second_promise),
		cmocka_unit_test(a_second_writer_waits_and_then_says_so),
		cmocka_unit_test(a_commit_that_is_held_up_is_undone),
		cmocka_unit_test(a_batch_whose_journal_row_is_refused_is_undone),
		cmocka_unit_test(a_commit_that_fails_but_lasts_counts),
		cmocka_unit_test(a_file_that_was_busy_is_not_called_damaged),
		cmocka_unit_test(changes_of_one_window_appear_in_the_other),
		cmocka_unit_test(two_windows_that_add_at_once_do_not_overwrite_one_another),
		cmocka_unit_test(an_edit_of_what_is_gone_is_not_lost_in_silence),
		cmocka_unit_test(a_draft_of_another_window_does_not_stop_the_lock),
		cmocka_unit_test(a_crash_in_the_middle_of_a_write_undoes_it_at_the_next_opening),
		cmocka_unit_test(a_viewer_is_told_about_a_crash),
		cmocka_unit_test(a_foreign_file_after_a_crash_stays_as_it_is),
	};

	return cmocka_run_group_tests_name("store/transaction", tests, NULL, NULL) != 0;
}
