#include "tui/chart.h"

#include "base/compiler.h"
#include "base/number.h"
#include "screen.h"

/* What one picture of ten cells shows at every glyph level. */
struct picture {
	int64_t low, high; /* of the scale */
	int64_t a, b;
	const char *shown[GLYPHS_COUNT];
};

static struct chart_scale scale_of(int64_t low, int64_t high)
{
	struct chart_scale scale = { 0 };

	chart_scale_add(&scale, low);
	chart_scale_add(&scale, high);
	return scale;
}

static void check_pictures(const struct picture *pictures, size_t count,
                           void (*draw)(struct canvas *, const struct chart_scale *, int64_t,
                                        int64_t))
{
	for (size_t i = 0; i < count * GLYPHS_COUNT; i++) {
		const struct picture *picture = &pictures[i / GLYPHS_COUNT];
		struct chart_scale scale = scale_of(picture->low, picture->high);
		size_t level = i % GLYPHS_COUNT;
		struct screen s;

		screen_init(&s, 1, 10, (enum glyphs)level);
		draw(&s.cv, &scale, picture->a, picture->b);
		check_screen(&s.cv, picture->shown[level]);
		screen_release(&s);
	}
}

static void a_bullet_shows_did_and_said(void **state)
{
	static const struct picture pictures[] = {
		{ 0, 100, 50, 80, { "█████  ┃", "█████  ║", "=====  |" } },
		{ 0, 100, 80, 50, { "████┃███", "████║███", "====|===" } },
		{ 0, 100, 63, 63, { "██████┃", "██████║", "======|" } },
		{ 0, 100, 0, 100, { "         ┃", "         ║", "         |" } },
		{ 0, 100, 100, 0, { "┃█████████", "║█████████", "|=========" } },
		{ 0, 100, 1, 100, { "▏        ┃", "█        ║", "=        |" } },
		{ 0, 100, CHART_MISSING, 50, { ".   ┃", ".   ║", ".   |" } },
		{ 0, 100, 50, CHART_MISSING, { "█████", "█████", "=====" } },
		{ 0, 100, CHART_MISSING, CHART_MISSING, { ".", ".", "." } },
		{ -100, 100, -60, 40, { "  ▒▒▒│┃", "  ▒▒▒│║", "  ---:|" } },
		{ -100, 100, 60, -40, { "  ┃  ███", "  ║  ███", "  |  ===" } },
		{ -100, 100, -1, 1, { "    ▒┃", "    ▒║", "    -|" } },
		{ -100, 0, -50, -100, { "┃    ▒▒▒▒▒", "║    ▒▒▒▒▒", "|    -----" } },
		{ -245, 755, -245, CHART_MISSING, { "▒▒│", "▒▒│", "--:" } },
		{ 0, 0, 0, 0, { "┃", "║", "|" } },
	};

	(void)state;
	check_pictures(pictures, COUNT_OF(pictures), chart_bullet);
}

static void a_step_floats_and_tells_its_direction_three_ways(void **state)
{
	static const struct picture pictures[] = {
		{ 0, 100, 50, 80, { "     ███+", "     ███+", "     ===+" } },
		{ 0, 100, 80, 50, { "     ▒▒▒-", "     ▒▒▒-", "     ----" } },
		{ 0, 100, 63, 63, { "      │", "      │", "      :" } },
		{ 0, 100, 0, 100, { "█████████+", "█████████+", "=========+" } },
		{ 0, 100, 100, 0, { "▒▒▒▒▒▒▒▒▒-", "▒▒▒▒▒▒▒▒▒-", "----------" } },
		{ 0, 100, 1, 100, { "█████████+", "█████████+", "=========+" } },
		{ 0, 100, CHART_MISSING, 50, { ".", ".", "." } },
		{ 0, 100, 50, CHART_MISSING, { ".", ".", "." } },
		{ 0, 100, CHART_MISSING, CHART_MISSING, { ".", ".", "." } },
		{ -100, 100, -60, 40, { "  █████+", "  █████+", "  =====+" } },
		{ -100, 100, 60, -40, { "   ▒▒▒▒▒-", "   ▒▒▒▒▒-", "   ------" } },
		{ -100, 100, -1, 1, { "     ▏+", "     █+", "     =+" } },
		{ -100, 0, -50, -100, { "▒▒▒▒▒-", "▒▒▒▒▒-", "------" } },
		{ 0, 0, 0, 0, { "│", "│", ":" } },
	};

	(void)state;
	check_pictures(pictures, COUNT_OF(pictures), chart_step);
}

static void draw_bar(struct canvas *cv, const struct chart_scale *scale, int64_t value,
                     int64_t kind)
{
	chart_bar(cv, scale, (enum chart_kind)kind, value);
}

static void a_bar_shows_what_kind_of_figure_it_is(void **state)
{
	static const struct picture pictures[] = {
		{ 0, 100, 50, CHART_ACTUAL, { "█████", "█████", "=====" } },
		{ 0, 100, 80, CHART_PREVIOUS, { "░░░░░░░░", "░░░░░░░░", "........" } },
		{ 0, 100, 63, CHART_PLAN, { "[    ]", "[    ]", "[    ]" } },
		{ 0, 100, 0, CHART_FORECAST, { "", "", "" } },
		{ 0, 100, 100, CHART_ACTUAL, { "██████████", "██████████", "==========" } },
		{ 0, 100, 1, CHART_PREVIOUS, { "░", "░", "." } },
		{ 0, 100, CHART_MISSING, CHART_PLAN, { ".", ".", "." } },
		{ 0, 100, 50, CHART_FORECAST, { "▒▒▒▒▒", "▒▒▒▒▒", "/////" } },
		{ 0, 100, CHART_MISSING, CHART_ACTUAL, { ".", ".", "." } },
		{ -100, 100, -60, CHART_PREVIOUS, { "  ░░░│", "  ░░░│", "  ...:" } },
		{ -100, 100, 60, CHART_PLAN, { "     [ ]", "     [ ]", "     [ ]" } },
		{ -100, 100, -1, CHART_FORECAST, { "    ▒│", "    ▒│", "    /:" } },
		{ -100, 0, -50, CHART_ACTUAL, { "     ▒▒▒▒▒", "     ▒▒▒▒▒", "     -----" } },
		{ 0, 0, 0, CHART_PREVIOUS, { "", "", "" } },
	};

	(void)state;
	check_pictures(pictures, COUNT_OF(pictures), draw_bar);
}

static void rising_and_falling_have_styles(void **state)
{
	const struct chart_scale scale = scale_of(0, 100);
	struct screen s;

	(void)state;
	screen_init(&s, 1, 10, GLYPHS_UNICODE);
	chart_step(&s.cv, &scale, 50, 80);
	check_styles(&s.cv, "     gggg");
	chart_step(&s.cv, &scale, 80, 50);
	check_styles(&s.cv, "     bbbb");
	chart_bullet(&s.cv, &scale, 50, 80);
	check_styles(&s.cv, "aaaaa  x");
	screen_release(&s);
}

static void a_spark_has_eight_steps(void **state)
{
	static const struct {
		int w;
		size_t count;
		int64_t values[8];
		const char *shown[GLYPHS_COUNT];
	} cases[] = {
		{ 8, 8, { 1, 2, 3, 4, 5, 6, 7, 8 }, { "▁▂▃▄▅▆▇█", "12345678", "12345678" } },
		{ 3, 8, { 1, 2, 3, 4, 5, 6, 7, 8 }, { "▁▅█", "158", "158" } },
		{ 8, 4, { 5, 5, CHART_MISSING, 5 }, { "▄▄.▄", "44.4", "44.4" } },
		{ 8, 3, { -NUMBER_MAX, 0, NUMBER_MAX }, { "▁▅█", "158", "158" } },
		{ 8, 1, { CHART_MISSING }, { ".", ".", "." } },
		{ 8, 0, { 0 }, { "", "", "" } },
		{ 0, 4, { 1, 2, 3, 4 }, { "", "", "" } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		for (int level = 0; level < GLYPHS_COUNT; level++) {
			struct screen s;

			screen_init(&s, 1, cases[i].w, (enum glyphs)level);
			chart_spark(&s.cv, STYLE_BAR, cases[i].values, cases[i].count);
			check_screen(&s.cv, cases[i].shown[level]);
			screen_release(&s);
		}
	}
}

static void a_scale_has_seen_what_it_was_shown(void **state)
{
	struct chart_scale scale = { 0 };

	(void)state;
	chart_scale_add(&scale, CHART_MISSING);
	assert_false(scale.has_values);
	chart_scale_add(&scale, 7);
	assert_int_equal(scale.low, 7);
	chart_scale_add(&scale, -3);
	assert_int_equal(scale.low, -3);
	assert_int_equal(scale.high, 7);
}

/* Cells that are not blank. */
static size_t inked(const struct canvas *cv)
{
	struct str text = { 0 };
	size_t count = 0;

	canvas_to_styles(cv, &text);
	for (size_t i = 0; i < text.length; i++)
		count += text.bytes[i] == 'a';
	str_release(&text);
	return count;
}

static void more_is_never_drawn_shorter(void **state)
{
	const struct chart_scale scale = scale_of(-1000, 1000);

	(void)state;
	for (int w = 1; w < 40; w++) {
		size_t before = 0;
		struct screen s;

		screen_init(&s, 1, w, GLYPHS_BASIC);
		for (int64_t value = 1; value <= 1000; value += 37) {
			chart_bar(&s.cv, &scale, CHART_ACTUAL, value);
			assert_true(inked(&s.cv) >= before);
			before = inked(&s.cv);
			assert_true(before > 0);
			chart_bar(&s.cv, &scale, CHART_ACTUAL, -value);
			assert_true(inked(&s.cv) > 0);
		}
		screen_release(&s);
	}
}

/* The largest figures, values off the scale, an empty scale, no cells. */
static void nothing_overflows(void **state)
{
	static const int64_t values[] = { CHART_MISSING, INT64_MIN + 1, -NUMBER_MAX, -1, 0, 1,
		                          NUMBER_MAX,    INT64_MAX };
	uint64_t seed = 3;

	(void)state;
	for (int round = 0; round < 4000; round++) {
		int64_t low = values[next_random(&seed) % COUNT_OF(values)];
		int64_t high = values[next_random(&seed) % COUNT_OF(values)];
		int64_t a = values[next_random(&seed) % COUNT_OF(values)];
		int64_t b = values[next_random(&seed) % COUNT_OF(values)];
		struct chart_scale scale = scale_of(low, high);
		struct screen s;

		screen_init(&s, (int)(next_random(&seed) % 2), (int)(next_random(&seed) % 12),
		            (enum glyphs)(next_random(&seed) % GLYPHS_COUNT));
		chart_bullet(&s.cv, &scale, a, b);
		chart_step(&s.cv, &scale, a, b);
		chart_bar(&s.cv, &scale, (enum chart_kind)(next_random(&seed) % 4), a);
		chart_spark(&s.cv, STYLE_BAR, values, COUNT_OF(values));
		check_sound(&s.grid);
		screen_release(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_bullet_shows_did_and_said),
		cmocka_unit_test(a_step_floats_and_tells_its_direction_three_ways),
		cmocka_unit_test(a_bar_shows_what_kind_of_figure_it_is),
		cmocka_unit_test(rising_and_falling_have_styles),
		cmocka_unit_test(a_spark_has_eight_steps),
		cmocka_unit_test(a_scale_has_seen_what_it_was_shown),
		cmocka_unit_test(more_is_never_drawn_shorter),
		cmocka_unit_test(nothing_overflows),
	};

	return cmocka_run_group_tests_name("tui/chart", tests, NULL, NULL) != 0;
}
