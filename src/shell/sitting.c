#include "shell/sitting.h"

#include "base/xalloc.h"
#include "core/report.h"
#include "exchange/out_file.h"
#include "exchange/report_text.h"
#include "shell/export_files.h"

#include <stdlib.h>
#include <string.h>

static char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return xstrdup(".");
	return slash == path ? xstrdup("/") : xstrndup(path, (size_t)(slash - path));
}

bool sitting_open(struct sitting *s, const char *path, const struct clock *clock, struct error *err)
{
	struct scene scene;

	*s = (struct sitting){ .clock = *clock };
	outcome_clear(&s->outcome);
	if (!desk_open(&s->desk, path, DESK_FIGURES, err))
		return false;
	s->folder = folder_of(store_path(s->desk.store));
	scene = (struct scene){
		.board = &s->desk.board,
		.today = clock->today,
		.now = s->clock.now,
		.read_only = store_is_read_only(s->desk.store),
		.folder = s->folder,
	};
	app_init(&s->app, &scene);
	return true;
}

void sitting_close(struct sitting *s)
{
	app_release(&s->app);
	outcome_release(&s->outcome);
	desk_close(&s->desk);
	free(s->folder);
}

void sitting_verify(struct sitting *s)
{
	struct error err;

	if (s->app.scene.read_only || desk_verify(&s->desk, &err))
		return;
	s->app.scene.read_only = true;
	app_performed(&s->app, false, err.text);
}

/* A meeting may last past midnight; a fixed clock stands still. */
static void tick(struct sitting *s)
{
	struct error ignored;
	struct clock now;

	if (s->clock.fixed || !clock_read(&now, &ignored))
		return;
	s->clock = now;
	s->app.scene.today = now.today;
}

/* On the screen it is clear which board is meant, and room is scarce. */
static void leave_out_path(const struct sitting *s, struct error *err)
{
	const char *path = store_path(s->desk.store);
	size_t length = strlen(path);

	if (strncmp(err->text, path, length) == 0 && strncmp(err->text + length, ": ", 2) == 0)
		memmove(err->text, err->text + length + 2, strlen(err->text + length + 2) + 1);
}

/* Bookmark and minutes travel in the same transaction, behind what they belong to. */
static void store_changes(struct sitting *s)
{
	struct outcome *out = &s->outcome;
	struct change changes[OUTCOME_CHANGES + 2];
	size_t count = out->count;
	struct error err;
	bool good;

	memcpy(changes, out->changes, count * sizeof(changes[0]));
	if (out->has_bookmark)
		changes[count++] = out->bookmark;
	if (out->has_minutes)
		changes[count++] = out->minutes;
	if (count == 0)
		return;
	good = desk_apply(&s->desk, changes, count, &s->clock, &err);
	if (!good)
		leave_out_path(s, &err);
	app_stored(&s->app, out, good ? NULL : &err);
}

/* The minutes are the report as plain text. */
static bool write_minutes(struct sitting *s, const char *path, struct error *err)
{
	const struct scene *scene = &s->app.scene;
	struct report_scope scope = { .review = scene->review,
		                      .planned = scene->planned,
		                      .today = scene->today,
		                      .session = scene->session };
	struct out_file *out = out_file_open(path, err);
	struct document d = { 0 };
	struct str text = { 0 };

	if (out == NULL)
		return false;
	report_build(&d, scene->board, &scope);
	report_text(&text, &d);
	out_file_text(out, str_text(&text));
	str_release(&text);
	document_release(&d);
	return out_file_commit(out, err);
}

static bool export_all(struct sitting *s, const char *folder, struct error *err)
{
	struct export_request request = { .style.format = LISTING_CSV };

	return export_to_folder(&s->desk, &request, folder, err);
}

static void perform(struct sitting *s, enum effect effect, const char *path)
{
	struct str said = { 0 };
	struct error err;
	bool good = effect == FX_MINUTES ? write_minutes(s, path, &err) : export_all(s, path, &err);

	if (good)
		str_addf(&said, "%s %s", effect == FX_MINUTES ? "Written:" : "Exported into", path);
	app_performed(&s->app, good, good ? str_text(&said) : err.text);
	str_release(&said);
}

void sitting_refresh(struct sitting *s)
{
	struct error ignored;
	bool changed;

	s->is_behind = !desk_refresh(&s->desk, &changed, &ignored);
	if (changed)
		app_refresh(&s->app);
}

enum effect sitting_handle(struct sitting *s, const struct event *event)
{
	struct outcome *out = &s->outcome;
	struct event timed = *event;

	tick(s);
	timed.now = clock_seconds();
	sitting_refresh(s);
	app_update(&s->app, &timed, out);
	store_changes(s);
	if (out->effect == FX_EXPORT || out->effect == FX_MINUTES) {
		perform(s, out->effect, out->effect_text);
		return FX_NONE;
	}
	return out->effect;
}

void sitting_draw(const struct sitting *s, struct grid *grid)
{
	struct canvas cv;

	grid_clear(grid);
	cv = canvas_of(grid);
	app_draw(&s->app, &cv);
}
