#include "tui/form.h"

#include "tui/key.h"

#include <assert.h>
#include <stdio.h>

int form_count(const struct form *form)
{
	int count = 0;

	while (count < FORM_FIELDS && form->fields[count].name != NULL)
		count++;
	return count;
}

static void read_again(struct form_state *state, const struct form *form, int field)
{
	const struct field_spec *spec = &form->fields[field];
	char *reading = state->readings[field];

	reading[0] = '\0';
	if (spec->reading != NULL && state->fields[field].length > 0 &&
	    (spec->flags & FIELD_MASKED) == 0)
		spec->reading(form->context, field, state->fields[field].text, reading,
		              FORM_READING_MAX);
}

void form_set(struct form_state *state, const struct form *form, int field, const char *text)
{
	assert(field >= 0 && field < form_count(form));
	state->fields[field].masked = (form->fields[field].flags & FIELD_MASKED) != 0;
	line_edit_set(&state->fields[field], text);
	state->messages[field][0] = '\0';
	read_again(state, form, field);
}

void form_fail(struct form_state *state, int field, const char *message)
{
	assert(field >= 0 && field < FORM_FIELDS);
	(void)snprintf(state->messages[field], FORM_MESSAGE_MAX, "%s", message);
	state->focus = field;
}

bool form_check(struct form_state *state, const struct form *form, int field)
{
	const struct field_spec *spec = &form->fields[field];
	const struct line_edit *edit = &state->fields[field];
	char *message = state->messages[field];

	message[0] = '\0';
	if (edit->length == 0 && (spec->flags & FIELD_REQUIRED) != 0)
		(void)snprintf(message, FORM_MESSAGE_MAX, "This is needed: write something here.");
	else if (edit->length > 0 && spec->check != NULL &&
	         !spec->check(form->context, field, edit->text, message, FORM_MESSAGE_MAX) &&
	         message[0] == '\0')
		(void)snprintf(message, FORM_MESSAGE_MAX, "This is not accepted.");
	return message[0] == '\0';
}

static enum form_result submit(struct form_state *state, const struct form *form)
{
	int count = form_count(form), bad = count;

	for (int field = count - 1; field >= 0; field--)
		if (!form_check(state, form, field))
			bad = field;
	if (bad == count)
		return FORM_SUBMIT;
	state->focus = bad;
	return FORM_OPEN;
}

static enum form_result go_on(struct form_state *state, const struct form *form, int key)
{
	bool is_last = state->focus == form_count(form) - 1;

	if (is_last && key == K_ENTER)
		return submit(state, form);
	if (form_check(state, form, state->focus) && !is_last)
		state->focus++;
	return FORM_OPEN;
}

static enum form_result type_key(struct form_state *state, const struct form *form, int key)
{
	int field = state->focus;

	if (line_edit_key(&state->fields[field], key)) {
		state->messages[field][0] = '\0';
		read_again(state, form, field);
		return FORM_OPEN;
	}
	if (key == K_ESCAPE)
		return FORM_CANCEL;
	if (key == K_TAB || key == K_DOWN || key == K_ENTER)
		return go_on(state, form, key);
	if ((key == K_BACKTAB || key == K_UP) && field > 0)
		state->focus--;
	return FORM_OPEN;
}

static enum form_result paste(struct form_state *state, const struct form *form, const char *text)
{
	struct line_edit *edit = &state->fields[state->focus];
	bool takes_lines = (form->fields[state->focus].flags & FIELD_LINES) != 0;

	state->messages[state->focus][0] = '\0';
	state->rest = line_edit_paste(edit, text);
	while (!takes_lines && state->rest != NULL) {
		line_edit_key(edit, ' ');
		state->rest = line_edit_paste(edit, state->rest);
	}
	read_again(state, form, state->focus);
	return state->rest != NULL ? FORM_LINES : FORM_OPEN;
}

/* Where the rows of the form are: the label column, the first row shown. */
struct view {
	int label; /* cells, the marker in front not counted */
	int top;
};

static bool has_note(const struct form_state *state, const struct form *form, int field)
{
	return state->messages[field][0] != '\0' ||
	       (field == state->focus && form->fields[field].help != NULL);
}

static int label_width(const struct form *form, int width)
{
	int widest = 0, count = form_count(form);

	for (int i = 0; i < count; i++) {
		int own = cell_width(form->fields[i].label) + 2;

		if (own > widest)
			widest = own;
	}
	return widest < width * 2 / 5 ? widest : width * 2 / 5;
}

/* Rows above field `field`. */
static int rows_above(const struct form_state *state, const struct form *form, int field)
{
	int rows = 0;

	for (int i = 0; i < field; i++)
		rows += has_note(state, form, i) ? 2 : 1;
	return rows;
}

static struct view view_of(const struct form_state *state, const struct form *form, int h, int w)
{
	struct view view = { label_width(form, w), 0 };
	int focus = rows_above(state, form, state->focus);
	int bottom = focus + (has_note(state, form, state->focus) ? 2 : 1);

	if (bottom > h)
		view.top = bottom - h;
	if (view.top > focus)
		view.top = focus;
	return view;
}

static bool click(struct form_state *state, const struct form *form, const struct event *event)
{
	struct view view = view_of(state, form, event->h, event->w);
	int count = form_count(form);

	if (event->mouse != MOUSE_CLICK && event->mouse != MOUSE_DOUBLE_CLICK)
		return false;
	for (int i = count - 1; i >= 0; i--) {
		if (rows_above(state, form, i) <= event->y + view.top) {
			state->focus = i;
			return true;
		}
	}
	return false;
}

/* A state of { 0 } does not know yet what the table says. */
static void apply_flags(struct form_state *state, const struct form *form)
{
	for (int i = 0; i < form_count(form); i++)
		state->fields[i].masked = (form->fields[i].flags & FIELD_MASKED) != 0;
	state->rest = NULL;
}

enum form_result form_update(struct form_state *state, const struct form *form,
                             const struct event *event)
{
	assert(state->focus < form_count(form));
	apply_flags(state, form);
	if (event->type == EV_KEY)
		return type_key(state, form, event->key);
	if (event->type == EV_PASTE && event->text != NULL)
		return paste(state, form, event->text);
	if (event->type == EV_MOUSE)
		(void)click(state, form, event);
	return FORM_OPEN;
}

static void draw_label(const struct field_spec *spec, struct canvas *cv)
{
	int used = cell_width(spec->label), room = cv->w - 2;

	canvas_text_fit(cv, (struct slot){ .w = room }, STYLE_LABEL, spec->label);
	if ((spec->flags & FIELD_REQUIRED) != 0)
		canvas_text(cv, 0, used < room ? used : room, STYLE_LABEL, "*");
}

/* Below the field, moved to the left as far as its length needs. */
static void draw_note(const struct field_spec *spec, const char *message, int x, struct canvas *cv)
{
	bool is_bad = message[0] != '\0';
	const char *text = is_bad ? message : spec->help;
	int width;

	if (text == NULL)
		return;
	width = cell_width(text);
	if (x + width > cv->w)
		x = cv->w - width > 1 ? cv->w - width : 1;
	canvas_text_fit(cv, (struct slot){ .x = x, .w = cv->w - x },
	                is_bad ? STYLE_MESSAGE : STYLE_DIM, text);
}

/* Draws field `field` on `cv`, which begins at its row. */
static void draw_field(const struct form_state *state, const struct field_spec *spec, int field,
                       int label, struct canvas *cv)
{
	bool focused = field == state->focus;
	const struct line_look look = { focused, state->readings[field], state->messages[field] };
	struct rect rest = { 0, 1, 1, cv->w - 1 };
	struct canvas left = canvas_part(cv, rect_cut_left(&rest, label));
	struct canvas right = canvas_part(cv, rest);
	struct canvas note = canvas_part(cv, (struct rect){ 1, 0, 1, cv->w });

	if (focused)
		canvas_text(cv, 0, 0, STYLE_SELECTED, ">");
	draw_label(spec, &left);
	line_edit_draw(&state->fields[field], &right, &look);
	if (focused || state->messages[field][0] != '\0')
		draw_note(spec, state->messages[field], 1 + label, &note);
}

void form_draw(const struct form_state *state, const struct form *form, struct canvas *cv)
{
	struct view view = view_of(state, form, cv->h, cv->w);
	int count = form_count(form);

	canvas_fill(cv, STYLE_NORMAL);
	for (int i = 0; i < count; i++) {
		int y = rows_above(state, form, i) - view.top;
		struct canvas field = canvas_part(cv, (struct rect){ y, 0, 2, cv->w });

		if (y >= 0)
			draw_field(state, &form->fields[i], i, view.label, &field);
	}
}
