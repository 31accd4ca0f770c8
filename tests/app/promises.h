/*
 * app/promises.h - a board before its next promises, for tests of sheet 9.
 */
#ifndef TESTS_APP_PROMISES_H
#define TESTS_APP_PROMISES_H

#include "support/board_harness.h"

static const char today[] = "2026-10-05";

static const struct figure_key mia_leads = { MIA, LEADS, { 2026 * 4 + 3 } };
static const struct figure_key sam_revenue = { SAM, REVENUE, { 2026 * 4 + 3 } };

/* Six closed quarters of Mia's leads and Sam's revenue, both too high. */
static inline void put_history(struct harness *h)
{
	static const int64_t said[] = {
		39000000, 40000000, 42000000, 41000000, 43000000, 45000000
	};
	static const int64_t done[] = {
		33000000, 34000000, 41000000, 30000000, 36000000, 37000000
	};

	for (int i = 0; i < (int)COUNT_OF(said); i++) {
		struct quarter q = quarter_add(quarter_make(2025, 2), i);

		harness_promise(h, (struct figure_key){ SAM, REVENUE, q }, said[i], 0);
		harness_promise(h, (struct figure_key){ MIA, LEADS, q }, 120 + 10 * i, 12000000);
		harness_apply(h, change_locking(q, false));
		harness_actual(h, (struct figure_key){ SAM, REVENUE, q }, done[i]);
		harness_actual(h, (struct figure_key){ MIA, LEADS, q }, 110 + 9 * i);
	}
}

/* The sheet of the sample with that history, before anybody promised. */
static inline void open_sheet(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	put_history(h);
	harness_open(h, today);
	harness_keys(h, "9");
}

static inline const struct promise *promise_of(const struct harness *h, struct figure_key key)
{
	static const struct promise none;
	const struct figure *f = figures_find(&h->board.figures, key);

	return f != NULL ? &f->promise : &none;
}

static inline bool same_amount(struct amount a, int64_t units)
{
	return amount_equal(a, amount_of(units));
}

/* The screen with one blank wherever there are several. */
static inline void squeeze(const char *text, struct str *out)
{
	for (; *text != '\0'; text++)
		if (text[0] != ' ' || text[1] != ' ')
			str_add_char(out, *text);
}

/* Is there a row with these words, however far apart? */
static inline void assert_row(struct harness *h, const char *words)
{
	struct str screen = { 0 }, squeezed = { 0 };

	harness_screen(h, &screen);
	squeeze(str_text(&screen), &squeezed);
	if (strstr(str_text(&squeezed), words) == NULL)
		fail_msg("\"%s\" is not in:\n%s", words, str_text(&screen));
	str_release(&screen);
	str_release(&squeezed);
}

/* What is typed to be hidden, as it must not be seen. */
static const char *const hidden_digits[] = { "73915", "73,915", "82646", "82,646",
	                                     "64208", "64,208", "55317", "55,317" };

static inline void assert_nothing_leaks(struct harness *h, const char *after)
{
	static const struct {
		int rows, columns;
	} sizes[] = { { 24, 80 }, { 20, 60 }, { 8, 30 }, { 50, 200 } };

	for (size_t s = 0; s < COUNT_OF(sizes); s++) {
		struct str screen = { 0 };

		harness_size(h, sizes[s].rows, sizes[s].columns);
		harness_screen(h, &screen);
		for (size_t i = 0; i < COUNT_OF(hidden_digits); i++)
			if (strstr(str_text(&screen), hidden_digits[i]) != NULL)
				fail_msg("after %s:\n%s", after, str_text(&screen));
		str_release(&screen);
	}
	harness_size(h, 24, 80);
}

/* A draft of Mia's with all its amounts, and one of Sam's. */
static inline void promise_both(struct harness *h)
{
	harness_keys(h, "180 Tab 200 Tab 150 Tab 95000 Enter G k 410k Enter");
}

/* Both locked; Mia's row is the selected one. */
static inline void lock_all(struct harness *h)
{
	promise_both(h);
	harness_keys(h, "r L 2026-Q4 Enter g Left Left Left Left");
}

static inline uint32_t next_random(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(*seed >> 33);
}

#endif
