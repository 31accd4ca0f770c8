#include "core/fraction.h"

#include "base/xalloc.h"
#include "core/amount.h"

#include <gmp.h>
#include <stdlib.h>
#include <string.h>

struct fraction {
	mpq_t q;
};

enum { HALF_BITS = 32 };

static void *grow(void *old, size_t old_size, size_t size)
{
	(void)old_size;
	return xreallocarray(old, 1, size);
}

static void give_back(void *memory, size_t size)
{
	(void)size;
	free(memory);
}

/* GMP by itself aborts when memory is gone; ours restores the terminal first. */
static struct fraction *new_fraction(struct fractions *pool)
{
	struct fraction *f = xmalloc(sizeof(*f));

	if (pool->count == 0)
		mp_set_memory_functions(xmalloc, grow, give_back);
	pool->items = xgrow(pool->items, &pool->capacity, pool->count + 1,
	                    sizeof(struct fraction *));
	pool->items[pool->count++] = f;
	mpq_init(f->q);
	return f;
}

void fractions_release(struct fractions *pool)
{
	for (size_t i = 0; i < pool->count; i++) {
		mpq_clear(pool->items[i]->q);
		free(pool->items[i]);
	}
	free(pool->items);
	*pool = (struct fractions){ 0 };
}

/* In halves: a long has 32 bits on some machines. */
static void set_whole(mpz_t z, int64_t whole)
{
	const int64_t base = INT64_C(1) << HALF_BITS;
	int64_t low = whole % base;

	mpz_set_si(z, (long)(whole / base));
	mpz_mul_2exp(z, z, HALF_BITS);
	if (low < 0)
		mpz_sub_ui(z, z, (unsigned long)-low);
	else
		mpz_add_ui(z, z, (unsigned long)low);
}

struct fraction *fraction_of(struct fractions *pool, int64_t whole)
{
	struct fraction *f = new_fraction(pool);

	set_whole(mpq_numref(f->q), whole);
	return f;
}

void fraction_increase(struct fraction *f, int64_t by)
{
	mpq_t q;

	mpq_init(q);
	set_whole(mpq_numref(q), by);
	mpq_add(f->q, f->q, q);
	mpq_clear(q);
}

struct fraction *fraction_sum(struct fractions *pool, const struct fraction *a,
                              const struct fraction *b)
{
	struct fraction *f = new_fraction(pool);

	mpq_add(f->q, a->q, b->q);
	return f;
}

struct fraction *fraction_difference(struct fractions *pool, const struct fraction *a,
                                     const struct fraction *b)
{
	struct fraction *f = new_fraction(pool);

	mpq_sub(f->q, a->q, b->q);
	return f;
}

struct fraction *fraction_product(struct fractions *pool, const struct fraction *a,
                                  const struct fraction *b)
{
	struct fraction *f = new_fraction(pool);

	mpq_mul(f->q, a->q, b->q);
	return f;
}

struct fraction *fraction_quotient(struct fractions *pool, const struct fraction *a,
                                   const struct fraction *b)
{
	struct fraction *f = new_fraction(pool);

	mpq_div(f->q, a->q, b->q);
	return f;
}

struct fraction *fraction_floor(struct fractions *pool, const struct fraction *f)
{
	struct fraction *floor = new_fraction(pool);

	mpz_fdiv_q(mpq_numref(floor->q), mpq_numref(f->q), mpq_denref(f->q));
	return floor;
}

int fraction_sign(const struct fraction *f)
{
	return mpq_sgn(f->q);
}

int fraction_order(const struct fraction *a, const struct fraction *b)
{
	int order = mpq_cmp(a->q, b->q);

	return (order > 0) - (order < 0);
}

/* Of at most 64 bits. */
static int64_t magnitude(const mpz_t z)
{
	mpz_t high;
	int64_t size;

	mpz_init(high);
	mpz_tdiv_q_2exp(high, z, HALF_BITS);
	size = (int64_t)mpz_get_ui(high) << HALF_BITS;
	mpz_tdiv_r_2exp(high, z, HALF_BITS);
	size |= (int64_t)mpz_get_ui(high);
	mpz_clear(high);
	return size;
}

int64_t fraction_clamped(const struct fraction *f)
{
	mpz_t whole, most;
	int64_t size = AMOUNT_MAX;

	mpz_inits(whole, most, NULL);
	mpz_tdiv_q(whole, mpq_numref(f->q), mpq_denref(f->q));
	set_whole(most, AMOUNT_MAX);
	if (mpz_cmpabs(whole, most) < 0)
		size = magnitude(whole);
	mpz_clears(whole, most, NULL);
	return fraction_sign(f) < 0 ? -size : size;
}

void fraction_add_exact(struct str *out, const struct fraction *f)
{
	char *text = mpq_get_str(NULL, 10, f->q);

	str_add(out, text);
	free(text);
}

/* The digits of |f| x 10^shift, half up: away from zero.  The caller frees. */
static char *rounded_digits(const struct fraction *f, int shift)
{
	mpz_t over, under;
	char *digits;

	mpz_inits(over, under, NULL);
	mpz_ui_pow_ui(over, 10, (unsigned long)shift);
	mpz_mul(over, over, mpq_numref(f->q));
	mpz_abs(over, over);
	mpz_mul_2exp(over, over, 1);
	mpz_add(over, over, mpq_denref(f->q));
	mpz_mul_2exp(under, mpq_denref(f->q), 1);
	mpz_tdiv_q(over, over, under);
	digits = mpz_get_str(NULL, 10, over);
	mpz_clears(over, under, NULL);
	return digits;
}

static void add_whole_part(struct str *out, const char *digits, size_t length, bool grouped)
{
	for (size_t i = 0; i < length; i++) {
		if (grouped && i > 0 && (length - i) % 3 == 0)
			str_add_char(out, ',');
		str_add_char(out, digits[i]);
	}
}

/* "5" with two decimals is 0.05: zeros in front until there is a whole part. */
static void add_digits(struct str *out, const char *digits, struct fraction_style style)
{
	size_t length = strlen(digits), decimals = (size_t)style.decimals;

	if (length > decimals)
		add_whole_part(out, digits, length - decimals, style.grouped);
	else
		str_add_char(out, '0');
	if (decimals == 0)
		return;
	str_add_char(out, '.');
	for (size_t i = length; i < decimals; i++)
		str_add_char(out, '0');
	str_add(out, length > decimals ? digits + length - decimals : digits);
}

void fraction_add_decimal(struct str *out, const struct fraction *f, struct fraction_style style)
{
	char *digits = rounded_digits(f, style.shift);

	if (fraction_sign(f) < 0 && strcmp(digits, "0") != 0)
		str_add_char(out, '-');
	add_digits(out, digits, style);
	free(digits);
}
