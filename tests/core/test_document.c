#include "core/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct currency dollars = { "USD", 2 };

static const struct document_column columns[] = {
	{ "Who", HOLDS_HEADS, false },
	{ "How much", HOLDS_NUMBERS, false },
};

static const struct document_table like = {
	.name = "Table",
	.caption = "A table",
	.groups = "Department",
	.columns = columns,
	.column_count = COUNT_OF(columns),
};

/* The cell behind a name, in a row of its own. */
static void begin_row(struct document *d, const char *group)
{
	document_row(d, group);
	document_cell_name(d, "Ann");
}

static const struct document_cell *last_cell(const struct document *d)
{
	const struct document_table *table = d->blocks[d->count - 1].table;

	return &table->cells[table->cell_count - 1];
}

static void an_amount_is_its_text_and_its_number(void **state)
{
	static const struct {
		int64_t units;
		enum unit unit;
		const char *text;
		int decimals;
		bool percent;
	} cases[] = {
		{ 123456789, UNIT_MONEY, "1,234,567.89", 2, false },
		{ -50, UNIT_MONEY, "-0.50", 2, false },
		{ 1500, UNIT_COUNT, "1,500", 0, false },
		{ 9250, UNIT_PERCENT, "92.50%", 2, true },
		{ 350, UNIT_DAYS, "3.50", 2, false },
		{ AMOUNT_MAX, UNIT_MONEY, "90,000,000,000,000.00", 2, false },
	};
	struct document d = { 0 };

	(void)state;
	document_table(&d, &like);
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		begin_row(&d, "");
		document_cell_amount(&d, amount_of(cases[i].units), cases[i].unit, dollars);
		assert_int_equal(last_cell(&d)->kind, VALUE_NUMBER);
		assert_string_equal(last_cell(&d)->text, cases[i].text);
		assert_int_equal(last_cell(&d)->units, cases[i].units);
		assert_int_equal(last_cell(&d)->decimals, cases[i].decimals);
		assert_int_equal(last_cell(&d)->percent, cases[i].percent);
	}
	document_release(&d);
}

static void what_is_not_given_is_no_number(void **state)
{
	struct document d = { 0 };

	(void)state;
	document_table(&d, &like);
	begin_row(&d, "");
	document_cell_amount(&d, (struct amount){ 0 }, UNIT_MONEY, dollars);
	assert_int_equal(last_cell(&d)->kind, VALUE_NONE);
	begin_row(&d, "");
	document_cell_ratio(&d, ratio_of(1, 0));
	assert_int_equal(last_cell(&d)->kind, VALUE_NONE);
	begin_row(&d, "");
	document_cell_number(&d, "", "", 2, false);
	assert_int_equal(last_cell(&d)->kind, VALUE_NONE);
	begin_row(&d, "");
	document_cell_text(&d, "");
	assert_int_equal(last_cell(&d)->kind, VALUE_NONE);
	document_release(&d);
}

static void a_ratio_has_four_decimals_unless_it_is_beyond_sense(void **state)
{
	struct document d = { 0 };

	(void)state;
	document_table(&d, &like);
	begin_row(&d, "");
	document_cell_ratio(&d, ratio_of(2, 3));
	assert_int_equal(last_cell(&d)->kind, VALUE_NUMBER);
	assert_string_equal(last_cell(&d)->text, "0.6667");
	assert_int_equal(last_cell(&d)->units, 6667);
	begin_row(&d, "");
	document_cell_ratio(&d, ratio_of(-AMOUNT_MAX, 1));
	assert_int_equal(last_cell(&d)->kind, VALUE_TEXT);
	assert_string_equal(last_cell(&d)->text, "-9000000000000000.0000");
	document_release(&d);
}

static void a_written_number_is_read_back(void **state)
{
	struct document d = { 0 };

	(void)state;
	document_table(&d, &like);
	begin_row(&d, "");
	document_cell_number(&d, "-1,234.50", "-1234.50", 2, false);
	assert_int_equal(last_cell(&d)->units, -123450);
	begin_row(&d, "");
	document_cell_number(&d, "12.34%", "0.1234", 2, true);
	assert_int_equal(last_cell(&d)->units, 1234);
	assert_true(last_cell(&d)->percent);
	begin_row(&d, "");
	document_cell_number(&d, "90,000,000,000,000,000.00", "90000000000000000.00", 2, false);
	assert_int_equal(last_cell(&d)->kind, VALUE_TEXT);
	document_release(&d);
}

static void words_go_to_the_last_block_in_their_order(void **state)
{
	struct document d = { 0 };
	const struct document_block *block;

	(void)state;
	document_text(&d, DOCUMENT_SECTION, "First");
	document_block(&d, DOCUMENT_ITEM);
	document_span(&d, VOICE_NAME, "Ann");
	document_words(&d, ": %d of %s", 3, "four");
	assert_int_equal(d.count, 2);
	block = &d.blocks[1];
	assert_int_equal(block->count, 2);
	assert_int_equal(block->spans[0].voice, VOICE_NAME);
	assert_string_equal(block->spans[1].text, ": 3 of four");
	document_release(&d);
	assert_int_equal(d.count, 0);
}

static void a_group_begins_where_it_differs_from_the_row_above(void **state)
{
	static const char *const groups[] = { "Sales", "Sales", "Finance", "Sales" };
	static const bool begins[] = { true, false, true, true };
	struct document d = { 0 };
	const struct document_table *table = document_table(&d, &like);

	(void)state;
	for (size_t i = 0; i < COUNT_OF(groups); i++) {
		begin_row(&d, groups[i]);
		document_cell_count(&d, 1);
	}
	for (size_t i = 0; i < COUNT_OF(groups); i++)
		assert_int_equal(document_begins_group(table, i), begins[i]);
	document_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_amount_is_its_text_and_its_number),
		cmocka_unit_test(what_is_not_given_is_no_number),
		cmocka_unit_test(a_ratio_has_four_decimals_unless_it_is_beyond_sense),
		cmocka_unit_test(a_written_number_is_read_back),
		cmocka_unit_test(words_go_to_the_last_block_in_their_order),
		cmocka_unit_test(a_group_begins_where_it_differs_from_the_row_above),
	};

	return cmocka_run_group_tests_name("core/document", tests, NULL, NULL) != 0;
}
