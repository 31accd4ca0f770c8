#include "shell/file_options.h"

#include "base/text.h"
#include "exchange/csv_read.h"
#include "exchange/kind.h"
#include "shell/message.h"

#include <string.h>

int file_delimiter(const struct invocation *call, uint32_t *out)
{
	const char *text = call->options[OPTION_DELIMITER];
	size_t length;

	*out = 0;
	if (text == NULL)
		return STATUS_DONE;
	/* A tab is hard to type. */
	if (strcmp(text, "\\t") == 0)
		text = "\t";
	length = strlen(text);
	if (length > 0 && text_decode(text, length, out) == length && csv_is_delimiter(*out))
		return STATUS_DONE;
	return message_usage("--delimiter=%s: give one character, as in --delimiter=\";\"", text);
}

static bool may_mean(const struct kind *kind, const char *name, bool importable)
{
	return (!importable || kind->changed != NULL) && text_distance(kind->name, name) <= 2;
}

int file_unknown_kind(const char *name, bool importable)
{
	struct str known = { 0 };

	for (int i = 0; i < KIND_COUNT; i++) {
		if (may_mean(&kinds[i], name, importable)) {
			str_release(&known);
			return message_usage("there is no kind %s; did you mean %s?", name,
			                     kinds[i].name);
		}
		if (!importable || kinds[i].changed != NULL)
			str_addf(&known, known.length > 0 ? ", %s" : "%s", kinds[i].name);
	}
	message_usage("there is no kind %s; choose one of %s%s", name, str_text(&known),
	              importable ? "" : ", all");
	str_release(&known);
	return STATUS_USAGE;
}
