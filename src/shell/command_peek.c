#include "base/text.h"
#include "exchange/json.h"
#include "exchange/peek.h"
#include "shell/command.h"
#include "shell/file_options.h"
#include "shell/input_file.h"
#include "shell/message.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct viewing {
	const char *name; /* for messages */
	struct csv_reader *reader;
	struct out_file *out;
	const char *encoding; /* known after the first pass */
	uint32_t delimiter;
	bool has_mark;
};

/* Calls `each` for every record. */
static int read_all(struct viewing *v, void (*each)(void *context, const struct csv_record *record),
                    void *context)
{
	struct csv_record record;
	struct error err;

	while (csv_reader_next(v->reader, &record, &err)) {
		if (record.count == 0)
			return STATUS_DONE;
		each(context, &record);
	}
	message_linef("%s:%ld: %s", v->name, csv_reader_line(v->reader), err.text);
	return csv_reader_refusal(v->reader) == CSV_UNREADABLE ? STATUS_FAILED : STATUS_REFUSED;
}

static void search(void *context, const struct csv_record *record)
{
	peek_search(context, record);
}

static void learn(void *context, const struct csv_record *record)
{
	peek_learn(context, record);
}

static void write_record(void *context, const struct csv_record *record)
{
	struct json *json = context;

	json_break(json);
	json_begin_array(json);
	for (size_t i = 0; i < record->count; i++)
		json_text(json, record->cells[i]);
	json_end_array(json);
}

static int write_json(struct viewing *v, const struct peek *peek)
{
	struct json json = { .out = v->out };
	char delimiter[5] = "";
	int status;

	delimiter[text_encode(v->delimiter, delimiter)] = '\0';
	json_begin_object(&json);
	json_key(&json, "schema");
	json_integer(&json, 1);
	json_key(&json, "encoding");
	json_text(&json, v->encoding);
	json_key(&json, "delimiter");
	json_text(&json, delimiter);
	json_key(&json, "records");
	json_begin_array(&json);
	status = read_all(v, write_record, &json);
	if (peek->records > 0)
		json_break(&json);
	json_end_array(&json);
	json_end_object(&json);
	json_finish(&json);
	return status;
}

static void add_delimiter(struct str *out, uint32_t code)
{
	char bytes[5] = "";

	if (code == ',')
		str_add(out, "comma");
	else if (code == ';')
		str_add(out, "semicolon");
	else if (code == '\t')
		str_add(out, "tab");
	else
		text_gate(out, bytes, text_encode(code, bytes));
}

static void write_facts(struct viewing *v, const struct peek *peek)
{
	struct str text = { 0 };

	str_addf(&text, "encoding   %s%s\nseparator  ", v->encoding,
	         v->has_mark ? ", with a byte order mark" : "");
	add_delimiter(&text, v->delimiter);
	if (peek->header_line > 0)
		str_addf(&text, "\nheadings   line %ld", peek->header_line);
	else
		str_add(&text, "\nheadings   none");
	str_addf(&text, "\nrecords    %ld", peek->records);
	if (peek->ragged > 0)
		str_addf(&text, ", %ld of them with more or fewer cells than the headings",
		         peek->ragged);
	str_add(&text, "\n\n");
	out_file_text(v->out, str_text(&text));
	str_release(&text);
}

static void write_column(struct listing *listing, const struct peek_column *column, size_t number)
{
	const char *cells[6] = { NULL };
	char place[24];

	snprintf(place, sizeof(place), "%zu", number);
	cells[0] = place;
	cells[1] = str_text(&column->heading);
	cells[2] = peek_holds(column);
	for (int i = 0; i < column->sample_count; i++)
		cells[3 + i] = str_text(&column->samples[i]);
	listing_row(listing, cells);
}

static int write_text(struct viewing *v, struct peek *peek)
{
	static const struct listing_column columns[] = {
		{ "column", LISTING_NUMBER }, { "heading", LISTING_WORDS },
		{ "holds", LISTING_WORDS },   { "samples", LISTING_WORDS },
		{ "", LISTING_WORDS },        { "", LISTING_WORDS },
	};
	struct listing *listing;
	int status = read_all(v, learn, peek);

	if (status != STATUS_DONE)
		return status;
	write_facts(v, peek);
	if (peek->count == 0)
		return STATUS_DONE;
	listing = listing_open(v->out, (struct listing_style){ 0 }, columns, COUNT_OF(columns));
	for (size_t i = 0; i < peek->count; i++)
		write_column(listing, &peek->columns[i], i + 1);
	listing_close(listing);
	return STATUS_DONE;
}

/* A file that is refused further down gives no half an answer. */
static int view(struct viewing *v, bool json)
{
	struct peek peek = { 0 };
	struct error err;
	int status = read_all(v, search, &peek);

	v->encoding = csv_reader_encoding(v->reader);
	v->delimiter = csv_reader_delimiter(v->reader);
	v->has_mark = csv_reader_has_mark(v->reader);
	if (status == STATUS_DONE && !csv_reader_rewind(v->reader, &err))
		status = message_fail(STATUS_FAILED, &err);
	if (status == STATUS_DONE)
		status = json ? write_json(v, &peek) : write_text(v, &peek);
	peek_release(&peek);
	return status;
}

static int read_request(const struct invocation *call, struct csv_options *csv, bool *json)
{
	const char *format = call->options[OPTION_FORMAT];

	*json = format != NULL && strcmp(format, "json") == 0;
	if (format != NULL && !*json && strcmp(format, "text") != 0)
		return message_usage("--format=%s: choose text or json", format);
	csv->encoding = call->options[OPTION_ENCODING];
	csv->lenient_quotes = has_option(call, OPTION_LENIENT_QUOTES);
	return file_delimiter(call, &csv->delimiter);
}

static const char *temporary_folder(void)
{
	const char *folder = getenv("TMPDIR");

	return folder != NULL && folder[0] != '\0' ? folder : "/tmp";
}

int command_peek(const struct invocation *call)
{
	struct csv_options csv = { 0 };
	struct viewing v = { .name = input_file_name(call->operands[0]) };
	struct error err;
	bool json;
	int status = read_request(call, &csv, &json);
	int fd = -1;

	if (status != STATUS_DONE)
		return status;
	fd = input_file_open(call->operands[0], temporary_folder(), &err);
	if (fd < 0)
		return message_fail(STATUS_FAILED, &err);
	v.reader = csv_reader_new(fd, csv);
	v.out = out_file_open_descriptor(STDOUT_FILENO, "standard output");
	status = view(&v, json);
	if (status != STATUS_DONE)
		out_file_abort(v.out);
	else if (!out_file_commit(v.out, &err))
		status = message_fail(STATUS_FAILED, &err);
	csv_reader_free(v.reader);
	close(fd);
	return status;
}
