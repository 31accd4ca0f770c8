/*
 * The demo company is not made up in code: its script is a list of dated
 * imports and locks, played through the same code as a user's own files, so
 * its promises are real locked promises.
 */
#include "exchange/csv_read.h"
#include "shell/desk.h"
#include "shell/embedded.h"
#include "shell/import.h"
#include "shell/seed_board.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const struct date demo_today = { 2026, 10, 12 };

enum { SCRIPT_DATE, SCRIPT_ACTION, SCRIPT_KIND, SCRIPT_FILE, SCRIPT_QUARTER, SCRIPT_COLUMNS };

static bool import_step(struct desk *desk, const char *const *cells, const struct clock *clock,
                        struct error *err)
{
	const struct kind *kind = kind_find(cells[SCRIPT_KIND]);
	struct intake_options options = { .today = clock->today, .now = clock->now };
	const struct embedded_file *file;
	char name[128];

	snprintf(name, sizeof(name), "demo/%s", cells[SCRIPT_FILE]);
	file = embedded_find(name);
	if (kind == NULL || file == NULL)
		return error_set(err, "there is no %s among the demo's files", name);
	options.kind = (enum kind_id)(kind - kinds);
	return import_embedded(desk, &options, file, err);
}

static bool lock_step(struct desk *desk, const char *const *cells, const struct clock *clock,
                      struct error *err)
{
	struct quarter quarter;
	struct change c;

	if (!quarter_parse(cells[SCRIPT_QUARTER], &quarter, err))
		return false;
	c = change_locking(quarter, quarter_is_closed(quarter, desk->board.settings.fiscal_start,
	                                              clock->today));
	return desk_apply(desk, &c, 1, clock, err);
}

static bool play_step(struct desk *desk, const struct csv_record *record, struct error *err)
{
	struct clock clock;
	struct date day;

	if (record->count != SCRIPT_COLUMNS)
		return error_set(err, "line %ld has %zu cells", record->line, record->count);
	if (!date_parse(record->cells[SCRIPT_DATE], &day, err))
		return false;
	clock = clock_on(day);
	if (strcmp(record->cells[SCRIPT_ACTION], "lock") == 0)
		return lock_step(desk, record->cells, &clock, err);
	return import_step(desk, record->cells, &clock, err);
}

static bool play_script(struct desk *desk, struct csv_reader *reader, struct error *err)
{
	struct csv_record record;
	bool good = csv_reader_next(reader, &record, err);

	while (good && (good = csv_reader_next(reader, &record, err)) && record.count > 0)
		good = play_step(desk, &record, err);
	return good || error_in(err, "the demo's script");
}

static bool play_demo(const char *path, struct error *err)
{
	const struct embedded_file *script = embedded_find("demo/script.csv");
	struct csv_options options = { .delimiter = ',' };
	struct csv_reader *reader = csv_reader_new_bytes((const char *)script->bytes, script->size,
	                                                 options);
	struct desk desk;
	bool good = desk_open(&desk, path, DESK_FIGURES, err);

	if (good) {
		good = play_script(&desk, reader, err);
		desk_close(&desk);
	}
	csv_reader_free(reader);
	return good;
}

bool demo_board_create(const char *path, struct error *err)
{
	struct settings settings = {
		.company = "Larkspindle Fastener & Seal (demo)",
		.currency = { "USD", 2 },
		.fiscal_start = 1,
	};
	struct clock clock = clock_on((struct date){ 2024, 9, 24 });

	if (!seed_board_create(path, &settings, true, &clock, err))
		return false;
	if (play_demo(path, err))
		return true;
	unlink(path);
	return false;
}
