#include "exchange/row_sorter.h"

#include "base/str.h"
#include "base/xalloc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { RUN_BUFFER = 32 * 1024 };

/* What stands in front of a row's cells, each of which ends with a NUL. */
struct head {
	struct row_key key;
	size_t length;
};

/* A row in memory. */
struct place {
	struct row_key key;
	size_t at;
};

/* A sorted piece of the temporary file, read from its front. */
struct run {
	off_t at, end; /* what is not in the buffer yet */
	char *buffer;
	size_t used, have, capacity;
	struct head head; /* of the row at `used` */
};

struct row_sorter {
	size_t columns, memory;
	const char *folder;
	struct str rows; /* heads and cells, as they came */
	struct place *places;
	size_t count, capacity;
	int fd; /* the temporary file, -1: none */
	off_t written;
	struct run *runs; /* while merging a heap, the lowest row first */
	size_t run_count, run_capacity;
	struct str scratch;
	const char **cells;
	int failed; /* errno, 0: none */
};

struct row_sorter *row_sorter_new(size_t columns, const char *folder, size_t memory)
{
	struct row_sorter *s = xcalloc(1, sizeof(*s));

	s->columns = columns;
	s->memory = memory > 0 ? memory : ROW_SORTER_MEMORY;
	s->folder = folder;
	s->fd = -1;
	s->cells = xcalloc(columns, sizeof(*s->cells));
	return s;
}

void row_sorter_free(struct row_sorter *s)
{
	if (s == NULL)
		return;
	for (size_t i = 0; i < s->run_count; i++)
		free(s->runs[i].buffer);
	if (s->fd >= 0)
		close(s->fd);
	free(s->runs);
	free(s->places);
	free(s->cells);
	str_release(&s->rows);
	str_release(&s->scratch);
	free(s);
}

static int compare_keys(const struct row_key *a, const struct row_key *b)
{
	if (a->major != b->major)
		return a->major < b->major ? -1 : 1;
	return (a->minor > b->minor) - (a->minor < b->minor);
}

static int compare_places(const void *left, const void *right)
{
	const struct place *a = left, *b = right;
	int order = compare_keys(&a->key, &b->key);

	return order != 0 ? order : (a->at > b->at) - (a->at < b->at);
}

static void sort(struct row_sorter *s)
{
	if (s->count > 1)
		qsort(s->places, s->count, sizeof(*s->places), compare_places);
}

static bool open_file(struct row_sorter *s)
{
	struct str name = { 0 };

	if (s->fd >= 0)
		return true;
	str_addf(&name, "%s/.saydo-export.XXXXXX", s->folder);
	s->fd = mkostemp(name.bytes, O_CLOEXEC);
	if (s->fd < 0)
		s->failed = errno;
	else
		unlink(name.bytes);
	str_release(&name);
	return s->fd >= 0;
}

static void write_all(struct row_sorter *s, const char *bytes, size_t length)
{
	while (length > 0 && s->failed == 0) {
		ssize_t sent = pwrite(s->fd, bytes, length, s->written);

		if (sent < 0 && errno != EINTR)
			s->failed = errno;
		if (sent > 0) {
			bytes += sent;
			length -= (size_t)sent;
			s->written += sent;
		}
	}
}

static struct head head_at(const char *row)
{
	struct head head;

	memcpy(&head, row, sizeof(head));
	return head;
}

static void write_run(struct row_sorter *s)
{
	str_clear(&s->scratch);
	for (size_t i = 0; i < s->count; i++) {
		const char *row = s->rows.bytes + s->places[i].at;

		str_add_bytes(&s->scratch, row, sizeof(struct head) + head_at(row).length);
		if (s->scratch.length < RUN_BUFFER && i + 1 < s->count)
			continue;
		write_all(s, s->scratch.bytes, s->scratch.length);
		str_clear(&s->scratch);
	}
}

/* Everything in memory becomes a run of the file. */
static void spill(struct row_sorter *s)
{
	struct run run = { .at = s->written };

	if (s->failed != 0 || s->count == 0 || !open_file(s))
		return;
	sort(s);
	write_run(s);
	run.end = s->written;
	s->runs = xgrow(s->runs, &s->run_capacity, s->run_count + 1, sizeof(*s->runs));
	s->runs[s->run_count++] = run;
	str_clear(&s->rows);
	s->count = 0;
}

void row_sorter_add(struct row_sorter *s, struct row_key key, const char *const *cells)
{
	struct head head = { .key = key };
	size_t at = s->rows.length;

	if (s->failed != 0)
		return;
	str_add_bytes(&s->rows, (const char *)&head, sizeof(head));
	for (size_t i = 0; i < s->columns; i++) {
		const char *cell = cells[i] != NULL ? cells[i] : "";

		str_add_bytes(&s->rows, cell, strlen(cell) + 1);
	}
	head.length = s->rows.length - at - sizeof(head);
	memcpy(s->rows.bytes + at, &head, sizeof(head));
	s->places = xgrow(s->places, &s->capacity, s->count + 1, sizeof(*s->places));
	s->places[s->count++] = (struct place){ key, at };
	if (s->rows.length >= s->memory)
		spill(s);
}

static const char *const *cells_of(struct row_sorter *s, const char *text)
{
	for (size_t i = 0; i < s->columns; i++) {
		s->cells[i] = text;
		text += strlen(text) + 1;
	}
	return s->cells;
}

static void replay_memory(struct row_sorter *s, void (*row)(void *, const char *const *),
                          void *context)
{
	sort(s);
	for (size_t i = 0; i < s->count; i++)
		row(context, cells_of(s, s->rows.bytes + s->places[i].at + sizeof(struct head)));
}

static void read_more(struct row_sorter *s, struct run *run)
{
	size_t room = run->capacity - run->have;
	size_t left = (size_t)(run->end - run->at);
	ssize_t got;

	do
		got = pread(s->fd, run->buffer + run->have, room < left ? room : left, run->at);
	while (got < 0 && errno == EINTR);
	if (got <= 0) {
		s->failed = got < 0 ? errno : EIO;
		return;
	}
	run->have += (size_t)got;
	run->at += got;
}

/* Makes `need` bytes from `used` on available; false at the end of the run. */
static bool run_needs(struct row_sorter *s, struct run *run, size_t need)
{
	if (run->have - run->used >= need)
		return true;
	memmove(run->buffer, run->buffer + run->used, run->have - run->used);
	run->have -= run->used;
	run->used = 0;
	run->buffer = xgrow(run->buffer, &run->capacity, need, 1);
	while (run->have < need && run->at < run->end && s->failed == 0)
		read_more(s, run);
	return run->have >= need;
}

/* Brings the next row to the front of the run; false when there is none. */
static bool run_step(struct row_sorter *s, struct run *run)
{
	if (!run_needs(s, run, sizeof(struct head)))
		return false;
	run->head = head_at(run->buffer + run->used);
	return run_needs(s, run, sizeof(struct head) + run->head.length);
}

/* Earlier runs hold earlier rows. */
static bool is_before(const struct run *a, const struct run *b)
{
	int order = compare_keys(&a->head.key, &b->head.key);

	return order != 0 ? order < 0 : a->end < b->end;
}

static void sink(struct row_sorter *s, size_t at)
{
	for (;;) {
		size_t low = at;
		struct run run = s->runs[at];

		for (size_t child = 2 * at + 1; child <= 2 * at + 2; child++)
			if (child < s->run_count && is_before(&s->runs[child], &s->runs[low]))
				low = child;
		if (low == at)
			return;
		s->runs[at] = s->runs[low];
		s->runs[low] = run;
		at = low;
	}
}

static void open_runs(struct row_sorter *s)
{
	for (size_t i = 0; i < s->run_count; i++) {
		s->runs[i].buffer = xmalloc(RUN_BUFFER);
		s->runs[i].capacity = RUN_BUFFER;
		run_step(s, &s->runs[i]);
	}
	for (size_t i = s->run_count; i > 0; i--)
		sink(s, i - 1);
}

static void drop_first(struct row_sorter *s)
{
	free(s->runs[0].buffer);
	s->runs[0] = s->runs[--s->run_count];
}

static void replay_file(struct row_sorter *s, void (*row)(void *, const char *const *),
                        void *context)
{
	open_runs(s);
	while (s->run_count > 0 && s->failed == 0) {
		struct run *first = &s->runs[0];

		first->used += sizeof(struct head);
		row(context, cells_of(s, first->buffer + first->used));
		first->used += first->head.length;
		if (!run_step(s, first))
			drop_first(s);
		sink(s, 0);
	}
}

bool row_sorter_replay(struct row_sorter *s, void (*row)(void *context, const char *const *cells),
                       void *context, struct error *err)
{
	if (s->run_count == 0 && s->failed == 0) {
		replay_memory(s, row, context);
		return true;
	}
	spill(s);
	if (s->failed == 0)
		replay_file(s, row, context);
	if (s->failed != 0)
		return error_set(err, "there is no room in %s to sort the rows (system error %d)",
		                 s->folder, s->failed);
	return true;
}
