/*
 * Which measures of the board an export feeds: those with the roles that its
 * profile names.
 */
#include "exchange/foreign.h"

#include "base/text.h"

#include <string.h>

static bool fits(const struct board *b, const struct measure *m, int role, const char *name)
{
	const char *slash;

	if (name == NULL)
		return m->role == role;
	if (text_same(m->name, name))
		return true;
	/* Two departments may have a measure of one name. */
	slash = strchr(name, '/');
	return slash != NULL && text_same(m->name, slash + 1) &&
	       strncmp(board_name(b, NOUN_DEPARTMENT, m->department), name,
	               (size_t)(slash - name)) == 0;
}

static int find_next(const struct board *b, int id, int role, const char *name)
{
	for (id++; id <= board_last_id(b, NOUN_MEASURE); id++) {
		const struct measure *m = board_measure(b, id);

		if (m != NULL && fits(b, m, role, name))
			return id;
	}
	return 0;
}

static bool refuse_several(const struct board *b, int role, const char *name, struct error *err)
{
	struct str list = { 0 };

	for (int id = find_next(b, 0, role, name); id != 0; id = find_next(b, id, role, name)) {
		const struct measure *m = board_measure(b, id);

		str_addf(&list, "%s%s/%s", list.length > 0 ? ", " : "",
		         board_name(b, NOUN_DEPARTMENT, m->department), m->name);
	}
	error_set(err, "several measures fit the role %s (%s); choose one with --measure %s=NAME",
	          role_words[role], str_text(&list), role_words[role]);
	str_release(&list);
	return false;
}

/* Sums are money or a number of things; what is counted has no decimals. */
static bool check_unit(const struct board *b, int id, enum profile_rule rule, int role,
                       struct error *err)
{
	const struct measure *m = board_measure(b, id);
	bool money = role == ROLE_REVENUE || role == ROLE_OTHER_REVENUE;

	if (rule == RULE_COUNT && m->unit != UNIT_COUNT)
		return error_set(err, "%s is measured in %s, but the profile counts rows for it",
		                 m->name, unit_words[m->unit]);
	if (rule == RULE_SUM && money != (m->unit == UNIT_MONEY))
		return error_set(err, "%s is measured in %s, which does not suit the role %s",
		                 m->name, unit_words[m->unit], role_words[role]);
	return true;
}

static bool choose(const struct board *b, const struct profile *p, int role, const char *name,
                   int *id, struct error *err)
{
	*id = find_next(b, 0, role, name);
	if (*id == 0 && name != NULL)
		return error_set(err, "the board has no measure called %s", name);
	if (*id == 0)
		return true;
	if (find_next(b, *id, role, name) != 0)
		return refuse_several(b, role, name, err);
	return check_unit(b, *id, p->rules[role], role, err);
}

bool foreign_choose(const struct board *b, const struct profile *profile,
                    const char *const names[PROFILE_ROLES], int measures[PROFILE_ROLES],
                    struct error *err)
{
	struct str roles = { 0 };
	bool lands = false, good = true;

	for (int role = 0; role < PROFILE_ROLES && good; role++) {
		measures[role] = 0;
		if (profile->rules[role] == RULE_NONE)
			continue;
		good = choose(b, profile, role, names[role], &measures[role], err);
		lands = lands || measures[role] != 0;
		str_addf(&roles, "%s%s", roles.length > 0 ? " or " : "", role_words[role]);
	}
	if (good && !lands)
		error_set(err, "the board has no measure with the role %s, so nothing could land",
		          str_text(&roles));
	str_release(&roles);
	return good && lands;
}

enum unit foreign_unit(const struct board *b, const struct profile *profile,
                       const int measures[PROFILE_ROLES])
{
	enum unit unit = UNIT_COUNT;

	for (int role = PROFILE_ROLES; role-- > 0;) {
		if (profile->rules[role] != RULE_SUM)
			continue;
		if (measures[role] != 0)
			return (enum unit)board_measure(b, measures[role])->unit;
		if (role == ROLE_REVENUE || role == ROLE_OTHER_REVENUE)
			unit = UNIT_MONEY;
	}
	return unit;
}
