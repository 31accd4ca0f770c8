/*
 * support/golden.h - pictures and other long texts that tests compare with.
 *
 * What is expected stands in tests/golden/NAME.txt.  With GOLDEN=accept in the
 * environment (make golden) the file is written instead, and the change is
 * read in the diff.
 */
#ifndef SUPPORT_GOLDEN_H
#define SUPPORT_GOLDEN_H

/* Fails the running test, showing both texts, unless `text` is what the file
 * says.  `name` is a path without ".txt", its folder exists. */
void golden_check(const char *name, const char *text);

#endif
