/*
 * A board has many figures, so while they are sorted each is a few bytes: the
 * names, which are most of a row, stand in its key as places in their order.
 */
#include "exchange/export_row.h"

#include <string.h>

enum { AMOUNTS = 4 };

/* What a record begins with; then come the amounts that are given, the note
 * and when the promise was locked, each ended by a NUL. */
struct marks {
	unsigned char given; /* a bit an amount */
	bool disputed;
};

struct packed {
	struct amount amounts[AMOUNTS];
	bool disputed;
	const char *note, *locked_at;
};

static void put_text(struct str *out, const char *text)
{
	str_add_bytes(out, text != NULL ? text : "", (text != NULL ? strlen(text) : 0) + 1);
}

static void pack(struct export *to, struct figure_key key, const struct packed *p)
{
	struct marks marks = { 0, p->disputed };
	int64_t units[AMOUNTS];
	size_t count = 0;

	for (int i = 0; i < AMOUNTS; i++) {
		if (!p->amounts[i].given)
			continue;
		marks.given = (unsigned char)(marks.given | 1 << i);
		units[count++] = p->amounts[i].units;
	}
	str_clear(&to->texts);
	str_add_bytes(&to->texts, (const char *)&marks, sizeof(marks));
	str_add_bytes(&to->texts, (const char *)units, count * sizeof(*units));
	put_text(&to->texts, p->note);
	put_text(&to->texts, p->locked_at);
	sorter_add(to->figures, figure_order(to, key), to->texts.bytes, to->texts.length);
	str_clear(&to->texts);
}

static void unpack(const char *at, struct packed *p)
{
	struct marks marks;

	memcpy(&marks, at, sizeof(marks));
	at += sizeof(marks);
	*p = (struct packed){ .disputed = marks.disputed };
	for (int i = 0; i < AMOUNTS; i++) {
		if ((marks.given & 1 << i) == 0)
			continue;
		memcpy(&p->amounts[i].units, at, sizeof(p->amounts[i].units));
		p->amounts[i].given = true;
		at += sizeof(p->amounts[i].units);
	}
	p->note = at;
	p->locked_at = at + strlen(at) + 1;
}

static void pack_promise(struct export *to, const struct figure *f)
{
	const struct terms *t = &f->promise.terms;
	const struct packed p = {
		.amounts = { t->amount, t->best_case, t->floor, t->value },
		.note = t->note,
		.locked_at = f->promise.locked_at,
	};

	if (f->promise.state != PROMISE_NONE)
		pack(to, f->key, &p);
}

static void pack_actual(struct export *to, const struct figure *f)
{
	const struct actual *a = &f->actual;
	const struct packed p = {
		.amounts = { a->amount, a->value },
		.disputed = a->disputed,
		.note = a->note,
	};

	if (a->amount.given)
		pack(to, f->key, &p);
}

void export_figure(struct export *to, const struct figure *f)
{
	if (!figure_is_whole(to, f->key))
		return;
	if (to->kind == &kinds[KIND_PROMISES])
		pack_promise(to, f);
	else
		pack_actual(to, f);
}

static void add_promise(struct export *to, const struct packed *p, enum unit unit)
{
	for (int i = 0; i < AMOUNTS - 1; i++)
		cell_amount(to, p->amounts[i], unit);
	cell_amount(to, p->amounts[AMOUNTS - 1], UNIT_MONEY);
	cell_text(to, p->note);
	cell_text(to, ""); /* the reason: only amendments have one */
	cell_text(to, p->locked_at);
}

static void add_actual(struct export *to, const struct packed *p, enum unit unit)
{
	cell_amount(to, p->amounts[0], unit);
	cell_amount(to, p->amounts[1], UNIT_MONEY);
	cell_flag(to, p->disputed);
	cell_text(to, p->note);
}

/* figure_order() backwards. */
static struct figure_key key_of(const struct export *to, struct sort_key order)
{
	return (struct figure_key){
		.person = to->people.ids[(order.minor >> 32) - 1],
		.measure = to->measures.ids[(order.minor & UINT32_MAX) - 1],
		.quarter = { (int)(order.major >> 32) },
	};
}

bool export_figures(struct export *to, struct error *err)
{
	bool promises = to->kind == &kinds[KIND_PROMISES];
	char quarter[QUARTER_TEXT] = "";
	struct quarter last = { 0 };
	struct sort_key order;
	struct packed p;
	const char *bytes;
	size_t length;

	while (sorter_next(to->figures, &order, &bytes, &length)) {
		struct figure_key key = key_of(to, order);
		const struct measure *m = board_measure(to->board, key.measure);

		unpack(bytes, &p);
		if (quarter_compare(key.quarter, last) != 0)
			quarter_format(key.quarter, quarter);
		last = key.quarter;
		cell_text(to, quarter);
		cell_names(to, key);
		(promises ? add_promise : add_actual)(to, &p, (enum unit)m->unit);
		row_end(to);
	}
	return sorter_check(to->figures, err);
}
