#include "exchange/report_text.h"

#include "base/text.h"
#include "core/paragraph.h"
#include "support/golden.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/report_board.h"

typedef void renderer(struct str *out, const struct document *d);

static void render(struct str *out, renderer *as, const struct board *b)
{
	struct document d = { 0 };

	report_build(&d, b, &review_scope);
	as(out, &d);
	document_release(&d);
}

static void check_golden(renderer *as, const char *name)
{
	struct board b;
	struct str text = { 0 };

	put_all(&b);
	render(&text, as, &b);
	golden_check(name, str_text(&text));
	str_release(&text);
	board_release(&b);
}

static void a_full_review_as_text(void **state)
{
	(void)state;
	check_golden(report_text, "exchange/report_text");
}

static void a_full_review_as_markdown(void **state)
{
	(void)state;
	check_golden(report_markdown, "exchange/report_markdown");
}

static void the_report_of_nothing_says_so(void **state)
{
	struct board b = { .settings = { "Acme Bakery", { "JPY", 0 }, 4 } };
	struct str text = { 0 };

	(void)state;
	render(&text, report_text, &b);
	golden_check("exchange/report_empty", str_text(&text));
	str_release(&text);
	board_release(&b);
}

static void assert_lines_fit(const char *text)
{
	while (*text != '\0') {
		struct str line = { 0 };
		size_t length = strcspn(text, "\n");

		str_add_bytes(&line, text, length);
		if (text_width(str_text(&line)) > PARAGRAPH_WIDTH)
			fail_msg("too wide: %s", str_text(&line));
		assert_true(length == 0 || text[length - 1] != ' ');
		str_release(&line);
		text += length + 1;
	}
}

static void no_line_is_wider_than_a_page_nor_ends_in_a_blank(void **state)
{
	struct board b;
	struct str text = { 0 };

	(void)state;
	put_all(&b);
	render(&text, report_text, &b);
	assert_lines_fit(str_text(&text));
	assert_int_equal(text.bytes[text.length - 1], '\n');
	str_release(&text);
	board_release(&b);
}

static void the_same_board_gives_the_same_text(void **state)
{
	struct board b, again;
	struct str left = { 0 }, right = { 0 };

	(void)state;
	put_all(&b);
	put_all(&again);
	render(&left, report_text, &b);
	render(&right, report_text, &again);
	assert_string_equal(str_text(&left), str_text(&right));
	str_release(&left);
	str_release(&right);
	board_release(&b);
	board_release(&again);
}

static const struct document_column wide_columns[] = {
	{ "Who", HOLDS_HEADS, false },        { "What", HOLDS_WORDS, false },
	{ "Promised", HOLDS_NUMBERS, false }, { "Delivered", HOLDS_NUMBERS, false },
	{ "Rest", HOLDS_NUMBERS, true },      { "Picture", HOLDS_PICTURES, false },
};

/* One row of a table in which each word has `length` letters. */
static void render_words(struct str *out, size_t length)
{
	struct document_picture bullet = {
		.kind = PICTURE_BULLET, .said = amount_of(80), .did = amount_of(60), .high = 100
	};
	struct document d = { 0 };
	struct str word = { 0 };

	for (size_t i = 0; i < length; i++)
		str_add(&word, i % 12 == 11 ? " " : "w");
	document_entitle(&d, "T", "S");
	document_table(&d, &(struct document_table){ .name = "T",
	                                             .caption = "C",
	                                             .columns = wide_columns,
	                                             .column_count = COUNT_OF(wide_columns) });
	document_row(&d, "");
	document_cell_name(&d, str_text(&word));
	document_cell_name(&d, str_text(&word));
	for (int i = 0; i < 3; i++)
		document_cell_amount(&d, amount_of(AMOUNT_MAX - i), UNIT_MONEY,
		                     (struct currency){ "USD", 2 });
	document_cell_picture(&d, &bullet);
	report_text(out, &d);
	str_release(&word);
	document_release(&d);
}

static void a_table_of_any_width_keeps_its_numbers_whole(void **state)
{
	(void)state;
	for (size_t length = 1; length < 200; length++) {
		struct str text = { 0 };

		render_words(&text, length);
		assert_lines_fit(str_text(&text));
		assert_non_null(strstr(str_text(&text), "90,000,000,000,000.00"));
		assert_non_null(strstr(str_text(&text), "89,999,999,999,999.99"));
		assert_non_null(strstr(str_text(&text), "\xE2\x96\x88"));
		str_release(&text);
	}
}

static void names_are_shown_as_text(void **state)
{
	static const struct person hostile = {
		.id = 1, .name = "=1|**x**<script>\x1B[2J", .department = SALES, .role = ""
	};
	struct board b;
	struct str text = { 0 };

	(void)state;
	put_all(&b);
	board_put(&b, NOUN_PERSON, &hostile);
	render(&text, report_text, &b);
	assert_non_null(strstr(str_text(&text), "=1|**x**<script>"));
	assert_null(strchr(str_text(&text), 0x1B));
	str_clear(&text);
	render(&text, report_markdown, &b);
	assert_null(strstr(str_text(&text), "<script>"));
	assert_null(strstr(str_text(&text), "=1|"));
	assert_non_null(strstr(str_text(&text), "\\=1\\|\\*\\*x\\*\\*\\<script\\>"));
	str_release(&text);
	board_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_full_review_as_text),
		cmocka_unit_test(a_full_review_as_markdown),
		cmocka_unit_test(the_report_of_nothing_says_so),
		cmocka_unit_test(no_line_is_wider_than_a_page_nor_ends_in_a_blank),
		cmocka_unit_test(the_same_board_gives_the_same_text),
		cmocka_unit_test(a_table_of_any_width_keeps_its_numbers_whole),
		cmocka_unit_test(names_are_shown_as_text),
	};

	return cmocka_run_group_tests_name("exchange/report_text", tests, NULL, NULL) != 0;
}
