/*
 * The tables, append-only: a released step is never edited, a new version is
 * a new row.  Figures are stored under a number made of person, measure and
 * quarter, so an ordinary rowid table is clustered in reading order and the
 * key is unique for free.  Quarters are numbers that read well: 20263 is
 * 2026-Q3.
 */
#include "store/sql.h"

#define KEY_CHECK "CHECK (id = person * 4294967296 + measure * 65536 + quarter)"
#define QUARTER_CHECK "CHECK (quarter BETWEEN 19011 AND 29984 AND quarter % 10 BETWEEN 1 AND 4)"
#define AMOUNT_CHECK(column) "CHECK (" column " BETWEEN -9000000000000000 AND 9000000000000000)"
#define PROMISE_CHECK(column) "CHECK (" column " BETWEEN 0 AND 9000000000000000)"

#define KEY_COLUMNS                                    \
	"id INTEGER PRIMARY KEY " KEY_CHECK ","        \
	"person INTEGER NOT NULL REFERENCES person,"   \
	"measure INTEGER NOT NULL REFERENCES measure," \
	"quarter INTEGER NOT NULL " QUARTER_CHECK ","
#define TERMS_COLUMNS                                                                           \
	"amount INTEGER NOT NULL " PROMISE_CHECK(                                               \
		"amount") ","                                                                   \
			  "best_case INTEGER " PROMISE_CHECK(                                   \
				  "best_case") ","                                              \
					       "floor INTEGER " PROMISE_CHECK(                  \
						       "floor") ","                             \
								"value INTEGER " PROMISE_CHECK( \
									"value") ","

/* INSERT OR REPLACE walks past guards on UPDATE and DELETE: the guard on
 * INSERT refuses a number that is already there. */
#define GUARDS(table, what)                                              \
	"CREATE TRIGGER " table "_stays BEFORE UPDATE ON " table         \
	" BEGIN SELECT RAISE(ABORT, '" what " cannot be changed'); END;" \
	"CREATE TRIGGER " table "_is_kept BEFORE DELETE ON " table       \
	" BEGIN SELECT RAISE(ABORT, '" what " cannot be deleted'); END;" \
	"CREATE TRIGGER " table "_is_new BEFORE INSERT ON " table        \
	" WHEN EXISTS (SELECT 1 FROM " table " WHERE id = NEW.id)"       \
	" BEGIN SELECT RAISE(ABORT, '" what " cannot be replaced'); END;"

/* Without recursive triggers a batch that is there would be replaced unseen. */
#define BATCH_GUARD                                                    \
	"CREATE TRIGGER journal_batch_is_new BEFORE INSERT ON journal" \
	" WHEN EXISTS (SELECT 1 FROM journal WHERE batch = NEW.batch)" \
	" BEGIN SELECT RAISE(ABORT, 'the journal cannot be replaced'); END;"

/* Whoever has figures is retired, never deleted. */
#define HISTORY_GUARD(table, column)                                                  \
	"CREATE TRIGGER " table "_has_history BEFORE DELETE ON " table                \
	" WHEN EXISTS (SELECT 1 FROM promise WHERE " column " = OLD.id)"              \
	" OR EXISTS (SELECT 1 FROM actual WHERE " column " = OLD.id)"                 \
	" BEGIN SELECT RAISE(ABORT, 'this " table " has history on the board'); END;" \
	"CREATE TRIGGER " table "_keeps_its_number BEFORE UPDATE OF id ON " table     \
	" WHEN NEW.id <> OLD.id"                                                      \
	" BEGIN SELECT RAISE(ABORT, 'a " table " keeps its number'); END;"

static const char nouns_1[] =
	"CREATE TABLE board ("
	"id INTEGER PRIMARY KEY CHECK (id = 1),"
	"company TEXT NOT NULL CHECK (length(company) > 0),"
	"currency TEXT NOT NULL CHECK (length(currency) = 3),"
	"fiscal_start INTEGER NOT NULL CHECK (fiscal_start BETWEEN 1 AND 12)"
	") STRICT;"
	"CREATE TABLE department ("
	"id INTEGER PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL"
	") STRICT;"
	"CREATE TABLE person ("
	"id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000), name TEXT NOT NULL,"
	"department INTEGER NOT NULL REFERENCES department, role TEXT NOT NULL,"
	"active_from INTEGER, active_to INTEGER"
	") STRICT;"
	"CREATE TABLE tier ("
	"id INTEGER PRIMARY KEY, name TEXT NOT NULL, definition TEXT NOT NULL,"
	"handled_by TEXT NOT NULL, response_hours INTEGER CHECK (response_hours >= 0),"
	"handed_over TEXT NOT NULL"
	") STRICT;"
	"CREATE TABLE measure ("
	"id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 65535),"
	"department INTEGER NOT NULL REFERENCES department, name TEXT NOT NULL,"
	"unit TEXT NOT NULL CHECK (unit IN ('money', 'count', 'percent', 'days')),"
	"direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower')),"
	"role TEXT NOT NULL CHECK (role IN ('', 'leads', 'accepted', 'won', 'revenue',"
	" 'other_revenue', 'activity')),"
	"tier TEXT NOT NULL"
	") STRICT;"
	"CREATE TABLE duty ("
	"id INTEGER PRIMARY KEY, department INTEGER NOT NULL REFERENCES department,"
	"text TEXT NOT NULL, owner INTEGER REFERENCES person,"
	"helpers TEXT NOT NULL CHECK (helpers GLOB '[[]*]'),"
	"frequency TEXT NOT NULL CHECK (frequency IN ('', 'daily', 'weekly', 'monthly',"
	" 'quarterly', 'as needed')),"
	"hours_per_week INTEGER CHECK (hours_per_week >= 0),"
	"stage TEXT NOT NULL CHECK (stage IN ('', 'hunting', 'farming', 'cooking',"
	" 'delivering', 'running')),"
	"status TEXT NOT NULL CHECK (status IN ('suggested', 'kept', 'dropped')),"
	"effective_from INTEGER, ended INTEGER"
	") STRICT;"
	"CREATE TABLE move ("
	"id INTEGER PRIMARY KEY, duty INTEGER NOT NULL REFERENCES duty,"
	"from_department INTEGER NOT NULL REFERENCES department,"
	"to_department INTEGER NOT NULL REFERENCES department,"
	"quarter INTEGER, at TEXT NOT NULL"
	") STRICT;"
	"CREATE TABLE followup ("
	"id INTEGER PRIMARY KEY, what TEXT NOT NULL,"
	"owner INTEGER NOT NULL REFERENCES person, due TEXT,"
	"status TEXT NOT NULL CHECK (status IN ('open', 'done', 'not done')),"
	"opened TEXT, closed TEXT"
	") STRICT;"
	"CREATE TABLE issue ("
	"id INTEGER PRIMARY KEY, text TEXT NOT NULL, raised_by INTEGER REFERENCES person,"
	"opened TEXT, status TEXT NOT NULL CHECK (status IN ('open', 'solved', 'dropped'))"
	") STRICT;"
	"CREATE TABLE session ("
	"id INTEGER PRIMARY KEY, quarter INTEGER, planned INTEGER,"
	"sheet INTEGER NOT NULL, row INTEGER NOT NULL,"
	"rating INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 10),"
	"started_at TEXT NOT NULL, closed_at TEXT NOT NULL"
	") STRICT;"
	"CREATE TABLE entry ("
	"id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES session,"
	"sheet INTEGER NOT NULL, kind TEXT NOT NULL, person INTEGER REFERENCES person,"
	"text TEXT NOT NULL, at TEXT NOT NULL"
	") STRICT;"
	"CREATE TABLE outlook ("
	"id INTEGER PRIMARY KEY, quarter INTEGER, person INTEGER NOT NULL REFERENCES person,"
	"kind TEXT NOT NULL, text TEXT NOT NULL"
	") STRICT;";

static const char figures_1[] =
	"CREATE TABLE draft (" KEY_COLUMNS TERMS_COLUMNS
	"note TEXT NOT NULL, entered_at TEXT NOT NULL"
	") STRICT;"
	"CREATE TABLE promise (" KEY_COLUMNS TERMS_COLUMNS
	"note TEXT NOT NULL, entered_at TEXT NOT NULL, locked_at TEXT NOT NULL,"
	"entered_afterwards INTEGER NOT NULL CHECK (entered_afterwards IN (0, 1))"
	") STRICT;"
	"CREATE TABLE amendment ("
	"id INTEGER PRIMARY KEY, promise INTEGER NOT NULL REFERENCES promise," TERMS_COLUMNS
	"note TEXT NOT NULL, reason TEXT NOT NULL CHECK (length(reason) > 0),"
	"entered_at TEXT NOT NULL"
	") STRICT;"
	"CREATE INDEX amendment_promise ON amendment (promise);"
	"CREATE TABLE actual (" KEY_COLUMNS "amount INTEGER NOT NULL " AMOUNT_CHECK(
		"amount") ","
			  "value INTEGER " AMOUNT_CHECK(
				  "value") ","
					   "disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)), note TEXT NOT NULL,"
					   "source TEXT NOT NULL, entered_at TEXT NOT NULL"
					   ") STRICT;"
					   "CREATE TABLE correction ("
					   "id INTEGER PRIMARY KEY, actual INTEGER NOT NULL REFERENCES actual,"
					   "amount INTEGER " AMOUNT_CHECK(
						   "amount") ","
							     "value INTEGER " AMOUNT_CHECK(
								     "value") ","
									      "disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)), note TEXT NOT NULL,"
									      "source TEXT NOT NULL, entered_at TEXT NOT NULL"
									      ") STRICT;"
									      "CREATE INDEX correction_actual ON correction (actual);"
									      "CREATE TABLE journal ("
									      "id INTEGER PRIMARY KEY, batch TEXT NOT NULL UNIQUE, at TEXT NOT NULL,"
									      "what TEXT NOT NULL"
									      ") STRICT;";

static const char guards_1[] = GUARDS("promise", "a locked promise") GUARDS(
	"amendment",
	"an amendment") GUARDS("actual",
                               "an actual is corrected by a further row; it") GUARDS("correction",
                                                                                     "a correction")
	GUARDS("journal", "the journal") BATCH_GUARD HISTORY_GUARD("person", "person") HISTORY_GUARD(
		"measure",
		"measure") "CREATE TRIGGER draft_is_not_locked BEFORE INSERT ON draft"
			   " WHEN EXISTS (SELECT 1 FROM promise WHERE id = NEW.id)"
			   " BEGIN SELECT RAISE(ABORT, 'this promise is locked'); END;"
			   "CREATE TRIGGER board_keeps_its_units BEFORE UPDATE OF currency, fiscal_start ON board"
			   " WHEN (NEW.currency <> OLD.currency OR NEW.fiscal_start <> OLD.fiscal_start)"
			   " AND (EXISTS (SELECT 1 FROM promise) OR EXISTS (SELECT 1 FROM actual))"
			   " BEGIN SELECT RAISE(ABORT, 'there are figures on this board'); END;";

/* Row n brings a file of version n to n + 1; each is one transaction. */
static const char *const migrations[SCHEMA_VERSION][4] = {
	{ nouns_1, figures_1, guards_1, NULL },
};

static bool run_step(struct store *s, int step, struct error *err)
{
	for (int i = 0; migrations[step][i] != NULL; i++)
		if (!sql_execute(s, migrations[step][i], err))
			return false;
	return true;
}

static bool stamp(struct store *s, int version, struct error *err)
{
	struct str text = { 0 };
	bool good;

	str_addf(&text, "PRAGMA application_id = %d; PRAGMA user_version = %d;", APPLICATION_ID,
	         version);
	good = sql_execute(s, str_text(&text), err);
	str_release(&text);
	return good;
}

static bool migrate_one(struct store *s, int step, struct error *err)
{
	if (!sql_execute(s, "BEGIN IMMEDIATE", err))
		return false;
	if (run_step(s, step, err) && stamp(s, step + 1, err) && sql_execute(s, "COMMIT", err))
		return true;
	sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

bool schema_migrate(struct store *s, int from, struct error *err)
{
	for (int step = from; step < SCHEMA_VERSION; step++)
		if (!migrate_one(s, step, err))
			return error_in(err, "preparing the board's tables");
	return true;
}
