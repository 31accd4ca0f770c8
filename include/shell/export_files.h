/*
 * shell/export_files.h - kinds of rows from an open board into files.
 *
 * A file arrives whole or not at all; the desk may be open without figures.
 * request->folder is set here.
 */
#ifndef SHELL_EXPORT_FILES_H
#define SHELL_EXPORT_FILES_H

#include "exchange/export.h"
#include "shell/desk.h"

/* No path, or "-". */
bool export_is_standard_output(const char *path);
/* request->kind into the file, or to standard output. */
bool export_to_file(const struct desk *desk, struct export_request *request, const char *path,
                    struct error *err) MUST_USE;
/* Every kind as KIND.csv with its metadata (or KIND.json); the folder is made
 * when it is not there (0700). */
bool export_to_folder(const struct desk *desk, struct export_request *request, const char *folder,
                      struct error *err) MUST_USE;

#endif
