#include "app/close_words.h"

bool followup_is_overdue(const struct followup *f, struct date today)
{
	return f->status == FOLLOWUP_OPEN && date_compare(f->due, today) < 0;
}

const char *followup_status(const struct followup *f, struct date today)
{
	return followup_is_overdue(f, today) ? "overdue" : followup_status_words[f->status];
}

int followup_order(const void *left, const void *right, void *board)
{
	const struct board *b = *(const struct board *const *)board;
	const struct followup *x = board_followup(b, *(const int *)left);
	const struct followup *y = board_followup(b, *(const int *)right);
	int order = (x->status != FOLLOWUP_OPEN) - (y->status != FOLLOWUP_OPEN);

	if (order == 0)
		order = date_compare(x->due, y->due);
	return order != 0 ? order : x->id - y->id;
}

/* "2026-10-05 14:03" of "2026-10-05 14:03:59" */
enum { MINUTE_TEXT = 16 };

static void add_rating(struct str *out, const struct session *s)
{
	if (s->rating > 0)
		str_addf(out, "rated %d of 10", s->rating);
	else
		str_add(out, "not rated");
}

static void add_open(struct str *out, const struct session *s)
{
	char planned[QUARTER_TEXT];

	str_addf(out, "Session since %.*s, plans %s: ", MINUTE_TEXT, s->started_at,
	         quarter_format(s->planned, planned));
	add_rating(out, s);
	str_add(out, s->rating > 0 ? "; C=Close" : "; R=Rate C=Close");
}

static const struct session *last_session(const struct board *b)
{
	for (int id = board_last_id(b, NOUN_SESSION); id > 0; id--)
		if (board_session(b, id) != NULL)
			return board_session(b, id);
	return NULL;
}

void close_words_of_session(struct str *out, const struct scene *scene)
{
	const struct session *open = board_session(scene->board, scene->session);
	const struct session *last = last_session(scene->board);
	char review[QUARTER_TEXT];

	if (open != NULL) {
		add_open(out, open);
	} else if (last != NULL && last->closed_at[0] == '\0') {
		str_addf(out,
		         "The session about %s was never closed; 0, then Enter starts another.",
		         quarter_format(last->quarter, review));
	} else if (last != NULL) {
		str_addf(out, "The session about %s was closed %.*s, ",
		         quarter_format(last->quarter, review), MINUTE_TEXT, last->closed_at);
		add_rating(out, last);
		str_add(out, "; M=Minutes x=Export");
	} else {
		str_add(out, "No session is open; 0, then Enter starts one.");
	}
}

/* How many there are of each. */
struct shares {
	int done, due, overdue, later;
};

static struct shares count_shares(const struct board *b, struct date today)
{
	struct shares shares = { 0 };

	for (int id = 1; id <= board_last_id(b, NOUN_FOLLOWUP); id++) {
		const struct followup *f = board_followup(b, id);

		if (f == NULL)
			continue;
		if (f->status == FOLLOWUP_OPEN && date_compare(f->due, today) > 0) {
			shares.later++;
			continue;
		}
		shares.due++;
		shares.done += f->status == FOLLOWUP_DONE;
		shares.overdue += followup_is_overdue(f, today);
	}
	return shares;
}

void close_words_of_share(struct str *out, const struct board *b, struct date today)
{
	struct shares shares = count_shares(b, today);

	if (shares.due > 0)
		str_addf(out, "%d of %d done, the norm is 90 %%", shares.done, shares.due);
	else if (shares.later > 0)
		str_add(out, "Nothing was due until today");
	if (shares.overdue > 0)
		str_addf(out, "; %d overdue", shares.overdue);
	if (shares.later > 0)
		str_addf(out, "; %d not due yet", shares.later);
}

void close_words_of_question(struct str *out, const struct scene *scene)
{
	const struct session *s = board_session(scene->board, scene->session);
	struct shares shares = count_shares(scene->board, scene->today);
	size_t drafts = board_count_drafts(scene->board, scene->planned);
	char planned[QUARTER_TEXT];

	if (drafts > 0)
		str_addf(out, "%zu promise%s of %s %s not locked yet (sheet 9). ", drafts,
		         drafts == 1 ? "" : "s", quarter_format(scene->planned, planned),
		         drafts == 1 ? "is" : "are");
	if (shares.overdue > 0)
		str_addf(out, "%d follow-up%s overdue. ", shares.overdue,
		         shares.overdue == 1 ? " is" : "s are");
	if (s->rating == 0)
		str_add(out, "The meeting is not rated yet. ");
	str_add(out, "Nothing is lost by closing, and u opens it again.");
}
