#include "base/sorter.h"

#include "base/str.h"
#include "base/xalloc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What the runs are read through while merging: together about half a
 * megabyte, but for very many of them. */
enum { BUFFERS = 512 * 1024, BUFFER_MIN = 4096, WRITE_BUFFER = 32 * 1024 };

/* What stands in front of the bytes of a record. */
struct head {
	struct sort_key key;
	size_t length;
};

/* A record in memory. */
struct place {
	struct sort_key key;
	size_t at;
};

/* A sorted piece of the temporary file, read from its front. */
struct run {
	off_t at, end; /* what is not in the buffer yet */
	char *buffer;
	size_t used, have, capacity;
	struct head head; /* of the record at `used` */
};

struct sorter {
	size_t memory;
	const char *folder;
	struct str records; /* heads and bytes, as they came */
	struct place *places;
	size_t count, capacity;
	bool in_order; /* as they came */
	int fd;        /* the temporary file, -1: none */
	off_t written;
	struct run *runs;
	size_t run_count, run_capacity;
	struct run **heap; /* while merging: the lowest record first */
	size_t heap_count;
	struct str scratch;
	bool hands_out;
	size_t next; /* in memory */
	int failed;  /* errno, 0: none */
};

struct sorter *sorter_new(const char *folder, size_t memory)
{
	struct sorter *s = xcalloc(1, sizeof(*s));

	s->memory = memory > 0 ? memory : SORTER_MEMORY;
	s->folder = folder;
	s->in_order = true;
	s->fd = -1;
	return s;
}

static void forget_runs(struct sorter *s)
{
	for (size_t i = 0; i < s->run_count; i++)
		free(s->runs[i].buffer);
	free(s->heap);
	s->heap = NULL;
	s->heap_count = s->run_count = 0;
}

void sorter_free(struct sorter *s)
{
	if (s == NULL)
		return;
	forget_runs(s);
	if (s->fd >= 0)
		close(s->fd);
	free(s->runs);
	free(s->places);
	str_release(&s->records);
	str_release(&s->scratch);
	free(s);
}

static int compare_keys(const struct sort_key *a, const struct sort_key *b)
{
	if (a->major != b->major)
		return a->major < b->major ? -1 : 1;
	return (a->minor > b->minor) - (a->minor < b->minor);
}

static unsigned byte_of(const struct sort_key *key, int byte)
{
	uint64_t half = byte < 8 ? key->minor : key->major;

	return (unsigned)(half >> byte % 8 * 8) & 0xFF;
}

/* Has a bit wherever two keys differ. */
static struct sort_key differences(const struct place *places, size_t count)
{
	struct sort_key bits = { 0 };

	for (size_t i = 1; i < count; i++) {
		bits.major |= places[i].key.major ^ places[0].key.major;
		bits.minor |= places[i].key.minor ^ places[0].key.minor;
	}
	return bits;
}

/* Places with equal bytes keep their order. */
static void distribute(const struct place *from, struct place *to, size_t count, int byte)
{
	size_t starts[257] = { 0 };

	for (size_t i = 0; i < count; i++)
		starts[byte_of(&from[i].key, byte) + 1]++;
	for (int i = 1; i < 256; i++)
		starts[i] += starts[i - 1];
	for (size_t i = 0; i < count; i++)
		to[starts[byte_of(&from[i].key, byte)]++] = from[i];
}

/* By the bytes that differ, the lowest first: few do, and nothing is compared. */
static void sort(struct sorter *s)
{
	struct sort_key bits = differences(s->places, s->count);
	struct place *from = s->places, *to;

	if (s->in_order)
		return;
	to = xreallocarray(NULL, s->capacity, sizeof(*to));
	for (int byte = 0; byte < 16; byte++) {
		struct place *sorted = to;

		if (byte_of(&bits, byte) == 0)
			continue;
		distribute(from, to, s->count, byte);
		to = from;
		from = sorted;
	}
	s->places = from;
	s->in_order = true;
	free(to);
}

static bool open_file(struct sorter *s)
{
	struct str name = { 0 };

	if (s->fd >= 0)
		return true;
	str_addf(&name, "%s/.saydo-sort.XXXXXX", s->folder);
	s->fd = mkostemp(name.bytes, O_CLOEXEC);
	if (s->fd < 0)
		s->failed = errno;
	else
		unlink(name.bytes);
	str_release(&name);
	return s->fd >= 0;
}

static void write_all(struct sorter *s, const char *bytes, size_t length)
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

static struct head head_at(const char *record)
{
	struct head head;

	memcpy(&head, record, sizeof(head));
	return head;
}

static void write_run(struct sorter *s)
{
	str_clear(&s->scratch);
	for (size_t i = 0; i < s->count; i++) {
		const char *record = s->records.bytes + s->places[i].at;

		str_add_bytes(&s->scratch, record, sizeof(struct head) + head_at(record).length);
		if (s->scratch.length < WRITE_BUFFER && i + 1 < s->count)
			continue;
		write_all(s, s->scratch.bytes, s->scratch.length);
		str_clear(&s->scratch);
	}
}

/* Everything in memory becomes a run of the file. */
static void spill(struct sorter *s)
{
	struct run run = { .at = s->written };

	if (s->failed != 0 || s->count == 0 || !open_file(s))
		return;
	sort(s);
	write_run(s);
	run.end = s->written;
	s->runs = xgrow(s->runs, &s->run_capacity, s->run_count + 1, sizeof(*s->runs));
	s->runs[s->run_count++] = run;
	str_clear(&s->records);
	s->count = 0;
}

void sorter_add(struct sorter *s, struct sort_key key, const void *bytes, size_t length)
{
	struct head head = { key, length };
	size_t at = s->records.length;

	if (s->failed != 0)
		return;
	str_add_bytes(&s->records, (const char *)&head, sizeof(head));
	str_add_bytes(&s->records, bytes, length);
	if (s->count > 0 && compare_keys(&s->places[s->count - 1].key, &key) > 0)
		s->in_order = false;
	s->places = xgrow(s->places, &s->capacity, s->count + 1, sizeof(*s->places));
	s->places[s->count++] = (struct place){ key, at };
	if (s->records.length >= s->memory)
		spill(s);
}

static void read_more(struct sorter *s, struct run *run)
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
static bool run_needs(struct sorter *s, struct run *run, size_t need)
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

/* Brings the next record to the front of the run; false when there is none. */
static bool run_step(struct sorter *s, struct run *run)
{
	if (!run_needs(s, run, sizeof(struct head)))
		return false;
	run->head = head_at(run->buffer + run->used);
	return run_needs(s, run, sizeof(struct head) + run->head.length);
}

/* Earlier runs hold earlier records. */
static bool is_before(const struct run *a, const struct run *b)
{
	int order = compare_keys(&a->head.key, &b->head.key);

	return order != 0 ? order < 0 : a < b;
}

static void sink(struct sorter *s, size_t at)
{
	struct run *run = s->heap[at];

	for (;;) {
		size_t low = 2 * at + 1;

		if (low + 1 < s->heap_count && is_before(s->heap[low + 1], s->heap[low]))
			low++;
		if (low >= s->heap_count || !is_before(s->heap[low], run))
			break;
		s->heap[at] = s->heap[low];
		at = low;
	}
	s->heap[at] = run;
}

static void open_runs(struct sorter *s)
{
	size_t share = BUFFERS / s->run_count;

	s->heap = xcalloc(s->run_count, sizeof(*s->heap));
	for (size_t i = 0; i < s->run_count; i++) {
		struct run *run = &s->runs[i];

		run->capacity = share > BUFFER_MIN ? share : BUFFER_MIN;
		run->buffer = xmalloc(run->capacity);
		if (run_step(s, run))
			s->heap[s->heap_count++] = run;
	}
	for (size_t i = s->heap_count; i > 0; i--)
		sink(s, i - 1);
}

static void begin(struct sorter *s)
{
	s->hands_out = true;
	s->next = 0;
	if (s->run_count == 0) {
		sort(s);
		return;
	}
	spill(s);
	if (s->failed == 0)
		open_runs(s);
}

static bool next_in_memory(struct sorter *s, struct sort_key *key, const char **bytes,
                           size_t *length)
{
	const char *record;

	if (s->next == s->count)
		return false;
	record = s->records.bytes + s->places[s->next].at;
	*key = s->places[s->next++].key;
	*bytes = record + sizeof(struct head);
	*length = head_at(record).length;
	return true;
}

/* The first run still stands on the record that was handed out last. */
static void step_past_last(struct sorter *s)
{
	struct run *first = s->heap[0];

	first->used += sizeof(struct head) + first->head.length;
	if (!run_step(s, first))
		s->heap[0] = s->heap[--s->heap_count];
	if (s->heap_count > 0)
		sink(s, 0);
}

static bool next_of_runs(struct sorter *s, struct sort_key *key, const char **bytes, size_t *length)
{
	if (s->next++ > 0 && s->heap_count > 0)
		step_past_last(s);
	if (s->heap_count == 0 || s->failed != 0)
		return false;
	*key = s->heap[0]->head.key;
	*bytes = s->heap[0]->buffer + s->heap[0]->used + sizeof(struct head);
	*length = s->heap[0]->head.length;
	return true;
}

bool sorter_next(struct sorter *s, struct sort_key *key, const char **bytes, size_t *length)
{
	if (!s->hands_out)
		begin(s);
	if (s->failed != 0)
		return false;
	if (s->run_count == 0)
		return next_in_memory(s, key, bytes, length);
	return next_of_runs(s, key, bytes, length);
}

void sorter_clear(struct sorter *s)
{
	forget_runs(s);
	str_clear(&s->records);
	s->count = 0;
	s->in_order = true;
	s->written = 0;
	s->hands_out = false;
}

bool sorter_check(const struct sorter *s, struct error *err)
{
	if (s->failed == 0)
		return true;
	return error_set(err, "there is no room in %s to sort the rows (system error %d)",
	                 s->folder, s->failed);
}
