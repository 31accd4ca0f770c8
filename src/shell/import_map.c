#include "shell/import_map.h"

#include "base/text.h"
#include "base/xalloc.h"
#include "shell/cells.h"
#include "shell/message.h"
#include "shell/profiles.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ROLE=NAME */
static int read_choice(struct import_map *map, const char *text)
{
	const char *equals = strchr(text, '=');
	char *word;
	int role;

	if (equals == NULL || equals[1] == '\0')
		return message_usage("--measure=%s: for import write ROLE=NAME, as in "
		                     "--measure revenue=\"Revenue\"",
		                     text);
	word = xstrndup(text, (size_t)(equals - text));
	role = word_find(role_words, word);
	free(word);
	if (role <= ROLE_NONE)
		return message_usage("--measure=%s: choose leads, accepted, won, revenue, "
		                     "other_revenue or activity before the =",
		                     text);
	if (map->profile.rules[role] == RULE_NONE)
		return message_usage("--measure=%s: the profile gives nothing for the role %s",
		                     text, role_words[role]);
	free(map->names[role]);
	map->names[role] = xstrdup(equals + 1);
	return STATUS_DONE;
}

static int check_person(const struct import_map *map)
{
	const struct profile *p = &map->profile;
	struct error err;

	if (map->options.person == NULL && !profile_has(p, PROFILE_OWNER) &&
	    p->groups != GROUPS_OWNER)
		return message_usage("this report names nobody; say whose its figures are with "
		                     "--person NAME");
	if (map->options.person == NULL)
		return STATUS_DONE;
	if (map->options.person[strspn(map->options.person, " ")] == '\0')
		return message_usage("--person is empty; give a name");
	return text_check(map->options.person, TEXT_LINE, &err)
	               ? STATUS_DONE
	               : message_usage("--person: %s", err.text);
}

static int refuse_without_map(const struct invocation *call)
{
	if (has_option(call, OPTION_PERSON) || has_option(call, OPTION_MEASURE))
		return message_usage("--person and --measure belong to import with --map PROFILE");
	return STATUS_DONE;
}

int import_map_read(const struct invocation *call, struct import_map *out)
{
	const char *dates = call->options[OPTION_DATES];
	int status;

	*out = (struct import_map){ .wanted = has_option(call, OPTION_MAP) };
	if (!out->wanted)
		return refuse_without_map(call);
	if (strcmp(call->operands[1], "actuals") != 0)
		return message_usage("--map reads actuals: saydo import BOARD actuals FILE --map "
		                     "PROFILE");
	status = profiles_find(call->options[OPTION_MAP], &out->profile);
	out->options.profile = &out->profile;
	out->options.person = call->options[OPTION_PERSON];
	out->options.quiet = has_option(call, OPTION_QUIET);
	if (dates != NULL)
		out->options.dates = strcmp(dates, "dmy") == 0 ? DATE_ORDER_DMY : DATE_ORDER_MDY;
	for (int i = 0; status == STATUS_DONE && call->measures[i] != NULL; i++)
		status = read_choice(out, call->measures[i]);
	return status == STATUS_DONE ? check_person(out) : status;
}

void import_map_release(struct import_map *map)
{
	for (int i = 0; i < PROFILE_ROLES; i++)
		free(map->names[i]);
	profile_release(&map->profile);
	if (map->listing != NULL) {
		listing_close(map->listing);
		out_file_abort(map->out);
	}
	*map = (struct import_map){ 0 };
}

static bool has_role(const struct import_map *map, int role)
{
	return map->profile.rules[role] != RULE_NONE;
}

static void open_listing(struct import_map *map)
{
	static const struct listing_column first[] = { { "quarter", LISTING_WORDS },
		                                       { "person", LISTING_WORDS } };
	static const struct listing_column lost = { "lost", LISTING_NUMBER },
					   rows = { "rows", LISTING_NUMBER };
	struct listing_column columns[PROFILE_ROLES + 4] = { first[0], first[1] };
	size_t count = COUNT_OF(first);

	for (int role = 0; role < PROFILE_ROLES; role++)
		if (has_role(map, role))
			columns[count++] = (struct listing_column){ role_words[role],
				                                    LISTING_NUMBER };
	if (map->lost)
		columns[count++] = lost;
	columns[count++] = rows;
	map->out = out_file_open_descriptor(STDOUT_FILENO, "standard output");
	map->listing = listing_open(map->out, (struct listing_style){ 0 }, columns, count);
}

static void show(void *context, const struct foreign_line *line)
{
	struct import_map *map = context;
	struct cells row = { .grouped = true, .currency = map->board->settings.currency };
	enum unit unit = foreign_unit(map->board, &map->profile, map->options.measures);

	cells_quarter(&row, line->quarter);
	cells_text(&row, line->person);
	for (int role = 0; role < PROFILE_ROLES; role++)
		if (has_role(map, role))
			cells_amount(&row, line->amounts[role],
			             map->profile.rules[role] == RULE_SUM ? unit : UNIT_COUNT);
	if (map->lost)
		cells_number(&row, (int)line->lost);
	cells_number(&row, (int)line->rows);
	cells_end(&row, map->listing);
}

int import_map_begin(struct import_map *map, const struct desk *desk, bool dry_run)
{
	struct error err;

	if (!foreign_choose(&desk->board, &map->profile, (const char *const *)map->names,
	                    map->options.measures, &err))
		return message_fail(STATUS_REFUSED, &err);
	map->board = &desk->board;
	map->lost = profile_has(&map->profile, PROFILE_LOST_STAGES);
	if (!dry_run)
		return STATUS_DONE;
	open_listing(map);
	map->options.show = show;
	map->options.context = map;
	return STATUS_DONE;
}

int import_map_end(struct import_map *map)
{
	struct error err;

	if (map->listing == NULL)
		return STATUS_DONE;
	listing_close(map->listing);
	map->listing = NULL;
	if (out_file_commit(map->out, &err))
		return STATUS_DONE;
	return message_fail(STATUS_FAILED, &err);
}
