/*
 * shell/profiles.h - where profiles of other programs' exports are found.
 *
 * The user's own, in $XDG_CONFIG_HOME/saydo/profiles (else
 * ~/.config/saydo/profiles), come before those that the program carries.
 */
#ifndef SHELL_PROFILES_H
#define SHELL_PROFILES_H

#include "base/str.h"
#include "exchange/profile.h"

/* A name with a / in it is a file.  Returns an exit status and has said what
 * is wrong. */
int profiles_find(const char *name, struct profile *out);

/* What `saydo help profiles` says. */
void profiles_add_list(struct str *out);

#endif
