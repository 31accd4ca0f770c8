#include "shell/options.h"

#include "shell/message.h"

#include <getopt.h>
#include <string.h>

const struct option_row option_rows[OPTION_COUNT] = {
	[OPTION_BLANK] = { "blank", 0, NULL, "begin without departments, measures and duties" },
	[OPTION_COMPANY] = { "company", 0, "NAME", "the company's name" },
	[OPTION_CREATE] = { "create", 0, NULL, "add unknown departments and people" },
	[OPTION_CURRENCY] = { "currency", 0, "CODE", "ISO 4217 code of the board (USD)" },
	[OPTION_DATES] = { "dates", 0, "mdy|dmy", "how ambiguous dates are read" },
	[OPTION_DECIMAL] = { "decimal", 0, "point|comma", "how an ambiguous 1,234 is read" },
	[OPTION_DELIMITER] = { "delimiter", 0, "C", "the character between cells" },
	[OPTION_DRY_RUN] = { "dry-run", 'n', NULL, "say what would be imported, change nothing" },
	[OPTION_ENCODING] = { "encoding", 0, "NAME", "the file's encoding, as iconv names it" },
	[OPTION_EXPLAIN] = { "explain", 0, NULL, "show the arithmetic line by line" },
	[OPTION_FISCAL_START] = { "fiscal-start", 0, "MONTH",
	                          "first month of the fiscal year (1)" },
	[OPTION_FORMAT] = { "format", 0, "NAME", "text, csv, json; for files csv, excel, json" },
	[OPTION_GLYPHS] = { "glyphs", 0, "unicode|basic|ascii", "signs that are drawn" },
	[OPTION_HELP] = { "help", 'h', NULL, "show this help" },
	[OPTION_KEEP] = { "keep", 0, "FILE", "keep the demo board in FILE" },
	[OPTION_LENIENT_QUOTES] = { "lenient-quotes", 0, NULL,
	                            "take quotes inside unquoted cells as text" },
	[OPTION_MAP] = { "map", 0, "PROFILE", "how another program's export is read" },
	[OPTION_MEASURE] = { "measure", 0, "NAME", "only this measure; import: ROLE=NAME" },
	[OPTION_NO_COLOR] = { "no-color", 0, NULL, "no colors on the screen" },
	[OPTION_OUTPUT] = { "output", 'o', "FILE", "write to FILE instead of standard output" },
	[OPTION_OVER] = { "over", 0, "PERCENT",
	                  "also promises short by more than PERCENT percent" },
	[OPTION_PERSON] = { "person", 0, "NAME", "only this person; import: whose all rows are" },
	[OPTION_QUARTER] = { "quarter", 0, "QUARTER", "as of the end of that quarter" },
	[OPTION_QUIET] = { "quiet", 'q', NULL, "no summary on standard error" },
	[OPTION_SIZE] = { "size", 0, "80x24", "columns and rows of the screen" },
	[OPTION_VERSION] = { "version", 0, NULL, "show the versions" },
};

enum { FIRST_LONG = 256 };

static void fill_tables(struct option *longs, char *letters)
{
	*letters++ = ':';
	for (int i = 0; i < OPTION_COUNT; i++) {
		const struct option_row *row = &option_rows[i];

		longs[i] = (struct option){ row->name,
			                    row->argument != NULL ? required_argument : no_argument,
			                    NULL, FIRST_LONG + i };
		if (row->letter == 0)
			continue;
		*letters++ = row->letter;
		if (row->argument != NULL)
			*letters++ = ':';
	}
	*letters = '\0';
}

static int index_of(int code)
{
	if (code >= FIRST_LONG)
		return code - FIRST_LONG;
	for (int i = 0; i < OPTION_COUNT; i++)
		if (option_rows[i].letter == code)
			return i;
	return -1;
}

static bool refuse(char **argv, int code)
{
	const char *word = argv[optind - 1];

	if (code == ':')
		message_usage("%s needs a value; see saydo --help", word);
	else
		message_usage("there is no option %s; see saydo --help", word);
	return false;
}

static bool takes(const struct command *command, enum command_option option)
{
	static const enum command_option everywhere[] = { OPTION_HELP, OPTION_VERSION, OPTION_QUIET,
		                                          OPTION_NO_COLOR };

	for (size_t i = 0; i < COUNT_OF(everywhere); i++)
		if (everywhere[i] == option)
			return true;
	if (command == NULL)
		return option == OPTION_GLYPHS;
	for (const enum command_option *o = command->takes; *o != OPTION_COUNT; o++)
		if (*o == option)
			return true;
	return false;
}

static bool check_options(const struct invocation *call)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		if (!has_option(call, (enum command_option)i) ||
		    takes(call->command, (enum command_option)i))
			continue;
		message_usage("--%s does not belong to saydo %s; see saydo help %s",
		              option_rows[i].name,
		              call->command != NULL ? call->command->name : "[BOARD]",
		              call->command != NULL ? call->command->name : "");
		return false;
	}
	return true;
}

static bool check_count(const struct invocation *call)
{
	const struct command *c = call->command;

	if (c == NULL || (call->count >= c->least && (c->most < 0 || call->count <= c->most)))
		return true;
	message_usage("%s: usage: saydo %s %s",
	              call->count < c->least ? "something is missing" : "too many words", c->name,
	              c->operands);
	return false;
}

/* The one option that may be given several times; one too many changes the
 * last. */
static void keep_measure(struct invocation *out, const char *value)
{
	int at = 0;

	while (at < MEASURES_MAX - 1 && out->measures[at] != NULL)
		at++;
	out->measures[at] = value;
}

/* The first operand is a command, or else the board to open. */
static void find_command(struct invocation *out)
{
	if (out->count == 0)
		return;
	out->command = command_find(out->operands[0]);
	if (out->command != NULL) {
		out->operands++;
		out->count--;
	}
}

bool options_parse(int argc, char **argv, struct invocation *out)
{
	struct option longs[OPTION_COUNT + 1] = { 0 };
	char letters[2 * OPTION_COUNT + 2];
	int code;

	fill_tables(longs, letters);
	opterr = 0;
	while ((code = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		if (code == '?' || code == ':') {
			if (has_option(out, OPTION_HELP))
				break;
			return refuse(argv, code);
		}
		out->options[index_of(code)] = optarg != NULL ? optarg : "";
		if (index_of(code) == OPTION_MEASURE)
			keep_measure(out, optarg);
	}
	out->operands = (const char *const *)argv + optind;
	out->count = argc - optind;
	find_command(out);
	if (has_option(out, OPTION_HELP) || has_option(out, OPTION_VERSION))
		return true;
	return check_options(out) && check_count(out);
}
