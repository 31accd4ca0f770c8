#include "core/field.h"

#include "core/boards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static size_t size_of(enum field_type type)
{
	static const size_t sizes[] = {
		[FIELD_NAME] = sizeof(const char *),
		[FIELD_LINE] = sizeof(const char *),
		[FIELD_NOTE] = sizeof(const char *),
		[FIELD_NUMBER] = sizeof(int),
		[FIELD_WORD] = sizeof(int),
		[FIELD_REF] = sizeof(int),
		[FIELD_PEOPLE] = sizeof(int[HELPERS_MAX]),
		[FIELD_QUARTER] = sizeof(struct quarter),
		[FIELD_DATE] = sizeof(struct date),
		[FIELD_AMOUNT] = sizeof(struct amount),
	};

	return sizes[type];
}

static void fields_cover_their_noun_without_overlap(void **state)
{
	(void)state;
	for (int kind = 0; kind < NOUN_KINDS; kind++) {
		const struct noun *noun = noun_of((enum noun_kind)kind);
		char *used = calloc(1, noun->size);

		memset(used, 1, sizeof(int)); /* the id */
		for (const struct field *f = noun->fields; f->name != NULL; f++) {
			assert_true(f->offset + size_of(f->type) <= noun->size);
			for (size_t i = 0; i < size_of(f->type); i++)
				assert_int_equal(used[f->offset + i]++, 0);
		}
		for (size_t i = 0; i + sizeof(int) <= noun->size; i += sizeof(int))
			if (used[i] == 0) /* only padding may be left over */
				assert_int_equal(i % sizeof(void *), sizeof(int));
		free(used);
	}
}

static void what_a_field_refers_to_comes_before_its_noun(void **state)
{
	(void)state;
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		for (const struct field *f = noun_of((enum noun_kind)kind)->fields; f->name != NULL;
		     f++) {
			if (f->type == FIELD_REF)
				assert_true(f->refers < kind);
			assert_int_equal(f->words != NULL, f->type == FIELD_WORD);
		}
}

static void a_copy_keeps_its_texts(void **state)
{
	char name[] = "Ann";
	struct person ann = { .id = 1, .name = name, .department = 2 }, copy;
	struct arena arena = { 0 };

	(void)state;
	noun_copy(NOUN_PERSON, &copy, &ann, &arena);
	name[0] = 'X';
	assert_string_equal(copy.name, "Ann");
	assert_string_equal(copy.role, "");
	assert_int_equal(copy.id, 1);
	assert_int_equal(copy.department, 2);
	arena_release(&arena);
}

static void a_noun_can_be_copied_onto_itself(void **state)
{
	char text[] = "Call back";
	struct issue issue = { .id = 1, .text = text };
	struct arena arena = { 0 };

	(void)state;
	noun_copy(NOUN_ISSUE, &issue, &issue, &arena);
	text[0] = 'X';
	assert_string_equal(issue.text, "Call back");
	arena_release(&arena);
}

/* Gives one field another value than it has in a blank noun. */
static void alter(const struct field *f, void *noun)
{
	char *at = (char *)noun + f->offset;

	if (f->type == FIELD_NAME || f->type == FIELD_LINE || f->type == FIELD_NOTE)
		*(const char **)at = "other";
	else if (f->type == FIELD_QUARTER)
		*(struct quarter *)at = quarter_make(2026, 3);
	else if (f->type == FIELD_DATE)
		*(struct date *)at = (struct date){ 2026, 10, 5 };
	else if (f->type == FIELD_AMOUNT)
		*(struct amount *)at = amount_of(0);
	else
		*(int *)at = 1;
}

static void a_difference_in_any_field_is_noticed(void **state)
{
	(void)state;
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		for (const struct field *f = noun_of((enum noun_kind)kind)->fields; f->name != NULL;
		     f++) {
			union change_value a, b;

			memset(&a, 0, sizeof(a));
			memset(&b, 0, sizeof(b));
			assert_true(noun_equal((enum noun_kind)kind, &a, &b));
			alter(f, &b);
			assert_false(noun_equal((enum noun_kind)kind, &a, &b));
			alter(f, &a);
			assert_true(noun_equal((enum noun_kind)kind, &a, &b));
		}
}

static void helpers_are_compared_up_to_the_first_empty_place(void **state)
{
	struct duty a = { .helpers = { 3, 4, 0, 7 } }, b = { .helpers = { 3, 4, 0, 8 } };
	struct duty full = { .helpers = { 1, 2, 3, 4, 5, 6, 7, 8 } };
	struct duty other = { .helpers = { 1, 2, 3, 4, 5, 6, 7, 9 } };

	(void)state;
	assert_true(noun_equal(NOUN_DUTY, &a, &b));
	b.helpers[1] = 5;
	assert_false(noun_equal(NOUN_DUTY, &a, &b));
	assert_true(noun_equal(NOUN_DUTY, &full, &full));
	assert_false(noun_equal(NOUN_DUTY, &full, &other));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_cover_their_noun_without_overlap),
		cmocka_unit_test(what_a_field_refers_to_comes_before_its_noun),
		cmocka_unit_test(a_copy_keeps_its_texts),
		cmocka_unit_test(a_noun_can_be_copied_onto_itself),
		cmocka_unit_test(a_difference_in_any_field_is_noticed),
		cmocka_unit_test(helpers_are_compared_up_to_the_first_empty_place),
	};

	return cmocka_run_group_tests_name("core/field", tests, NULL, NULL) != 0;
}
