#include "shell/answer.h"

#include "shell/message.h"

#include <sys/ioctl.h>
#include <unistd.h>

/* Lines are cut to the terminal's width; a pipe gets them whole. */
static int terminal_width(void)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
		return 0;
	return size.ws_col;
}

bool answer_open(struct answer *answer, const struct invocation *call, const struct board *b,
                 const struct listing_column *columns, size_t count)
{
	struct listing_style style;

	if (!invocation_format(call, &style))
		return false;
	*answer = (struct answer){ 0 };
	style.width = terminal_width();
	answer->row.grouped = style.format == LISTING_TEXT;
	answer->row.currency = b->settings.currency;
	answer->out = out_file_open_descriptor(STDOUT_FILENO, "standard output");
	answer->listing = listing_open(answer->out, style, columns, count);
	return true;
}

int answer_close(struct answer *answer)
{
	struct error err;

	listing_close(answer->listing);
	if (out_file_commit(answer->out, &err))
		return STATUS_DONE;
	return message_fail(STATUS_FAILED, &err);
}

bool invocation_quarter(const char *text, struct quarter *out)
{
	struct error err;

	if (quarter_parse(text, out, &err))
		return true;
	message_fail(STATUS_USAGE, &err);
	return false;
}

bool invocation_person(const struct invocation *call, const struct board *b, int *person)
{
	const char *name = call->options[OPTION_PERSON];
	const char *near;

	if (name == NULL)
		return true;
	*person = board_find(b, NOUN_PERSON, 0, name);
	if (*person != 0)
		return true;
	near = board_nearest(b, NOUN_PERSON, 0, name);
	message_usage("nobody on this board is called \"%s\"%s%s%s", name,
	              near != NULL ? "; did you mean " : "", near != NULL ? near : "",
	              near != NULL ? "?" : "");
	return false;
}
