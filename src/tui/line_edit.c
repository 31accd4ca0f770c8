#include "tui/line_edit.h"

#include "base/text.h"
#include "tui/key.h"

#include <stdlib.h>
#include <string.h>

/* Joiners belong into some names (Persian, Indic scripts): kept, not shown. */
static bool is_typable(uint32_t code)
{
	return code != UINT32_MAX && (code == 0x200C || code == 0x200D || !text_is_unsafe(code));
}

/* New text may merge with what follows: the cursor stays between graphemes. */
static void snap_cursor(struct line_edit *edit)
{
	size_t at = 0;

	while (at < edit->at)
		at = text_next(edit->text, at);
	edit->at = at;
}

static void insert_bytes(struct line_edit *edit, const char *bytes, size_t length)
{
	char *at = edit->text + edit->at;

	if (edit->length + length > LINE_EDIT_MAX)
		return;
	memmove(at + length, at, edit->length - edit->at + 1);
	memcpy(at, bytes, length);
	edit->length += length;
	edit->at += length;
}

static void insert_code(struct line_edit *edit, uint32_t code)
{
	char bytes[4];

	if (is_typable(code))
		insert_bytes(edit, bytes, text_encode(code, bytes));
}

static void insert_text(struct line_edit *edit, const char *text, size_t length)
{
	while (length > 0) {
		uint32_t code;
		size_t step = text_decode(text, length, &code);

		insert_code(edit, code == '\t' ? ' ' : code);
		text += step;
		length -= step;
	}
	snap_cursor(edit);
}

/* Removes from `start` to `end` and puts the cursor there. */
static void cut(struct line_edit *edit, size_t start, size_t end)
{
	memmove(edit->text + start, edit->text + end, edit->length - end + 1);
	edit->length -= end - start;
	edit->at = start;
	snap_cursor(edit);
}

static bool begins_longer(const char *candidate, const char *prefix)
{
	char *folded = text_fold(candidate);
	size_t length = strlen(prefix);
	bool longer = strncmp(folded, prefix, length) == 0 && folded[length] != '\0';

	free(folded);
	return longer;
}

static const char *find_candidate(const struct line_edit *edit, const char *prefix)
{
	const char *found = NULL;

	for (const char *const *name = edit->candidates; *name != NULL; name++) {
		if (text_same(*name, prefix))
			return NULL;
		if (found == NULL && begins_longer(*name, prefix))
			found = *name;
	}
	return found;
}

/* Kept in the state, since folding allocates and drawing must not. */
static void suggest(struct line_edit *edit)
{
	char *prefix;

	edit->suggestion = NULL;
	if (edit->candidates == NULL || edit->masked || edit->at != edit->length)
		return;
	prefix = text_fold(edit->text);
	if (prefix[0] != '\0')
		edit->suggestion = find_candidate(edit, prefix);
	free(prefix);
}

void line_edit_set(struct line_edit *edit, const char *text)
{
	line_edit_clear(edit);
	insert_text(edit, text, strlen(text));
	suggest(edit);
}

void line_edit_clear(struct line_edit *edit)
{
	edit->text[0] = '\0';
	edit->length = edit->at = 0;
	edit->suggestion = NULL;
}

void line_edit_candidates(struct line_edit *edit, const char *const *candidates)
{
	edit->candidates = candidates;
	suggest(edit);
}

static size_t skip_left(const struct line_edit *edit, size_t at, bool blanks)
{
	while (at > 0) {
		size_t previous = text_previous(edit->text, at);

		if ((edit->text[previous] == ' ') != blanks)
			break;
		at = previous;
	}
	return at;
}

static size_t skip_right(const struct line_edit *edit, size_t at, bool blanks)
{
	while (at < edit->length && (edit->text[at] == ' ') == blanks)
		at = text_next(edit->text, at);
	return at;
}

static size_t word_left(const struct line_edit *edit)
{
	return skip_left(edit, skip_left(edit, edit->at, true), false);
}

static void go_left(struct line_edit *edit)
{
	edit->at = text_previous(edit->text, edit->at);
}

static void go_right(struct line_edit *edit)
{
	edit->at = text_next(edit->text, edit->at);
}

static void go_word_left(struct line_edit *edit)
{
	edit->at = word_left(edit);
}

static void go_word_right(struct line_edit *edit)
{
	edit->at = skip_right(edit, skip_right(edit, edit->at, true), false);
}

static void go_start(struct line_edit *edit)
{
	edit->at = 0;
}

static void go_end(struct line_edit *edit)
{
	edit->at = edit->length;
}

static void erase_left(struct line_edit *edit)
{
	cut(edit, text_previous(edit->text, edit->at), edit->at);
}

static void erase_right(struct line_edit *edit)
{
	cut(edit, edit->at, text_next(edit->text, edit->at));
}

static void erase_word(struct line_edit *edit)
{
	cut(edit, word_left(edit), edit->at);
}

static void erase_to_start(struct line_edit *edit)
{
	cut(edit, 0, edit->at);
}

static void erase_to_end(struct line_edit *edit)
{
	cut(edit, edit->at, edit->length);
}

static const struct {
	int key;
	void (*run)(struct line_edit *edit);
} commands[] = {
	{ K_LEFT, go_left },
	{ K_RIGHT, go_right },
	{ K_CTRL_LEFT, go_word_left },
	{ K_CTRL_RIGHT, go_word_right },
	{ K_HOME, go_start },
	{ K_CTRL('a'), go_start },
	{ K_END, go_end },
	{ K_CTRL('e'), go_end },
	{ K_BACKSPACE, erase_left },
	{ K_CTRL('h'), erase_left },
	{ K_DELETE, erase_right },
	{ K_CTRL('w'), erase_word },
	{ K_CTRL('u'), erase_to_start },
	{ K_CTRL('k'), erase_to_end },
};

static bool run_command(struct line_edit *edit, int key)
{
	for (size_t i = 0; i < COUNT_OF(commands); i++) {
		if (commands[i].key == key) {
			commands[i].run(edit);
			return true;
		}
	}
	return false;
}

static bool take_suggestion(struct line_edit *edit)
{
	if (edit->suggestion == NULL)
		return false;
	line_edit_set(edit, edit->suggestion);
	return true;
}

bool line_edit_key(struct line_edit *edit, int key)
{
	if (key == K_TAB)
		return take_suggestion(edit);
	if (key_is_text(key)) {
		insert_code(edit, (uint32_t)key);
		snap_cursor(edit);
	} else if (!run_command(edit, key)) {
		return false;
	}
	suggest(edit);
	return true;
}

const char *line_edit_paste(struct line_edit *edit, const char *text)
{
	size_t length = strcspn(text, "\r\n");
	const char *rest = text + length;

	insert_text(edit, text, length);
	suggest(edit);
	if (rest[0] == '\r' && rest[1] == '\n')
		rest++;
	return rest[0] != '\0' && rest[1] != '\0' ? rest + 1 : NULL;
}

static int graphemes(const char *text, size_t length)
{
	int count = 0;

	for (size_t at = 0; at < length; at = text_next(text, at))
		count++;
	return count;
}

/* Cells from the start of the text to byte `length`. */
static int cells_before(const struct line_edit *edit, size_t length)
{
	char part[LINE_EDIT_MAX + 1];

	if (edit->masked)
		return graphemes(edit->text, length);
	memcpy(part, edit->text, length);
	part[length] = '\0';
	return cell_width(part);
}

/* First cell of the text that is shown, so that the cursor is in sight. */
static int scrolled(int cursor, int total, int width)
{
	int margin = width - (width >= 3 ? 2 : 1);
	int offset = cursor - margin, last = total - width + 1;

	if (offset > last)
		offset = last;
	return offset > 0 ? offset : 0;
}

static void draw_text(const struct line_edit *edit, struct canvas *cv, int x, enum style style)
{
	int count;

	if (!edit->masked) {
		canvas_text(cv, 0, x, style, edit->text);
		return;
	}
	count = graphemes(edit->text, edit->length);
	for (int i = 0; i < count; i++)
		canvas_glyph(cv, 0, x + i, style, GLYPH_MASK);
}

/* What Tab would add: the candidate without as many graphemes as are typed. */
static void draw_suggestion(const struct line_edit *edit, struct canvas *cv, int x)
{
	size_t at = 0;

	for (int typed = graphemes(edit->text, edit->length); typed > 0; typed--)
		at = text_next(edit->suggestion, at);
	canvas_text(cv, 0, x, STYLE_DIM, edit->suggestion + at);
}

static void draw_field(const struct line_edit *edit, struct canvas *cv, enum style style,
                       bool focused)
{
	int cursor = cells_before(edit, focused ? edit->at : 0);
	int total = cells_before(edit, edit->length);
	int offset = scrolled(cursor, total, cv->w);

	canvas_fill(cv, style);
	draw_text(edit, cv, -offset, style);
	if (focused && edit->suggestion != NULL)
		draw_suggestion(edit, cv, total - offset);
	if (offset > 0 && cv->w > 3)
		canvas_glyph(cv, 0, 0, style, GLYPH_ELLIPSIS);
	if (total - offset > cv->w && cv->w > 3)
		canvas_glyph(cv, 0, cv->w - 1, style, GLYPH_ELLIPSIS);
	if (focused)
		canvas_cursor(cv, 0, cursor - offset);
}

static bool is_filled(const char *text)
{
	return text != NULL && text[0] != '\0';
}

/* The hint goes first when there is no room for both. */
static void draw_hint(struct canvas *cv, struct rect *rest, const char *hint)
{
	int width = cell_width(hint);

	if (width + 1 > rest->w / 2)
		return;
	canvas_text(cv, 0, rest->w - width, STYLE_DIM, hint);
	rect_cut_right(rest, width + 1);
}

void line_edit_draw(const struct line_edit *edit, struct canvas *cv, const struct line_look *look)
{
	struct rect rest = { 0, 0, 1, cv->w };
	enum style style = look->focused ? STYLE_FIELD_FOCUS : STYLE_FIELD;
	struct canvas field;

	if (is_filled(look->message))
		style = STYLE_FIELD_ERROR;
	if (is_filled(look->hint))
		draw_hint(cv, &rest, look->hint);
	field = canvas_part(cv, rest);
	draw_field(edit, &field, style, look->focused);
	if (is_filled(look->message))
		canvas_text_fit(cv, (struct slot){ .y = 1, .w = cv->w }, STYLE_MESSAGE,
		                look->message);
}
