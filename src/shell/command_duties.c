#include "core/load.h"
#include "shell/answer.h"
#include "shell/desk.h"
#include "shell/message.h"

#include <stdlib.h>

static const struct listing_column columns[] = {
	{ "department", LISTING_WORDS }, { "duty", LISTING_WORDS },
	{ "owner", LISTING_WORDS },      { "helpers", LISTING_WORDS },
	{ "frequency", LISTING_WORDS },  { "hours_per_week", LISTING_NUMBER },
	{ "stage", LISTING_WORDS },      { "status", LISTING_WORDS },
	{ "warnings", LISTING_WORDS },
};

/* The texts of a row that are made for it. */
struct texts {
	struct str helpers, hours, warnings;
};

static void add_to_list(struct str *list, const char *word)
{
	str_add(list, list->length > 0 ? "; " : "");
	str_add(list, word);
}

/* 8, 2.5, 0.25. */
static void add_hours(struct str *out, struct amount hours)
{
	int decimals = 2;
	int64_t units = hours.units;

	if (!hours.given)
		return;
	for (; decimals > 0 && units % 10 == 0; units /= 10)
		decimals--;
	number_add_plain(out, units, decimals);
}

static void write_texts(struct texts *texts, const struct board *b, const struct duty *d)
{
	unsigned warnings = load_of_duty(b, d->id);

	str_clear(&texts->helpers);
	str_clear(&texts->hours);
	str_clear(&texts->warnings);
	for (int i = 0; i < HELPERS_MAX && d->helpers[i] != 0; i++)
		add_to_list(&texts->helpers, board_name(b, NOUN_PERSON, d->helpers[i]));
	add_hours(&texts->hours, d->hours_per_week);
	for (int w = 0; w < LOAD_COUNT; w++)
		if (warnings & 1u << w)
			add_to_list(&texts->warnings, load_words[w]);
}

static void add_row(struct answer *answer, const struct board *b, const struct duty *d,
                    const struct texts *texts)
{
	struct cells *row = &answer->row;

	cells_text(row, board_name(b, NOUN_DEPARTMENT, d->department));
	cells_text(row, d->text);
	cells_text(row, board_name(b, NOUN_PERSON, d->owner));
	cells_text(row, str_text(&texts->helpers));
	cells_text(row, frequency_words[d->frequency]);
	cells_text(row, str_text(&texts->hours));
	cells_text(row, stage_words[d->stage]);
	cells_text(row, duty_status_words[d->status]);
	cells_text(row, str_text(&texts->warnings));
	cells_end(row, answer->listing);
}

static int list(const struct invocation *call, const struct board *b)
{
	struct texts texts = { 0 };
	struct answer answer;
	size_t count;
	int *ids;

	if (!answer_open(&answer, call, b, columns, COUNT_OF(columns)))
		return STATUS_USAGE;
	count = board_sorted(b, NOUN_DUTY, &ids);
	for (size_t i = 0; i < count; i++) {
		const struct duty *d = board_duty(b, ids[i]);

		write_texts(&texts, b, d);
		add_row(&answer, b, d, &texts);
	}
	free(ids);
	str_release(&texts.helpers);
	str_release(&texts.hours);
	str_release(&texts.warnings);
	return answer_close(&answer);
}

int command_duties(const struct invocation *call)
{
	struct desk desk;
	struct error err;
	int status;

	if (!desk_open(&desk, call->operands[0], DESK_NOUNS, &err))
		return message_fail(STATUS_FAILED, &err);
	status = list(call, &desk.board);
	desk_close(&desk);
	return status;
}
