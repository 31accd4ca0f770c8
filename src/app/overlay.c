#include "app/overlay.h"

#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum field_action { FIELD_SAVE = 1, FIELD_CANCEL, FIELD_NEXT };

static const struct binding field_keys[] = {
	{ K_ENTER, { 0 }, FIELD_SAVE, "Save", "Save what is in the field.", 2 },
	{ K_ESCAPE, { 0 }, FIELD_CANCEL, "Cancel", "Leave the field as it was.", 3 },
	{ K_TAB, { 0 }, FIELD_NEXT, "Next", "Save and go on to the next field.", 4 },
	{ 0 },
};

static const struct binding form_hints[] = {
	{ K_ENTER, { 0 }, FIELD_SAVE, "Save", "Save all fields from the last one.", 2 },
	{ K_ESCAPE, { 0 }, FIELD_CANCEL, "Cancel", "Leave everything as it was.", 3 },
	{ K_TAB, { 0 }, FIELD_NEXT, "Next", "Go on to the next field.", 4 },
	{ 0 },
};

void overlay_release(struct overlay *overlay)
{
	free(overlay->question.long_text);
	overlay->question.long_text = NULL;
	free(overlay->kept);
	overlay->kept = NULL;
	overlay->rest = NULL;
}

bool overlay_is_open(const struct overlay *overlay)
{
	return overlay->is_palette || overlay->question.kind != QUESTION_NONE;
}

void overlay_close(struct overlay *overlay)
{
	overlay_release(overlay);
	overlay->question.kind = QUESTION_NONE;
	overlay->is_palette = false;
	overlay->is_waiting = false;
}

static void read_amount(struct overlay *overlay)
{
	const struct question *q = &overlay->question;
	struct str text = { 0 };
	struct error ignored;
	int64_t value;

	overlay->hint[0] = '\0';
	if (q->reading != READING_AMOUNT ||
	    number_read(overlay->edit.text, amount_number_format(q->unit, overlay->currency),
	                &value, &ignored) != NUMBER_OK)
		return;
	amount_add_grouped(&text, amount_of(value), q->unit, overlay->currency);
	if (!q->masked)
		snprintf(overlay->hint, sizeof(overlay->hint), "= %s", str_text(&text));
	str_release(&text);
}

static void ask_field(struct overlay *overlay)
{
	overlay->edit = (struct line_edit){ .masked = overlay->question.masked };
	line_edit_set(&overlay->edit, overlay->question.text);
	line_edit_candidates(&overlay->edit, overlay->question.candidates);
	overlay->message[0] = '\0';
	read_amount(overlay);
}

static void ask_form(struct overlay *overlay)
{
	const struct question *q = &overlay->question;

	overlay->form = (struct form_state){ 0 };
	for (int i = 0; i < form_count(q->form) && q->texts != NULL && q->texts[i] != NULL; i++)
		form_set(&overlay->form, q->form, i, q->texts[i]);
	for (int i = 0; i < form_count(q->form) && q->known != NULL; i++)
		line_edit_candidates(&overlay->form.fields[i], q->known[i]);
}

void overlay_ask(struct overlay *overlay, struct question *question, struct currency currency)
{
	overlay_close(overlay);
	overlay->question = *question;
	overlay->currency = currency;
	question->long_text = NULL;
	question->kind = QUESTION_NONE;
	switch (overlay->question.kind) {
	case QUESTION_FIELD:
		ask_field(overlay);
		break;
	case QUESTION_CONFIRM:
		confirm_ask(&overlay->confirm, overlay->question.title, overlay->question.text);
		break;
	case QUESTION_FORM:
		ask_form(overlay);
		break;
	case QUESTION_READER:
		reader_open(&overlay->reader, overlay->question.title, overlay->question.long_text);
		break;
	case QUESTION_NONE:
		break;
	}
}

void overlay_open_palette(struct overlay *overlay, const struct keymap *map)
{
	overlay_close(overlay);
	overlay->is_palette = true;
	palette_open(&overlay->palette, map);
}

void overlay_refuse(struct overlay *overlay, const char *message)
{
	if (overlay->question.kind == QUESTION_FORM)
		form_fail(&overlay->form, overlay->form.focus, message);
	snprintf(overlay->message, sizeof(overlay->message), "%s", message);
}

void overlay_keep(struct overlay *overlay, const char *message)
{
	enum question_kind kind = overlay->question.kind;

	overlay->is_waiting = false;
	if (kind != QUESTION_FIELD && kind != QUESTION_FORM) {
		overlay_close(overlay);
		return;
	}
	if (overlay->rest != NULL && overlay->kept == NULL)
		overlay->rest = overlay->kept = xstrdup(overlay->rest);
	overlay_refuse(overlay, message);
}

static enum overlay_result after_typing(struct overlay *overlay)
{
	overlay->message[0] = '\0';
	read_amount(overlay);
	return OVERLAY_TYPED;
}

static enum overlay_result update_field(struct overlay *overlay, const struct event *event)
{
	int action = event->type == EV_KEY ? keymap_find(field_keys, event->key) : 0;

	overlay->rest = overlay->kept;
	if (event->type == EV_PASTE) {
		overlay->rest = line_edit_paste(&overlay->edit, event->text);
		after_typing(overlay);
		return overlay->rest != NULL ? OVERLAY_ANSWERED : OVERLAY_TYPED;
	}
	if (action == FIELD_CANCEL)
		return OVERLAY_CANCELED;
	/* Tab first takes a suggestion: that is what Tab means while one types. */
	if (action == FIELD_NEXT && overlay->edit.suggestion != NULL &&
	    line_edit_key(&overlay->edit, K_TAB))
		return after_typing(overlay);
	overlay->by_tab = action == FIELD_NEXT;
	if (action != 0)
		return OVERLAY_ANSWERED;
	if (event->type == EV_KEY && line_edit_key(&overlay->edit, event->key))
		return after_typing(overlay);
	return OVERLAY_OPEN;
}

static struct rect form_area(const struct overlay *overlay, int h, int w)
{
	struct rect room = dialog_room(h, w);
	int rows = 2 * form_count(overlay->question.form) + 1;

	return (struct rect){ 0, 0, rows < room.h ? rows : room.h, room.w < 76 ? room.w : 76 };
}

static enum overlay_result update_form(struct overlay *overlay, const struct event *event)
{
	struct rect area = form_area(overlay, event->h, event->w);
	struct event inside = *event;

	inside.h = area.h;
	inside.w = area.w;
	switch (form_update(&overlay->form, overlay->question.form, &inside)) {
	case FORM_SUBMIT:
		return OVERLAY_ANSWERED;
	case FORM_CANCEL:
		return OVERLAY_CANCELED;
	case FORM_OPEN:
	case FORM_LINES:
		break;
	}
	return OVERLAY_OPEN;
}

static enum overlay_result of_dialog(enum dialog_result result, enum overlay_result yes)
{
	if (result == DIALOG_YES)
		return yes;
	return result == DIALOG_NO ? OVERLAY_CANCELED : OVERLAY_OPEN;
}

enum overlay_result overlay_update(struct overlay *overlay, const struct event *event)
{
	if (overlay->is_palette)
		return of_dialog(palette_update(&overlay->palette, event), OVERLAY_RUN);
	switch (overlay->question.kind) {
	case QUESTION_FIELD:
		return update_field(overlay, event);
	case QUESTION_FORM:
		return update_form(overlay, event);
	case QUESTION_CONFIRM:
		return of_dialog(confirm_update(&overlay->confirm, event), OVERLAY_ANSWERED);
	case QUESTION_READER:
		return of_dialog(reader_update(&overlay->reader, event), OVERLAY_CANCELED);
	case QUESTION_NONE:
		break;
	}
	return OVERLAY_OPEN;
}

struct answer_text overlay_answer(const struct overlay *overlay)
{
	return (struct answer_text){
		.number = overlay->question.number,
		.next = overlay->by_tab,
		.text = overlay->edit.text,
		.rest = overlay->rest,
		.form = &overlay->form,
	};
}

int overlay_rows(const struct overlay *overlay)
{
	return overlay->question.kind == QUESTION_FIELD ? OVERLAY_FIELD_ROWS : 0;
}

void overlay_draw_field(const struct overlay *overlay, struct canvas *cv)
{
	struct line_look look = { true, overlay->hint, overlay->message };
	struct rect area = canvas_area(cv);
	struct rect title = rect_cut_top(&area, 1);
	struct canvas field = canvas_part(cv, area);

	canvas_text_fit(cv, (struct slot){ title.y, title.x, title.w, ALIGN_LEFT }, STYLE_LABEL,
	                overlay->question.title);
	line_edit_draw(&overlay->edit, &field, &look);
}

static void draw_form(const struct overlay *overlay, struct canvas *cv)
{
	struct rect area = form_area(overlay, cv->h, cv->w);
	struct canvas box = dialog_box(cv, overlay->question.title, area.h, area.w);

	form_draw(&overlay->form, overlay->question.form, &box);
}

void overlay_draw_box(const struct overlay *overlay, struct canvas *cv)
{
	if (overlay->is_palette)
		palette_draw(&overlay->palette, cv);
	else if (overlay->question.kind == QUESTION_FORM)
		draw_form(overlay, cv);
	else if (overlay->question.kind == QUESTION_CONFIRM)
		confirm_draw(&overlay->confirm, cv);
	else if (overlay->question.kind == QUESTION_READER)
		reader_draw(&overlay->reader, cv);
}

const struct binding *overlay_keys(const struct overlay *overlay)
{
	if (overlay->is_palette)
		return palette_keys;
	switch (overlay->question.kind) {
	case QUESTION_FIELD:
		return field_keys;
	case QUESTION_FORM:
		return form_hints;
	case QUESTION_CONFIRM:
		return confirm_keys;
	case QUESTION_READER:
		return reader_keys;
	case QUESTION_NONE:
		break;
	}
	return NULL;
}
