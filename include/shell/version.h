/*
 * shell/version.h - the program's version, in one place.
 */
#ifndef SHELL_VERSION_H
#define SHELL_VERSION_H

#include "base/str.h"

#define SAYDO_VERSION "0.1.0"

/* `saydo X.Y.Z`, then the versions of the libraries. */
void version_add(struct str *out);

#endif
