#include "base/gate.h"

#include "base/text.h"

#include <string.h>
#include <utf8proc.h>

enum {
	MARKS_MAX = 4, /* about what a terminal cell can hold */
	JOINER_NOT = 0x200C,
	JOINER = 0x200D,
};

struct range {
	uint32_t first, last;
};

static const struct range unsafe[] = {
	{ 0x00, 0x1F },     /* C0 */
	{ 0x7F, 0x9F },     /* delete, C1 */
	{ 0xAD, 0xAD },     /* soft hyphen */
	{ 0x61C, 0x61C },   /* Arabic letter mark */
	{ 0x180E, 0x180E }, /* Mongolian vowel separator */
	{ 0x200B, 0x200F }, /* zero width space, joiners, direction marks */
	{ 0x2028, 0x202E }, /* line separators, bidirectional overrides */
	{ 0x2060, 0x206F }, /* invisible operators, isolates */
	{ 0xD800, 0xDFFF }, /* surrogates */
	{ 0xFEFF, 0xFEFF }, /* byte order mark */
	{ 0xFFF9, 0xFFFB }, /* interlinear annotation */
	{ 0xE0000, 0xE0FFF }, { 0x110000, UINT32_MAX },
};

/* utf8proc calls these ambiguous or narrow; C libraries, and so the
 * terminals that count like them, show them wide. */
static const struct range wide[] = {
	{ 0x3248, 0x324F },
	{ 0x4DC0, 0x4DFF },
};

static bool is_in(const struct range *ranges, size_t count, uint32_t code)
{
	for (size_t i = 0; i < count && ranges[i].first <= code; i++)
		if (code <= ranges[i].last)
			return true;
	return false;
}

static bool is_plain(uint32_t code)
{
	return code >= 0x20 && code < 0x7F;
}

bool text_is_unsafe(uint32_t code)
{
	if (is_plain(code))
		return false;
	return is_in(unsafe, COUNT_OF(unsafe), code) || (code & 0xFFFE) == 0xFFFE;
}

static int width_in_cells(uint32_t code)
{
	const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)code);
	unsigned class = property->boundclass;

	/* The vowels and finals that complete a Hangul syllable block. */
	if (class == UTF8PROC_BOUNDCLASS_V || class == UTF8PROC_BOUNDCLASS_T)
		return 0;
	if (class == UTF8PROC_BOUNDCLASS_PREPEND || property->category == UTF8PROC_CATEGORY_MC)
		return 1;
	return is_in(wide, COUNT_OF(wide), code) ? 2 : utf8proc_charwidth((utf8proc_int32_t)code);
}

int text_width_of(uint32_t code)
{
	if (is_plain(code))
		return 1;
	if (code == JOINER || code == JOINER_NOT)
		return 0;
	return text_is_unsafe(code) ? 1 : width_in_cells(code);
}

/* Does it belong to the character before it, whatever its width? */
static bool is_attached(uint32_t code)
{
	const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)code);

	return property->boundclass == UTF8PROC_BOUNDCLASS_EXTEND ||
	       property->category == UTF8PROC_CATEGORY_MC || width_in_cells(code) == 0;
}

static bool is_letter_or_emoji(uint32_t code)
{
	const utf8proc_property_t *property;

	if (is_plain(code))
		return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
	if (text_is_unsafe(code))
		return false;
	property = utf8proc_get_property((utf8proc_int32_t)code);
	if (property->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC)
		return true;
	return property->category >= UTF8PROC_CATEGORY_LU &&
	       property->category <= UTF8PROC_CATEGORY_LO && !is_attached(code);
}

static uint32_t replace(struct gate *gate, uint32_t code)
{
	gate->marks = 0;
	gate->on_letter = false;
	return code == '\t' || code == '\n' ? ' ' : TEXT_BAD;
}

/* The joiner itself is consumed already. */
static uint32_t join(struct gate *gate, uint32_t joiner)
{
	uint32_t after = UINT32_MAX;

	if (gate->at < gate->length)
		text_decode(gate->text + gate->at, gate->length - gate->at, &after);
	return gate->on_letter && is_letter_or_emoji(after) ? joiner : replace(gate, joiner);
}

static uint32_t attach(struct gate *gate, uint32_t code)
{
	if (width_in_cells(code) > 0) {
		gate->marks = 0;
		return code;
	}
	if (gate->marks >= MARKS_MAX)
		return GATE_NOTHING;
	gate->marks++;
	return code;
}

uint32_t gate_step(struct gate *gate)
{
	uint32_t code;

	gate->at += text_decode(gate->text + gate->at, gate->length - gate->at, &code);
	if (code == JOINER || code == JOINER_NOT)
		return join(gate, code);
	if (text_is_unsafe(code))
		return replace(gate, code);
	if (!is_plain(code) && is_attached(code))
		return attach(gate, code);
	gate->marks = 0;
	gate->on_letter = is_letter_or_emoji(code);
	return code;
}

void text_gate(struct str *out, const char *text, size_t length)
{
	struct gate gate = { .text = text, .length = length };

	while (gate.at < length) {
		uint32_t shown = gate_step(&gate);
		char bytes[4];

		if (shown != GATE_NOTHING)
			str_add_bytes(out, bytes, text_encode(shown, bytes));
	}
}

static int width_of_shown(uint32_t shown)
{
	return shown == GATE_NOTHING ? 0 : text_width_of(shown);
}

int text_width(const char *text)
{
	struct gate gate = { .text = text, .length = strlen(text) };
	int width = 0;

	while (gate.at < gate.length)
		width += width_of_shown(gate_step(&gate));
	return width;
}

/* Consumes up to `end`; a joiner that a cut there leaves without its second
 * letter is shown as one more cell. */
static int width_until(struct gate *gate, size_t end, int *width)
{
	uint32_t shown = 0;

	while (gate->at < end) {
		shown = gate_step(gate);
		*width += width_of_shown(shown);
	}
	return *width + (shown == JOINER || shown == JOINER_NOT);
}

size_t text_fit(const char *text, int width)
{
	struct gate gate = { .text = text, .length = strlen(text) };
	size_t fits = 0;
	int used = 0;

	while (fits < gate.length) {
		size_t next = text_next(text, fits);

		if (width_until(&gate, next, &used) > width)
			break;
		fits = next;
	}
	return fits;
}

void text_quote(struct str *out, const char *text)
{
	struct str shown = { 0 };
	size_t fits;

	text_gate(&shown, text, strlen(text));
	fits = text_fit(str_text(&shown), TEXT_QUOTE_WIDTH);
	str_add_char(out, '"');
	str_add_bytes(out, str_text(&shown), fits);
	str_add(out, fits < shown.length ? "...\"" : "\"");
	str_release(&shown);
}
