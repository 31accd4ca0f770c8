#include "exchange/report_html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/report_board.h"

static void render(struct str *out, const struct board *b)
{
	struct document d = { 0 };

	report_build(&d, b, &review_scope);
	report_html(out, &d);
	document_release(&d);
}

static size_t count_of(const char *text, const char *part)
{
	size_t count = 0;

	for (const char *at = strstr(text, part); at != NULL; at = strstr(at + 1, part))
		count++;
	return count;
}

static void the_page_needs_nothing_else_and_allows_nothing_else(void **state)
{
	static const char *const forbidden[] = { "<script", "http:",   "https:", "//",
		                                 "url(",    "@import", "<img",   "<iframe",
		                                 "<object", "<form",   "<!--",   "style=" };
	struct board b;
	struct str page = { 0 };

	(void)state;
	put_all(&b);
	render(&page, &b);
	assert_non_null(strstr(str_text(&page),
	                       "content=\"default-src 'none'; style-src 'unsafe-inline'; "
	                       "img-src data:\""));
	for (size_t i = 0; i < COUNT_OF(forbidden); i++)
		if (strstr(str_text(&page), forbidden[i]) != NULL)
			fail_msg("%.60s", strstr(str_text(&page), forbidden[i]));
	str_release(&page);
	board_release(&b);
}

static void what_is_opened_is_closed(void **state)
{
	static const char *const elements[] = {
		"html", "head",   "body", "header", "main",  "section", "nav", "ol",    "ul",
		"li",   "table",  "tr",   "thead",  "tbody", "caption", "svg", "div",   "pre",
		"bdi",  "strong", "span", "p",      "h1",    "h2",      "h3",  "style", "title"
	};
	struct board b;
	struct str page = { 0 };

	(void)state;
	put_all(&b);
	render(&page, &b);
	for (size_t i = 0; i < COUNT_OF(elements); i++) {
		struct str plain = { 0 }, with = { 0 }, end = { 0 };

		str_addf(&plain, "<%s>", elements[i]);
		str_addf(&with, "<%s ", elements[i]);
		str_addf(&end, "</%s>", elements[i]);
		assert_int_equal(count_of(str_text(&page), str_text(&plain)) +
		                         count_of(str_text(&page), str_text(&with)),
		                 count_of(str_text(&page), str_text(&end)));
		str_release(&plain);
		str_release(&with);
		str_release(&end);
	}
	str_release(&page);
	board_release(&b);
}

/* The tags alone, to compare pages that differ in their words. */
static void tags_of(struct str *out, const char *page)
{
	for (const char *at = strchr(page, '<'); at != NULL; at = strchr(at + 1, '<'))
		str_add_bytes(out, at, strcspn(at, ">") + 1);
}

static void names_make_no_tags(void **state)
{
	static const char *const names[] = {
		"<script>alert(1)</script>", "\" onmouseover=\"alert(1)",
		"'><svg/onload=alert(1)>",   "&lt;b&gt;",
		"</title></style><!--",      "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D 12",
		"\xE7\x8E\x8B\xE8\x8A\xB3",  "\xE2\x80\xAEgnp",
	};
	struct str tags = { 0 };
	struct board b;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		struct person person = {
			.id = MIA, .name = names[i], .department = MARKETING, .role = ""
		};
		struct str page = { 0 }, found = { 0 };

		put_all(&b);
		b.settings.company = names[i];
		board_put(&b, NOUN_PERSON, &person);
		render(&page, &b);
		tags_of(&found, str_text(&page));
		if (tags.length == 0)
			str_add(&tags, str_text(&found));
		assert_int_equal(count_of(str_text(&found), "<"), count_of(str_text(&tags), "<"));
		assert_null(strstr(str_text(&found), "alert"));
		assert_null(strstr(str_text(&found), "<!--"));
		str_release(&page);
		str_release(&found);
		board_release(&b);
	}
	str_release(&tags);
}

static void names_are_isolated(void **state)
{
	struct board b;
	struct str page = { 0 };

	(void)state;
	put_all(&b);
	render(&page, &b);
	assert_non_null(strstr(str_text(&page), "<h1><bdi>Acme Bakery</bdi></h1>"));
	assert_non_null(strstr(str_text(&page),
	                       "<th scope=\"row\" class=\"short\"><bdi>Mia Torres</bdi></th>"));
	str_release(&page);
	board_release(&b);
}

static void tables_have_captions_and_headers_with_a_scope(void **state)
{
	struct board b;
	struct str page = { 0 };
	size_t tables;

	(void)state;
	put_all(&b);
	render(&page, &b);
	tables = count_of(str_text(&page), "<table>");
	assert_true(tables >= 10);
	assert_int_equal(count_of(str_text(&page), "<caption>"), tables);
	assert_int_equal(count_of(str_text(&page), "<th>"), 0);
	assert_int_equal(count_of(str_text(&page), "<th "), count_of(str_text(&page), " scope=\""));
	assert_int_equal(count_of(str_text(&page), "<svg "),
	                 count_of(str_text(&page), "aria-hidden=\"true\""));
	str_release(&page);
	board_release(&b);
}

/* Attributes of the pictures of a table with one row. */
static void draw(struct str *page, const struct document_picture *picture)
{
	static const struct document_column columns[] = { { "Who", HOLDS_HEADS, false },
		                                          { "P", HOLDS_PICTURES, false } };
	struct document d = { 0 };

	document_entitle(&d, "T", "S");
	document_table(&d, &(struct document_table){ .name = "T",
	                                             .caption = "C",
	                                             .columns = columns,
	                                             .column_count = COUNT_OF(columns) });
	document_row(&d, "");
	document_cell_name(&d, "Ann");
	document_cell_picture(&d, picture);
	str_clear(page);
	report_html(page, &d);
	document_release(&d);
}

static void a_bar_is_as_long_as_its_figure(void **state)
{
	struct document_picture bullet = {
		.kind = PICTURE_BULLET, .said = amount_of(100), .did = amount_of(50), .high = 100
	};
	struct str page = { 0 };

	(void)state;
	draw(&page, &bullet);
	assert_non_null(strstr(str_text(&page), "class=\"did\" x=\"0.0\" width=\"75.0\""));
	assert_non_null(strstr(str_text(&page), "class=\"said\" x=\"147.5\" width=\"2.5\""));
	bullet.did.given = false;
	draw(&page, &bullet);
	assert_null(strstr(str_text(&page), "class=\"did\""));
	bullet = (struct document_picture){ .kind = PICTURE_BULLET,
		                            .did = amount_of(-AMOUNT_MAX),
		                            .low = -AMOUNT_MAX,
		                            .high = AMOUNT_MAX };
	draw(&page, &bullet);
	assert_non_null(strstr(str_text(&page), "class=\"did\" x=\"0.0\" width=\"75.0\""));
	assert_null(strstr(str_text(&page), "class=\"said\""));
	str_release(&page);
}

static void a_step_goes_from_where_the_last_one_ended(void **state)
{
	struct document_picture step = {
		.kind = PICTURE_STEP, .said = amount_of(100), .did = amount_of(25), .high = 100
	};
	struct str page = { 0 };

	(void)state;
	draw(&page, &step);
	assert_non_null(strstr(str_text(&page), "class=\"down\" x=\"60.0\" width=\"180.0\""));
	step.said = amount_of(0);
	draw(&page, &step);
	assert_non_null(strstr(str_text(&page), "class=\"up\" x=\"0.0\" width=\"60.0\""));
	step.is_total = true;
	draw(&page, &step);
	assert_non_null(strstr(str_text(&page), "class=\"sum\" x=\"0.0\" width=\"60.0\""));
	str_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_page_needs_nothing_else_and_allows_nothing_else),
		cmocka_unit_test(what_is_opened_is_closed),
		cmocka_unit_test(names_make_no_tags),
		cmocka_unit_test(names_are_isolated),
		cmocka_unit_test(tables_have_captions_and_headers_with_a_scope),
		cmocka_unit_test(a_bar_is_as_long_as_its_figure),
		cmocka_unit_test(a_step_goes_from_where_the_last_one_ended),
	};

	return cmocka_run_group_tests_name("exchange/report_html", tests, NULL, NULL) != 0;
}
