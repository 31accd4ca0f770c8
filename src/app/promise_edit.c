#include "app/promise_edit.h"

#include <stdio.h>

const char *const promise_cell_words[] = { "promise", "best case", "floor", "value", NULL };

struct amount *promise_cell_of(struct terms *terms, enum promise_cell cell)
{
	struct amount *const cells[] = {
		[CELL_AMOUNT] = &terms->amount,
		[CELL_BEST_CASE] = &terms->best_case,
		[CELL_FLOOR] = &terms->floor,
		[CELL_VALUE] = &terms->value,
	};

	return cells[cell];
}

static enum unit unit_of(const struct promise_edit *edit, const struct board *b)
{
	return edit->cell == CELL_VALUE ? UNIT_MONEY
	                                : (enum unit)board_measure(b, edit->key.measure)->unit;
}

void promise_edit_title(const struct promise_edit *edit, const struct board *b, char *out,
                        size_t size)
{
	static const char *const names[] = { "Promise", "Best case", "Floor (failure is worse)",
		                             "Worth in money" };
	enum unit unit = unit_of(edit, b);
	bool is_optional = edit->cell != CELL_AMOUNT;
	const char *hint = is_optional ? " (may be empty)" : "";
	char quarter[QUARTER_TEXT];

	if (edit->is_masked && edit->is_given)
		hint = is_optional ? " (empty leaves it, - clears it)" : " (empty leaves it)";

	snprintf(out, size, "%s: %s, %s, %s, %s%s", names[edit->cell],
	         board_name(b, NOUN_PERSON, edit->key.person),
	         board_name(b, NOUN_MEASURE, edit->key.measure),
	         quarter_format(edit->key.quarter, quarter),
	         unit == UNIT_MONEY ? b->settings.currency.code : unit_words[unit], hint);
}

/* A refusal that quotes the text would show it to the room. */
static bool refuse_text(const struct promise_edit *edit, const struct error *err,
                        struct outcome *out)
{
	if (edit->is_masked)
		return outcome_refuse(out, "Write one plain amount, like 1200, 1200.50 or 1.2M.");
	return outcome_refuse(out, "%s", err->text);
}

static bool read_amount(const struct promise_edit *edit, const struct board *b, const char *text,
                        struct amount *amount, struct outcome *out)
{
	struct number_format format = amount_number_format(unit_of(edit, b), b->settings.currency);
	struct error err;

	switch (number_read(text, format, &amount->units, &err)) {
	case NUMBER_OK:
		amount->given = true;
		return true;
	case NUMBER_NOT_GIVEN:
		*amount = (struct amount){ 0 };
		return true;
	case NUMBER_AMBIGUOUS:
	case NUMBER_REFUSED:
		break;
	}
	return refuse_text(edit, &err, out);
}

/* Is `amount` given and worse than the promise? */
static bool is_worse(struct amount amount, const struct terms *terms, bool lower)
{
	if (!amount.given)
		return false;
	return lower ? amount.units > terms->amount.units : amount.units < terms->amount.units;
}

static bool is_better(struct amount amount, const struct terms *terms, bool lower)
{
	return amount.given && amount.units != terms->amount.units &&
	       !is_worse(amount, terms, lower);
}

/* By what is typed, then by whether lower is better. */
static const char *const too_low_best_case[][2] = {
	[CELL_AMOUNT] = { "This promise is better than its best case; change the best case first.",
	                  "Lower is better: this is below its best case; change that first." },
	[CELL_BEST_CASE] = { "The best case cannot be worse than the promise; write a better one.",
	                     "Lower is better: the best case cannot be above the promise." },
};

static const char *const too_high_floor[][2] = {
	[CELL_AMOUNT] = { "This promise is worse than its floor; change the floor first.",
	                  "Lower is better: this is above its floor; change the floor first." },
	[CELL_FLOOR] = { "The floor is failure: it cannot be better than the promise.",
	                 "Lower is better: the floor is failure, not below the promise." },
};

/* Only what the typed cell takes part in: a slip elsewhere must not lock it. */
static bool check_order(const struct promise_edit *edit, const struct board *b,
                        const struct terms *terms, struct outcome *out)
{
	bool lower = board_measure(b, edit->key.measure)->direction == DIRECTION_LOWER;

	if ((edit->cell == CELL_AMOUNT || edit->cell == CELL_BEST_CASE) &&
	    is_worse(terms->best_case, terms, lower))
		return outcome_refuse(out, "%s", too_low_best_case[edit->cell][lower]);
	if ((edit->cell == CELL_AMOUNT || edit->cell == CELL_FLOOR) &&
	    is_better(terms->floor, terms, lower))
		return outcome_refuse(out, "%s", too_high_floor[edit->cell][lower]);
	return true;
}

bool promise_edit_read(const struct promise_edit *edit, const struct board *b, const char *text,
                       struct terms *terms, struct outcome *out)
{
	struct error err;

	if (!read_amount(edit, b, text, promise_cell_of(terms, edit->cell), out))
		return false;
	if (!terms->amount.given)
		return outcome_refuse(out, "A promise needs an amount, and 0 is one too. "
		                           "Press Esc, then D clears a promise.");
	if (!terms_check(b, edit->key.measure, terms, &err))
		return outcome_refuse(out, "%s", err.text);
	return check_order(edit, b, terms, out);
}
