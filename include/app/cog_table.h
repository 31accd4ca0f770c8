/*
 * app/cog_table.h - every measure of a quarter with its color, as a table.
 *
 * A row a person, measure and basis, by department.  The color is a word.
 */
#ifndef APP_COG_TABLE_H
#define APP_COG_TABLE_H

#include "app/figure_line.h"
#include "app/roster.h"
#include "core/cog.h"

enum { COG_COLUMNS = 8 };

struct cog_line {
	struct figure_line figure;
	enum cog color;
	char floor[FIGURE_TEXT];
};

struct cog_table {
	const struct board *board;
	struct cog_line *lines;
	size_t count, capacity;
	struct column columns[COG_COLUMNS]; /* as wide as the figures need */
	struct roster roster;
};

void cog_table_refresh(struct cog_table *cogs, const struct scene *scene);
void cog_table_filter(struct cog_table *cogs, const char *text);
enum table_result cog_table_update(struct cog_table *cogs, const struct event *event, int action);
void cog_table_release(struct cog_table *cogs);

struct table_spec cog_table_spec(const struct cog_table *cogs);
/* NULL when there are no rows. */
const struct cog_line *cog_table_selected(const struct cog_table *cogs);
/* "GREEN", or why there is no color: "not reported". */
const char *cog_table_word(const struct cog_line *line);
/* The arithmetic behind the selected row; the caller frees it. */
char *cog_table_explain(const struct cog_table *cogs, const struct scene *scene);

#endif
