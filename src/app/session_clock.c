#include "app/session_clock.h"

#include "app/session_entry.h"
#include "app/sheets.h"

#include <stdio.h>
#include <string.h>

enum { MINUTE = 60, MINUTES_MAX = 24 * 60 };

static struct entry_key key_of(int session, int sheet)
{
	return (struct entry_key){ session, sheet, ENTRY_MINUTES, 0 };
}

static int kept_minutes(const struct board *b, int session, int sheet)
{
	static const struct number_format whole = { 0 };
	const struct entry *e = session_entry_find(b, key_of(session, sheet));
	struct error ignored;
	int64_t minutes;

	if (e == NULL || number_read(e->text, whole, &minutes, &ignored) != NUMBER_OK ||
	    minutes < 0 || minutes > MINUTES_MAX)
		return 0;
	return (int)minutes;
}

void session_clock_follow(struct session_clock *clock, const struct scene *scene)
{
	if (clock->session == scene->session)
		return;
	clock->session = scene->session;
	memset(clock->spent, 0, sizeof(clock->spent));
	for (int sheet = 0; sheet < CLOCK_SHEETS && scene->session != 0; sheet++)
		clock->spent[sheet] = MINUTE * kept_minutes(scene->board, scene->session, sheet);
}

void session_clock_pass(struct session_clock *clock, const struct sheet *sheet, int64_t now)
{
	int64_t passed = now - clock->now;

	if (now == 0)
		return;
	if (clock->session != 0 && clock->now != 0 && passed > 0 && passed <= CLOCK_PAUSE)
		clock->spent[sheet->number] += passed;
	clock->now = now;
}

bool session_clock_runs(const struct scene *scene, const struct sheet *sheet)
{
	return scene->session != 0 && sheet->minutes > 0 && !scene->read_only;
}

static bool takes_away(const struct change *c, int session)
{
	return c->kind == CHANGE_NOUN && c->noun == NOUN_SESSION && !c->has &&
	       c->before.session.id == session;
}

static bool goes_away(const struct outcome *out, int session)
{
	for (size_t i = 0; i < out->count; i++)
		if (takes_away(&out->changes[i], session))
			return true;
	return false;
}

void session_clock_keep(const struct session_clock *clock, const struct scene *scene,
                        const struct sheet *sheet, struct outcome *out)
{
	struct entry_key key = key_of(scene->session, sheet->number);
	int minutes = (int)(clock->spent[sheet->number] / MINUTE);
	const struct entry *before;
	char text[CLOCK_TEXT];
	struct change c;

	if (!session_clock_runs(scene, sheet) || clock->session != scene->session ||
	    out->has_minutes || goes_away(out, scene->session) ||
	    minutes == kept_minutes(scene->board, scene->session, sheet->number))
		return;
	snprintf(text, sizeof(text), "%d", minutes);
	before = session_entry_find(scene->board, key);
	c = session_entry_adding(scene, key, text, out);
	if (before != NULL) {
		c.after.entry.id = before->id;
		c = change_of_noun(scene->board, NOUN_ENTRY, &c.after.entry);
	}
	change_copy(&out->minutes, &c, &out->arena);
	out->has_minutes = true;
}

int session_clock_wait(const struct session_clock *clock, const struct scene *scene,
                       const struct sheet *sheet)
{
	if (!session_clock_runs(scene, sheet))
		return -1;
	return 1000 * (int)(MINUTE - clock->spent[sheet->number] % MINUTE);
}

bool session_clock_text(const struct session_clock *clock, const struct sheet *sheet,
                        char out[CLOCK_TEXT])
{
	int64_t minutes = clock->spent[sheet->number] / MINUTE;
	bool over = minutes >= sheet->minutes;

	snprintf(out, CLOCK_TEXT, "%lld of %d min%s", (long long)minutes, sheet->minutes,
	         over ? ", over" : "");
	return over;
}

void session_clock_forget(const struct scene *scene, const struct change *undone,
                          struct outcome *out)
{
	for (int id = 1; id <= board_last_id(scene->board, NOUN_ENTRY); id++) {
		const struct entry *e = board_get(scene->board, NOUN_ENTRY, id);
		struct change c;

		if (e == NULL || !takes_away(undone, e->session) ||
		    !session_entry_is(e, key_of(e->session, e->sheet)))
			continue;
		c = change_removing(scene->board, NOUN_ENTRY, id);
		outcome_change(out, &c);
	}
}
