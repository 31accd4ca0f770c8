#include "shell/desk.h"

static bool load(struct desk *desk, enum desk_extent extent, struct error *err)
{
	bool good = extent == DESK_NOUNS ? store_load_nouns(desk->store, &desk->board, err)
	                                 : store_load(desk->store, &desk->board, err);

	desk->data_version = store_data_version(desk->store);
	return good;
}

bool desk_open(struct desk *desk, const char *path, enum desk_extent extent, struct error *err)
{
	*desk = (struct desk){ .store = store_open(path, err) };
	if (desk->store == NULL)
		return false;
	if (load(desk, extent, err))
		return true;
	desk_close(desk);
	return false;
}

void desk_close(struct desk *desk)
{
	store_close(desk->store);
	board_release(&desk->board);
	*desk = (struct desk){ 0 };
}

bool desk_verify(struct desk *desk, struct error *err)
{
	if (!desk->verified)
		desk->verified = store_verify(desk->store, err);
	return desk->verified;
}

static bool write_one(struct desk *desk, struct change *c, const struct clock *clock,
                      struct error *err)
{
	c->at = clock->now;
	if (!change_check(&desk->board, c, err) || !store_write(desk->store, c, err))
		return false;
	change_apply(&desk->board, c);
	return true;
}

static bool write_all(struct desk *desk, struct change *changes, size_t count,
                      const struct clock *clock, struct error *err)
{
	for (size_t i = 0; i < count; i++)
		if (!write_one(desk, &changes[i], clock, err))
			return false;
	return true;
}

static bool reload(struct desk *desk, struct error *err)
{
	struct board fresh = { 0 };

	if (!store_load(desk->store, &fresh, err)) {
		board_release(&fresh);
		return false;
	}
	board_release(&desk->board);
	desk->board = fresh;
	desk->data_version = store_data_version(desk->store);
	return true;
}

/* What a failure left half done in memory is read again from the file. */
static void take_back(struct desk *desk)
{
	struct error ignored;

	store_rollback(desk->store);
	if (!reload(desk, &ignored))
		desk->data_version = -1;
}

static void describe(const struct desk *desk, const struct change *changes, size_t count,
                     struct str *what)
{
	change_describe(&desk->board, &changes[0], what);
	if (count > 1)
		str_addf(what, " and %zu more", count - 1);
}

bool desk_apply(struct desk *desk, struct change *changes, size_t count, const struct clock *clock,
                struct error *err)
{
	struct str what = { 0 };
	bool good;

	if (!desk_verify(desk, err) || !store_begin(desk->store, err))
		return false;
	describe(desk, changes, count, &what);
	good = write_all(desk, changes, count, clock, err) &&
	       store_commit(desk->store, clock->now, str_text(&what), err);
	if (!good)
		take_back(desk);
	str_release(&what);
	return good;
}

bool desk_refresh(struct desk *desk, bool *changed, struct error *err)
{
	int64_t version = store_data_version(desk->store);

	*changed = false;
	if (version == 0)
		return error_set(err, "The board cannot be read just now");
	if (version == desk->data_version)
		return true;
	*changed = reload(desk, err);
	return *changed;
}
