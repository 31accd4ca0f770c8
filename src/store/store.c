#include "store/sql.h"

#include "base/xalloc.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUSY_MILLISECONDS = 2000 };

/* What is set on every connection, and what it must answer when read back. */
static const struct {
	const char *set, *read, *answer;
} pragmas[] = {
	{ "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1" },
	{ "PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", "1" },
	{ "PRAGMA journal_mode = DELETE", "PRAGMA journal_mode", "delete" },
	/* DELETE with FULL loses acknowledged commits when the power goes. */
	{ "PRAGMA synchronous = EXTRA", "PRAGMA synchronous", "3" },
	{ "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1" },
	{ "PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0" },
	{ "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2" },
	{ "PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1" },
	{ "PRAGMA busy_timeout = 2000", "PRAGMA busy_timeout", "2000" },
};

static const struct {
	int option, value;
} switches[] = {
	{ SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
	{ SQLITE_DBCONFIG_DQS_DML, 0 },        { SQLITE_DBCONFIG_DQS_DDL, 0 },
	{ SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 }, { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
};

static const struct {
	int limit, value;
} limits[] = {
	{ SQLITE_LIMIT_LENGTH, 10000000 },
	{ SQLITE_LIMIT_SQL_LENGTH, 100000 },
	{ SQLITE_LIMIT_ATTACHED, 1 },
	{ SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
};

static struct store *store_new(const char *path)
{
	struct store *s = xcalloc(1, sizeof(*s));

	s->path = xstrdup(path);
	return s;
}

void store_close(struct store *s)
{
	if (s == NULL)
		return;
	for (int i = 0; i < SQL_STATEMENTS; i++)
		sqlite3_finalize(s->statements[i]);
	for (int i = 0; i < NOUN_KINDS; i++) {
		sqlite3_finalize(s->add[i]);
		sqlite3_finalize(s->edit[i]);
	}
	sqlite3_close(s->db);
	free(s->path);
	free(s);
}

bool store_is_read_only(const struct store *s)
{
	return s->read_only || s->damaged;
}

const char *store_path(const struct store *s)
{
	return s->path;
}

const char *store_engine(void)
{
	return "SQLite " SQLITE_VERSION;
}

/* The first answer of a question without parameters; "" when there is none. */
static bool ask(struct store *s, const char *text, struct str *answer, struct error *err)
{
	sqlite3_stmt *st = sql_prepare(s, text, err);
	int code;

	if (st == NULL)
		return false;
	str_clear(answer);
	code = sqlite3_step(st);
	if (code == SQLITE_ROW)
		str_add(answer, sql_text(st, 0));
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		sql_failed(s, err);
	sqlite3_finalize(st);
	return code == SQLITE_ROW || code == SQLITE_DONE;
}

static bool ask_number(struct store *s, const char *text, long *number, struct error *err)
{
	struct str answer = { 0 };
	bool good = ask(s, text, &answer, err);

	*number = strtol(str_text(&answer), NULL, 10);
	str_release(&answer);
	return good;
}

static bool set_pragma(struct store *s, size_t i, struct str *answer, struct error *err)
{
	if (!ask(s, pragmas[i].set, answer, err) || !ask(s, pragmas[i].read, answer, err))
		return false;
	if (strcmp(str_text(answer), pragmas[i].answer) != 0)
		return error_set(err, "%s: the database refuses a safety setting (%s is %s)",
		                 s->path, pragmas[i].read, str_text(answer));
	return true;
}

static bool configure(struct store *s, struct error *err)
{
	struct str answer = { 0 };
	bool good = true;

	for (size_t i = 0; i < COUNT_OF(switches); i++)
		sqlite3_db_config(s->db, switches[i].option, switches[i].value, NULL);
	for (size_t i = 0; i < COUNT_OF(limits); i++)
		sqlite3_limit(s->db, limits[i].limit, limits[i].value);
	for (size_t i = 0; good && i < COUNT_OF(pragmas); i++)
		good = set_pragma(s, i, &answer, err);
	str_release(&answer);
	return good;
}

static bool connect(struct store *s, int flags, struct error *err)
{
	sqlite3_close(s->db);
	s->db = NULL;
	if (sqlite3_open_v2(s->path, &s->db, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX,
	                    NULL) != SQLITE_OK)
		return sql_failed(s, err);
	sqlite3_busy_timeout(s->db, BUSY_MILLISECONDS);
	return true;
}

struct stamp {
	long id, version;
};

static bool check_stamp(const struct store *s, const struct stamp *stamp, struct error *err)
{
	if (stamp->id != APPLICATION_ID)
		return error_set(err, "%s is a database, but not a saydo board", s->path);
	if (stamp->version > SCHEMA_VERSION)
		return error_set(err,
		                 "%s was written by a newer saydo (format %ld; this program knows "
		                 "%d); nothing was changed",
		                 s->path, stamp->version, SCHEMA_VERSION);
	return true;
}

static long number_at(const unsigned char *bytes)
{
	return (long)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

/* The stamp without the engine, from where the file format keeps it. */
static bool read_stamp(const char *path, struct stamp *stamp)
{
	enum { VERSION_AT = 60, ID_AT = 68, HEADER = 100 };
	unsigned char bytes[HEADER];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool good = fd >= 0 && pread(fd, bytes, HEADER, 0) == HEADER;

	if (fd >= 0)
		close(fd);
	*stamp = (struct stamp){ 0 };
	if (good)
		*stamp = (struct stamp){ number_at(bytes + ID_AT), number_at(bytes + VERSION_AT) };
	return good;
}

static bool ask_stamp(struct store *s, struct stamp *stamp, struct error *err)
{
	return ask_number(s, "PRAGMA application_id", &stamp->id, err) &&
	       ask_number(s, "PRAGMA user_version", &stamp->version, err);
}

/* A write that was cut off is undone by the engine, but only by who may write;
 * so the stamp is read past the engine first. */
static bool look_after_cut(struct store *s, struct stamp *stamp, struct error *err)
{
	if (!read_stamp(s->path, stamp))
		return error_set(err, "%s: this is not a saydo board", s->path);
	if (!check_stamp(s, stamp, err))
		return false;
	if (access(s->path, W_OK) != 0)
		return error_set(err,
		                 "%s was left in the middle of a write; open it once where it can "
		                 "be written",
		                 s->path);
	return connect(s, SQLITE_OPEN_READWRITE, err) && ask_stamp(s, stamp, err);
}

/* Looking comes before touching: a file that is not ours must not even get a
 * journal beside it. */
static bool look_at(struct store *s, struct stamp *stamp, struct error *err)
{
	bool good = connect(s, SQLITE_OPEN_READONLY, err) && ask_stamp(s, stamp, err);

	if (!good && sqlite3_extended_errcode(s->db) == SQLITE_READONLY_ROLLBACK)
		good = look_after_cut(s, stamp, err);
	return good && check_stamp(s, stamp, err);
}

static const char *kind_of_file(const struct stat *st)
{
	if (S_ISDIR(st->st_mode))
		return "a folder";
	if (!S_ISREG(st->st_mode))
		return "not an ordinary file";
	return st->st_nlink > 1 ? "a file with a second name (hard link)" : NULL;
}

/* A symlink is followed to the real file, which is the one that is named. */
static char *resolve(const char *path, struct error *err)
{
	char *real = realpath(path, NULL);
	struct stat st;

	if (real == NULL || stat(real, &st) != 0) {
		error_set(err, "%s: %s", path, strerror(errno));
		free(real);
		return NULL;
	}
	if (kind_of_file(&st) != NULL) {
		error_set(err, "%s is %s; a board is one ordinary file", path, kind_of_file(&st));
		free(real);
		return NULL;
	}
	return real;
}

static bool folder_is_writable(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash == NULL ? xstrdup(".") : xstrndup(path, (size_t)(slash - path) + 1);
	bool writable = access(folder, W_OK) == 0;

	free(folder);
	return writable;
}

static bool open_for_writing(struct store *s, struct error *err)
{
	if (access(s->path, W_OK) == 0 && folder_is_writable(s->path)) {
		if (!connect(s, SQLITE_OPEN_READWRITE, err))
			return false;
		s->read_only = sqlite3_db_readonly(s->db, "main") != 0;
	} else {
		s->read_only = true;
	}
	return configure(s, err);
}

static bool open_board(struct store *s, struct error *err)
{
	struct stamp stamp;

	if (!look_at(s, &stamp, err) || !open_for_writing(s, err))
		return false;
	if (stamp.version == SCHEMA_VERSION)
		return true;
	if (s->read_only)
		return error_set(err, "%s has an older format and cannot be written", s->path);
	return schema_migrate(s, (int)stamp.version, err);
}

struct store *store_open(const char *path, struct error *err)
{
	char *real = resolve(path, err);
	struct store *s;

	if (real == NULL)
		return NULL;
	s = store_new(real);
	free(real);
	if (open_board(s, err))
		return s;
	store_close(s);
	return NULL;
}

static bool create_file(const char *path, struct error *err)
{
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

	if (fd < 0 && errno == EEXIST)
		return error_set(err, "%s is already there; choose another name", path);
	if (fd < 0)
		return error_set(err, "%s cannot be created: %s", path, strerror(errno));
	close(fd);
	return true;
}

static bool fill_new(struct store *s, const struct settings *settings, struct error *err)
{
	struct change c = { .kind = CHANGE_SETTINGS, .has = true };

	c.after.settings = *settings;
	return connect(s, SQLITE_OPEN_READWRITE, err) && configure(s, err) &&
	       schema_migrate(s, 0, err) && store_write(s, &c, err);
}

struct store *store_create(const char *path, const struct settings *settings, struct error *err)
{
	struct store *s;

	if (!create_file(path, err))
		return NULL;
	s = store_new(path);
	if (fill_new(s, settings, err))
		return s;
	store_close(s);
	unlink(path);
	return NULL;
}

bool store_verify(struct store *s, struct error *err)
{
	struct str answer = { 0 };
	bool good = ask(s, "PRAGMA integrity_check(1)", &answer, err);

	if (good && strcmp(str_text(&answer), "ok") != 0)
		good = error_set(err, "%s is damaged (%s); restore the newest backup", s->path,
		                 str_text(&answer));
	if (good)
		good = ask(s, "PRAGMA foreign_key_check", &answer, err);
	if (good && answer.length > 0)
		good = error_set(err, "%s is damaged: a row in %s points to nothing", s->path,
		                 str_text(&answer));
	str_release(&answer);
	/* A busy file was not looked at, so nothing is known about it. */
	if (!good && (sqlite3_errcode(s->db) & 0xFF) != SQLITE_BUSY)
		s->damaged = true;
	return good;
}

int64_t store_data_version(struct store *s)
{
	struct error ignored;
	sqlite3_stmt *st = sql_get(s, SQL_DATA_VERSION, &ignored);
	int64_t version = 0;

	if (st != NULL && sqlite3_step(st) == SQLITE_ROW)
		version = sqlite3_column_int64(st, 0);
	if (st != NULL)
		sqlite3_reset(st);
	return version;
}
