/*
 * store/files.h - boards in files, seen by the store and past it, for tests.
 *
 * Names are relative: a test runs in a folder of its own.  Nobody may hold a
 * lock on a file whose bytes are read here.
 */
#ifndef TESTS_STORE_FILES_H
#define TESTS_STORE_FILES_H

#include "core/boards.h"
#include "store/store.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/capability.h>
#endif

static inline void forget(const char *path)
{
	struct str journal = { 0 };

	str_addf(&journal, "%s-journal", path);
	unlink(path);
	unlink(str_text(&journal));
	str_release(&journal);
}

/* A new board without nouns; the one before it is gone. */
static inline struct store *fresh_store(const char *path)
{
	struct settings settings = sample_settings();
	struct error err;

	forget(path);
	return store_create(path, &settings, &err);
}

static inline bool apply_both(struct store *s, struct board *b, const struct change *c)
{
	struct error err;

	if (!change_check(b, c, &err) || !store_apply(s, c, "a test", &err)) {
		fprintf(stderr, "%s\n", err.text);
		return false;
	}
	change_apply(b, c);
	return true;
}

static inline bool write_all(struct store *s, const struct board *b, struct error *err)
{
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		for (int id = 1; id <= board_last_id(b, (enum noun_kind)kind); id++) {
			struct change c = change_of_noun(b, (enum noun_kind)kind,
			                                 board_get(b, (enum noun_kind)kind, id));

			c.had = false;
			c.at = morning;
			if (!store_write(s, &c, err))
				return false;
		}
	return true;
}

/* A new board with the nouns of sample_board(), in the file and in `b`. */
static inline struct store *sample_store(const char *path, struct board *b)
{
	struct store *s = fresh_store(path);
	struct error err;

	if (s == NULL || !sample_board(b) || !store_begin(s, &err) || !write_all(s, b, &err) ||
	    !store_commit(s, morning, "the sample", &err)) {
		store_close(s);
		return NULL;
	}
	return s;
}

static inline bool write_terms(struct store *s, struct board *b, struct figure_key key,
                               int64_t amount)
{
	struct terms terms = { .amount = amount_of(amount), .note = "a note" };
	struct change c = change_of_terms(b, key, &terms, "the market turned");

	c.at = morning;
	return apply_both(s, b, &c);
}

static inline bool write_actual(struct store *s, struct board *b, struct figure_key key,
                                int64_t amount)
{
	struct actual actual = { .amount = amount_of(amount), .source = "typed" };
	struct change c = change_of_actual(b, key, &actual);

	c.at = morning;
	return apply_both(s, b, &c);
}

static inline bool write_lock(struct store *s, struct board *b, struct quarter quarter)
{
	struct change c = change_locking(quarter, false);

	c.at = morning;
	return apply_both(s, b, &c);
}

/* Promises, an amendment, actuals and a correction. */
static inline bool write_figures(struct store *s, struct board *b)
{
	struct figure_key leads = key_of(ANN, LEADS, 2026, 1);
	struct figure_key revenue = key_of(BO, REVENUE, 2026, 1);

	return write_terms(s, b, leads, 120) && write_terms(s, b, revenue, 50000000) &&
	       write_lock(s, b, leads.quarter) && write_terms(s, b, leads, 100) &&
	       write_actual(s, b, leads, 90) && write_actual(s, b, leads, 95) &&
	       write_actual(s, b, revenue, 48000000) &&
	       write_terms(s, b, key_of(ANN, LEADS, 2026, 2), 130);
}

/* NULL when the board in the file is the one in memory, else what differs. */
static inline const char *file_differs(struct store *s, const struct board *b)
{
	struct board loaded = { 0 };
	struct error err = { "" };
	const char *differs;

	if (!store_load(s, &loaded, &err)) {
		fprintf(stderr, "%s\n", err.text);
		board_release(&loaded);
		return "it does not load";
	}
	differs = difference(b, &loaded);
	board_release(&loaded);
	return differs;
}

static inline char *bytes_of(const char *path, size_t *size)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st = { .st_size = 0 };
	char *bytes = NULL;

	*size = 0;
	if (fd >= 0 && fstat(fd, &st) == 0) {
		*size = (size_t)st.st_size;
		bytes = malloc(*size + 1);
		if (bytes != NULL && read(fd, bytes, *size) != st.st_size)
			*size = 0;
	}
	if (fd >= 0)
		close(fd);
	return bytes;
}

static inline bool write_bytes(const char *path, const void *bytes, size_t size)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	bool good = fd >= 0 && write(fd, bytes, size) == (ssize_t)size;

	if (fd >= 0)
		close(fd);
	return good;
}

static inline bool has_bytes(const char *path, const char *bytes, size_t size)
{
	size_t now;
	char *read = bytes_of(path, &now);
	bool same = read != NULL && now == size && memcmp(read, bytes, size) == 0;

	free(read);
	return same;
}

static inline sqlite3 *raw_open(const char *path)
{
	sqlite3 *db = NULL;

	sqlite3_open(path, &db);
	return db;
}

static inline bool raw_run(const char *path, const char *text)
{
	sqlite3 *db = raw_open(path);
	bool good = sqlite3_exec(db, text, NULL, NULL, NULL) == SQLITE_OK;

	sqlite3_close(db);
	return good;
}

/* The number a question answers with; -1 without an answer. */
static inline long long raw_number(const char *path, const char *text)
{
	sqlite3 *db = raw_open(path);
	sqlite3_stmt *st = NULL;
	long long number = -1;

	if (sqlite3_prepare_v2(db, text, -1, &st, NULL) == SQLITE_OK &&
	    sqlite3_step(st) == SQLITE_ROW)
		number = sqlite3_column_int64(st, 0);
	sqlite3_finalize(st);
	sqlite3_close(db);
	return number;
}

static inline bool ended_well(pid_t child)
{
	int status = -1;

	return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static inline void drop_privileges(void)
{
#ifdef __linux__
	struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct nothing[2] = { { 0, 0, 0 }, { 0, 0, 0 } };

	if (syscall(SYS_capset, &header, nothing) != 0)
		_exit(1);
#endif
}

/* Does it hold for somebody to whom file modes apply?  (To root they do not.) */
static inline bool holds_for_anybody(bool (*check)(const char *), const char *path)
{
	pid_t child = fork();

	if (child == 0) {
		drop_privileges();
		_exit(check(path) ? 0 : 1);
	}
	return child > 0 && ended_well(child);
}

/* Leaves the file in the middle of a write, as a crash would: half of it is in
 * the file, and the journal beside it knows what was there. */
static inline bool crash_while_writing(const char *path, const char *text)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		sqlite3 *db = raw_open(path);

		sqlite3_exec(db, "PRAGMA cache_size = 1; BEGIN IMMEDIATE", NULL, NULL, NULL);
		if (sqlite3_exec(db, text, NULL, NULL, NULL) == SQLITE_OK)
			kill(getpid(), SIGKILL);
		_exit(1);
	}
	return child > 0 && waitpid(child, &status, 0) == child && WIFSIGNALED(status);
}

#endif
