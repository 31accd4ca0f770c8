#include "shell/command.h"

#include "base/text.h"
#include "shell/message.h"

#include <string.h>

#define TAKES(...) ((const enum command_option[]){ __VA_ARGS__, OPTION_COUNT })
#define TAKES_NOTHING ((const enum command_option[]){ OPTION_COUNT })

const struct command commands[] = {
	{ "new", "BOARD --company NAME", "make a new board",
	  "Makes the file BOARD with the usual departments, measures and the suggested duties;\n"
	  "with --blank none of them.  A file that is already there is refused.\n",
	  1, 1, TAKES(OPTION_COMPANY, OPTION_CURRENCY, OPTION_FISCAL_START, OPTION_BLANK),
	  command_new },
	{ "demo", "", "open a throw-away board of an invented company",
	  "Opens a board of an invented company with two years of history.  It is thrown away\n"
	  "at the end unless --keep names a file.  Without a terminal its record is printed.\n",
	  0, 0, TAKES(OPTION_KEEP, OPTION_GLYPHS), command_demo },
	{ "import", "BOARD KIND FILE...", "read CSV files into the board",
	  "KIND is people, measures, duties, tiers, followups, promises or actuals.  All or\n"
	  "nothing: one bad row, and nothing is imported (status 3).  The same file twice changes\n"
	  "nothing.  FILE - is standard input.  See saydo-csv(5) for the columns.\n"
	  "--map=PROFILE reads another program's export into actuals; saydo help profiles\n"
	  "lists the profiles.\n",
	  3, -1,
	  TAKES(OPTION_CREATE, OPTION_DATES, OPTION_DECIMAL, OPTION_DELIMITER, OPTION_DRY_RUN,
	        OPTION_ENCODING, OPTION_FORMAT, OPTION_LENIENT_QUOTES, OPTION_MAP, OPTION_MEASURE,
	        OPTION_PERSON),
	  command_import },
	{ "export", "BOARD KIND", "write the board as CSV",
	  "KIND is a kind that import reads, or amendments, corrections, moves, sessions,\n"
	  "issues, outlook; `all` with -o FOLDER writes one file each.\n",
	  2, 2, TAKES(OPTION_OUTPUT, OPTION_FORMAT, OPTION_DELIMITER), command_export },
	{ "lock", "BOARD QUARTER", "lock the drafts of a quarter",
	  "Locks all promises of the quarter that are still drafts and says how many.  A locked\n"
	  "promise cannot be unlocked; it can only be amended, with a reason.\n",
	  2, 2, TAKES_NOTHING, command_lock },
	{ "quarter", "BOARD QUARTER", "promise against actual, per person and measure",
	  "Lists every promise and actual of the quarter with its standing.\n", 2, 2,
	  TAKES(OPTION_FORMAT), command_quarter },
	{ "record", "BOARD", "say/do records and findings, costliest first",
	  "Lists who delivered what they promised over the latest eight closed quarters.\n"
	  "--explain shows the numbers each finding comes from.\n",
	  1, 1, TAKES(OPTION_QUARTER, OPTION_PERSON, OPTION_MEASURE, OPTION_EXPLAIN, OPTION_FORMAT),
	  command_record },
	{ "gap", "BOARD QUARTER", "why revenue missed, over its drivers",
	  "Splits what revenue came to more or less than promised over leads, acceptance, win rate\n"
	  "and deal size, each with the department that owns it; the effects sum to the gap, to the\n"
	  "cent.  Then what became of the value of the leads: number, mix of tiers, value a lead.\n",
	  2, 2, TAKES(OPTION_FORMAT), command_gap },
	{ "duties", "BOARD", "the flip board's columns with their warnings",
	  "Lists every duty and what is wrong with it: nobody owns it, two columns keep it, its\n"
	  "owner has a seat of more than five, more than 40 hours a week, or sells too little.\n",
	  1, 1, TAKES(OPTION_FORMAT), command_duties },
	{ "check", "BOARD [QUARTER]", "everything missing, contradictory or over-promised",
	  "Reads drafts too.  Without QUARTER it looks at the quarter under review, which is the\n"
	  "latest closed one, and at the next.  --over 10 also lists the promises that fell short\n"
	  "by more than 10 percent of what was promised.  Status 4 if there is anything.\n",
	  1, 2, TAKES(OPTION_OVER, OPTION_FORMAT), command_check },
	{ "report", "BOARD QUARTER", "the quarter's minutes and pictures in one file",
	  "Writes -o FILE.html, .md, .txt or .xlsx: who was there, what was promised and done,\n"
	  "records with their arithmetic, the gap, duties, the new promises with their doubts,\n"
	  "issues and follow-ups.  -o - is plain text on standard output.\n",
	  2, 2, TAKES(OPTION_OUTPUT), command_report },
	{ "log", "BOARD", "promises, amendments, actuals and corrections in order",
	  "Lists every dated row of the board, oldest first.\n", 1, 1,
	  TAKES(OPTION_PERSON, OPTION_FORMAT), command_log },
	{ "backup", "BOARD FILE", "a consistent copy, also while the board is open",
	  "Copies the board to FILE, checks the copy and only then gives it its name.\n", 2, 2,
	  TAKES_NOTHING, command_backup },
	{ "peek", "FILE", "show how saydo reads a CSV file",
	  "Says encoding, separator, the row of headings and what every column holds; with\n"
	  "--format=json every record, exactly.  FILE - is standard input.\n",
	  1, 1, TAKES(OPTION_DELIMITER, OPTION_ENCODING, OPTION_FORMAT, OPTION_LENIENT_QUOTES),
	  command_peek },
	{ "play", "BOARD KEYS", "run the screen on keys and print the last picture",
	  "KEYS are words as `tmux send-keys` takes them: Enter, Escape, C-z, Down, F5, single\n"
	  "letters; 'text' in single quotes is typed.  Changes are kept.\n",
	  2, 2, TAKES(OPTION_SIZE, OPTION_GLYPHS), command_play },
	{ "help", "[COMMAND]", "explain a command",
	  "Shows what a command does and takes.  `saydo help profiles` lists the profiles of\n"
	  "import --map.\n",
	  0, 1, TAKES_NOTHING, command_help },
	{ 0 },
};

const struct command *command_find(const char *name)
{
	for (const struct command *c = commands; c->name != NULL; c++)
		if (strcmp(c->name, name) == 0)
			return c;
	return NULL;
}

const char *command_nearest(const char *name)
{
	const char *nearest = NULL;
	int best = 3;

	for (const struct command *c = commands; c->name != NULL; c++) {
		int distance = text_distance(c->name, name);

		if (distance < best) {
			best = distance;
			nearest = c->name;
		}
	}
	return nearest;
}

bool invocation_format(const struct invocation *call, struct listing_style *style)
{
	static const char *const names[] = { "text", "csv", "json" };
	const char *wanted = call->options[OPTION_FORMAT];

	*style = (struct listing_style){ 0 };
	if (wanted == NULL)
		return true;
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		if (strcmp(names[i], wanted) != 0)
			continue;
		style->format = (enum listing_format)i;
		return true;
	}
	message_usage("--format=%s: choose text, csv or json", wanted);
	return false;
}
