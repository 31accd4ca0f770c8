/*
 * Metadata of a CSV file for other programs: "Metadata Vocabulary for Tabular
 * Data" (W3C Recommendation, 2015), in its simplest form.
 */
#include "exchange/export.h"

#include "base/text.h"
#include "exchange/json.h"

static const char *const datatypes[] = {
	[COLUMN_NAME] = "string",    [COLUMN_LINE] = "string",   [COLUMN_NOTE] = "string",
	[COLUMN_WORD] = "string",    [COLUMN_FLAG] = "string",   [COLUMN_AMOUNT] = "decimal",
	[COLUMN_MONEY] = "decimal",  [COLUMN_HOURS] = "decimal", [COLUMN_NUMBER] = "integer",
	[COLUMN_QUARTER] = "string", [COLUMN_DATE] = "date",     [COLUMN_MOMENT] = "datetime",
};

static void member(struct json *json, const char *key, const char *text)
{
	json_key(json, key);
	json_text(json, text);
}

static void add_datatype(struct json *json, enum column_type type)
{
	json_key(json, "datatype");
	if (type != COLUMN_QUARTER && type != COLUMN_MOMENT) {
		json_text(json, datatypes[type]);
		return;
	}
	json_begin_object(json);
	member(json, "base", datatypes[type]);
	member(json, "format", type == COLUMN_QUARTER ? "[0-9]{4}-Q[1-4]" : "yyyy-MM-dd HH:mm:ss");
	json_end_object(json);
}

static void add_column(struct json *json, const struct column *column)
{
	json_break(json);
	json_begin_object(json);
	member(json, "name", column->name);
	member(json, "titles", column->name);
	add_datatype(json, column->type);
	json_key(json, "required");
	json_boolean(json, column->required && column->type != COLUMN_NOTE);
	json_end_object(json);
}

static void add_dialect(struct json *json, struct csv_flavor flavor)
{
	char delimiter[5] = "";

	text_encode(flavor.delimiter != 0 ? flavor.delimiter : ',', delimiter);
	json_key(json, "dialect");
	json_begin_object(json);
	member(json, "encoding", "utf-8");
	member(json, "delimiter", delimiter);
	member(json, "lineTerminators", "\r\n");
	json_key(json, "header");
	json_boolean(json, true);
	json_end_object(json);
}

static void add_columns(struct json *json, const struct kind *kind)
{
	json_key(json, "tableSchema");
	json_begin_object(json);
	json_key(json, "columns");
	json_begin_array(json);
	for (const struct column *c = kind->columns; c->name != NULL; c++)
		add_column(json, c);
	json_end_array(json);
	json_end_object(json);
}

void export_metadata(const struct kind *kind, struct csv_flavor flavor, const char *url,
                     struct out_file *out)
{
	struct json json = { .out = out };

	json_begin_object(&json);
	json_break(&json);
	member(&json, "@context", "http://www.w3.org/ns/csvw");
	json_break(&json);
	member(&json, "url", url);
	json_break(&json);
	member(&json, "dc:title", kind->name);
	json_break(&json);
	member(&json, "dc:description", kind->about);
	json_break(&json);
	add_dialect(&json, flavor);
	json_break(&json);
	add_columns(&json, kind);
	json_break(&json);
	json_end_object(&json);
	json_finish(&json);
}
