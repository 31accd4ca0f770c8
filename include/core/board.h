/*
 * core/board.h - the board in memory: one company, its nouns, its figures.
 *
 * Everything is read through const pointers; only change_apply() and whoever
 * loads a board (board_put, figures_at) write.  Texts live in the board's
 * arena until board_release().  Ids begin at 1; 0 is nobody and nothing.
 * A board may be loaded without its figures, for work that streams them.
 */
#ifndef CORE_BOARD_H
#define CORE_BOARD_H

#include "base/map.h"
#include "core/field.h"
#include "core/figure.h"

struct settings {
	const char *company;
	struct currency currency;
	int fiscal_start; /* 1-12 */
};

/* The nouns of one kind, by id; an empty place has id 0. */
struct slots {
	unsigned char *items;
	const char **folded; /* the folded name, for order and matching */
	size_t count, capacity, folded_capacity;
	struct map names; /* scope and folded name to id */
};

struct amendments {
	struct amendment *items; /* in the order they were made */
	size_t count, capacity;
};

struct board {
	struct settings settings;
	struct slots slots[NOUN_KINDS];
	struct figures figures;
	struct amendments amendments;
	struct arena arena;
};

void board_release(struct board *b);

/* NULL when there is no such id. */
const void *board_get(const struct board *b, enum noun_kind kind, int id);
const struct department *board_department(const struct board *b, int id);
const struct person *board_person(const struct board *b, int id);
const struct measure *board_measure(const struct board *b, int id);
const struct duty *board_duty(const struct board *b, int id);
const struct followup *board_followup(const struct board *b, int id);
const struct session *board_session(const struct board *b, int id);

/* The name to show: of a person, a department, a measure ...; "" for id 0. */
const char *board_name(const struct board *b, enum noun_kind kind, int id);
/* The same folded, for sorting. */
const char *board_folded(const struct board *b, enum noun_kind kind, int id);

/* Largest id in use; loop from 1 and skip what board_get() does not have. */
int board_last_id(const struct board *b, enum noun_kind kind);
/* The id for a noun that is to be added. */
int board_new_id(const struct board *b, enum noun_kind kind);

/* By name, after folding; 0 when there is none.  `scope` is the department of
 * a measure or a duty, otherwise 0. */
int board_find(const struct board *b, enum noun_kind kind, int scope, const char *name);
/* The nearest known name for "did you mean"; NULL when none is near. */
const char *board_nearest(const struct board *b, enum noun_kind kind, int scope, const char *name);

/* The session that is not closed yet, or NULL. */
const struct session *board_open_session(const struct board *b);

bool person_is_active(const struct person *p, struct quarter quarter);
bool board_has_figures(const struct board *b);
bool measure_has_figures(const struct board *b, int measure);

/* The terms now in force: the last amendment's, else the locked or draft
 * ones; NULL when nothing was promised. */
const struct terms *board_terms(const struct board *b, struct figure_key key);

/* The ids of a kind in display order: departments by position, people by
 * name, measures and duties by department.  The caller frees *ids. */
size_t board_sorted(const struct board *b, enum noun_kind kind, int **ids);

/* The order in which figures are listed: quarter, department of the measure,
 * person, measure. */
int board_compare_keys(const struct board *b, struct figure_key left, struct figure_key right);

/* For loading and change_apply: copies the noun, replaces what had its id. */
void board_put(struct board *b, enum noun_kind kind, const void *noun);
void board_remove(struct board *b, enum noun_kind kind, int id);
void board_add_amendment(struct board *b, const struct amendment *amendment);
const char *board_text(struct board *b, const char *text); /* into the arena */

#endif
