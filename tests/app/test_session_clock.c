#include "app/session_entry.h"
#include "support/board_harness.h"

static void open_session(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	harness_session(h, 9);
	harness_open(h, "2026-10-05");
	h->now = 1790000000;
	harness_keys(h, "Enter");
}

static const char *minutes_of(const struct harness *h, int sheet)
{
	const struct entry *e = session_entry_find(&h->board, (struct entry_key){
								      1, sheet, ENTRY_MINUTES, 0 });

	return e != NULL ? e->text : "";
}

static void the_header_counts_whole_minutes(void **state)
{
	struct harness h;

	(void)state;
	open_session(&h);
	assert_shows(&h, "0 of 25 min");
	h.now += 59;
	harness_event(&h, (struct event){ .type = EV_TICK });
	assert_shows(&h, "0 of 25 min");
	h.now += 1;
	harness_event(&h, (struct event){ .type = EV_TICK });
	assert_shows(&h, "1 of 25 min");
	harness_wait(&h, 2);
	harness_golden(&h, "app/clock");
	harness_release(&h);
}

static void it_says_when_the_time_is_over_and_goes_on(void **state)
{
	struct harness h;

	(void)state;
	open_session(&h);
	harness_wait(&h, 24);
	assert_hides(&h, "over");
	harness_wait(&h, 1);
	assert_shows(&h, "25 of 25 min, over");
	harness_wait(&h, 100);
	assert_shows(&h, "125 of 25 min, over");
	assert_int_equal(sheets[h.app.sheet]->number, 9);
	harness_release(&h);
}

/* All of the header but the clock's own place. */
static void header_without_clock(struct harness *h, struct str *out)
{
	char *clock, *end;

	harness_screen(h, out);
	str_cut(out, (size_t)(strchr(out->bytes, '\n') - out->bytes),
	        out->length - (size_t)(strchr(out->bytes, '\n') - out->bytes));
	clock = strstr(out->bytes, " of 25 min");
	end = strstr(out->bytes, "  saved");
	while (clock > out->bytes && clock[-1] != ' ')
		clock--;
	memset(clock, ' ', (size_t)(end - clock));
}

static void nothing_else_moves_while_it_counts(void **state)
{
	struct str before = { 0 }, after = { 0 };
	struct harness h;

	(void)state;
	open_session(&h);
	header_without_clock(&h, &before);
	harness_wait(&h, 131);
	assert_shows(&h, "131 of 25 min, over");
	header_without_clock(&h, &after);
	assert_string_equal(before.bytes, after.bytes);
	str_release(&before);
	str_release(&after);
	harness_release(&h);
}

static void a_tick_changes_nothing_on_the_board(void **state)
{
	struct harness h;

	(void)state;
	open_session(&h);
	harness_keys(&h, "a 'Ask'");
	harness_wait(&h, 200);
	assert_true(overlay_is_open(&h.app.overlay));
	assert_int_equal(h.applied, 0);
	assert_int_equal(h.out.count, 0);
	assert_false(h.out.has_minutes);
	harness_release(&h);
}

static void turning_the_sheet_keeps_its_minutes(void **state)
{
	struct harness h;

	(void)state;
	open_session(&h);
	harness_wait(&h, 3);
	assert_string_equal(minutes_of(&h, 9), "");
	harness_keys(&h, "]");
	assert_string_equal(minutes_of(&h, 9), "3");
	harness_wait(&h, 2);
	harness_keys(&h, "9");
	assert_string_equal(minutes_of(&h, 10), "2");
	assert_shows(&h, "3 of 25 min");
	harness_wait(&h, 4);
	harness_click(&h, 1, 1); /* the cover's tab */
	assert_int_equal(h.app.sheet, 0);
	assert_string_equal(minutes_of(&h, 9), "7");
	assert_int_equal(board_last_id(&h.board, NOUN_ENTRY), 2);
	harness_release(&h);
}

static void leaving_keeps_them_too(void **state)
{
	struct harness h;

	(void)state;
	open_session(&h);
	harness_wait(&h, 5);
	harness_keys(&h, "C-c");
	assert_int_equal(h.effect, FX_QUIT);
	assert_string_equal(minutes_of(&h, 9), "5");
	harness_release(&h);
}

static void less_than_a_minute_leaves_no_trace(void **state)
{
	struct harness h;

	(void)state;
	open_session(&h);
	h.now += 59;
	harness_keys(&h, "]");
	assert_int_equal(board_last_id(&h.board, NOUN_ENTRY), 0);
	harness_keys(&h, "[");
	h.now += 1; /* seconds add up */
	harness_keys(&h, "]");
	assert_string_equal(minutes_of(&h, 9), "1");
	harness_release(&h);
}

static void an_interrupted_session_counts_on(void **state)
{
	struct scene scene;
	struct harness h;

	(void)state;
	open_session(&h);
	harness_wait(&h, 6);
	harness_keys(&h, "q");
	scene = h.app.scene;
	app_release(&h.app);
	app_init(&h.app, &scene);
	h.now += 86400;
	harness_keys(&h, "Enter");
	assert_shows(&h, "6 of 25 min");
	harness_wait(&h, 1);
	assert_shows(&h, "7 of 25 min");
	harness_release(&h);
}

static void a_long_gap_is_a_pause(void **state)
{
	struct harness h;

	(void)state;
	open_session(&h);
	h.now += CLOCK_PAUSE;
	harness_event(&h, (struct event){ .type = EV_TICK });
	assert_shows(&h, "2 of 25 min");
	h.now += CLOCK_PAUSE + 1;
	harness_event(&h, (struct event){ .type = EV_TICK });
	assert_shows(&h, "2 of 25 min");
	h.now -= 3600; /* somebody set the machine's clock */
	harness_event(&h, (struct event){ .type = EV_TICK });
	assert_shows(&h, "2 of 25 min");
	harness_wait(&h, 1);
	assert_shows(&h, "3 of 25 min");
	harness_release(&h);
}

static void it_asks_to_be_woken_when_its_text_changes(void **state)
{
	struct harness h;

	(void)state;
	open_session(&h);
	assert_int_equal(app_wait(&h.app), 60 * 1000);
	h.now += 50;
	harness_keys(&h, "j");
	assert_int_equal(app_wait(&h.app), 10 * 1000);
	harness_keys(&h, "q"); /* the cover has no clock */
	assert_int_equal(app_wait(&h.app), -1);
	harness_release(&h);
}

static void without_a_session_there_is_no_clock(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, "2026-10-05");
	h.now = 1790000000;
	for (int i = 0; i < sheets_count(); i++) {
		assert_int_equal(app_wait(&h.app), -1);
		harness_wait(&h, 3);
		assert_hides(&h, " min  saved");
		harness_keys(&h, "]");
	}
	assert_int_equal(board_last_id(&h.board, NOUN_ENTRY), 0);
	harness_release(&h);
}

static void who_may_only_read_keeps_no_time(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_session(&h, 9);
	harness_open(&h, "2026-10-05");
	h.app.scene.read_only = true;
	h.now = 1790000000;
	harness_keys(&h, "9");
	assert_int_equal(app_wait(&h.app), -1);
	harness_wait(&h, 3);
	assert_hides(&h, "of 25 min");
	harness_keys(&h, "]");
	assert_int_equal(board_last_id(&h.board, NOUN_ENTRY), 0);
	harness_release(&h);
}

static void minutes_are_no_step_of_undo(void **state)
{
	struct harness h;

	(void)state;
	open_session(&h);
	harness_keys(&h, "q ] Space"); /* on the promises 1 would be a figure */
	harness_wait(&h, 2);
	harness_keys(&h, "]");
	harness_wait(&h, 3);
	harness_keys(&h, "] u");
	assert_shows(&h, "Undone: \"present\" of José Núñez taken away");
	assert_string_equal(minutes_of(&h, 1), "2");
	assert_string_equal(minutes_of(&h, 2), "3");
	harness_keys(&h, "u");
	assert_shows(&h, "There is nothing to undo.");
	harness_keys(&h, "U");
	assert_string_equal(minutes_of(&h, 1), "2");
	assert_non_null(
		session_entry_find(&h.board, (struct entry_key){ 1, 1, ENTRY_PRESENT, JOSE }));
	harness_release(&h);
}

static void a_session_begun_by_mistake_goes_with_its_minutes(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, "2026-10-05");
	h.now = 1790000000;
	harness_keys(&h, "f Enter");
	harness_wait(&h, 3);
	harness_keys(&h, "[");
	harness_wait(&h, 3);
	harness_keys(&h, "u");
	assert_string_equal(h.error, "");
	assert_null(board_open_session(&h.board));
	for (int id = 1; id <= board_last_id(&h.board, NOUN_ENTRY); id++)
		assert_null(board_get(&h.board, NOUN_ENTRY, id));
	harness_keys(&h, "U 9");
	assert_non_null(board_open_session(&h.board));
	assert_shows(&h, "0 of 25 min");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_header_counts_whole_minutes),
		cmocka_unit_test(it_says_when_the_time_is_over_and_goes_on),
		cmocka_unit_test(nothing_else_moves_while_it_counts),
		cmocka_unit_test(a_tick_changes_nothing_on_the_board),
		cmocka_unit_test(turning_the_sheet_keeps_its_minutes),
		cmocka_unit_test(leaving_keeps_them_too),
		cmocka_unit_test(less_than_a_minute_leaves_no_trace),
		cmocka_unit_test(an_interrupted_session_counts_on),
		cmocka_unit_test(a_long_gap_is_a_pause),
		cmocka_unit_test(it_asks_to_be_woken_when_its_text_changes),
		cmocka_unit_test(without_a_session_there_is_no_clock),
		cmocka_unit_test(who_may_only_read_keeps_no_time),
		cmocka_unit_test(minutes_are_no_step_of_undo),
		cmocka_unit_test(a_session_begun_by_mistake_goes_with_its_minutes),
	};

	return cmocka_run_group_tests_name("app/session_clock", tests, NULL, NULL) != 0;
}
