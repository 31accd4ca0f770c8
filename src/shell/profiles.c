#include "shell/profiles.h"

#include "base/text.h"
#include "base/xalloc.h"
#include "shell/command.h"
#include "shell/embedded.h"
#include "shell/message.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char shipped_folder[] = "profiles/", suffix[] = ".profile";

/* Relative and empty values of XDG_CONFIG_HOME are ignored, as its rules say. */
static bool own_folder(struct str *out)
{
	const char *config = getenv("XDG_CONFIG_HOME");
	const char *home = getenv("HOME");

	if (config != NULL && config[0] == '/')
		str_addf(out, "%s/saydo/profiles", config);
	else if (home != NULL && home[0] == '/')
		str_addf(out, "%s/.config/saydo/profiles", home);
	else
		return false;
	return true;
}

/* At most one byte more than a profile may have; false: see errno. */
static bool read_whole(const char *path, struct str *out)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	char buffer[4096];
	ssize_t got = 0;

	if (fd < 0)
		return false;
	while (out->length <= PROFILE_MAX && (got = read(fd, buffer, sizeof(buffer))) > 0)
		str_add_bytes(out, buffer, (size_t)got);
	close(fd);
	return got >= 0;
}

enum found { FOUND_NOTHING, FOUND_PROFILE, FOUND_BROKEN };

static enum found read_path(const char *path, struct profile *out, struct error *err)
{
	struct str bytes = { 0 };
	enum found found = FOUND_BROKEN;

	if (!read_whole(path, &bytes)) {
		found = errno == ENOENT || errno == ENOTDIR ? FOUND_NOTHING : FOUND_BROKEN;
		error_set(err, "%s cannot be read: %s", path, strerror(errno));
	} else if (profile_read(str_text(&bytes), bytes.length, out, err)) {
		found = FOUND_PROFILE;
	} else {
		struct error why = *err;

		error_set(err, "%s:%s", path, why.text);
	}
	str_release(&bytes);
	return found;
}

static enum found find_own(const char *name, struct profile *out, struct error *err)
{
	static const char *const endings[] = { "", suffix };
	enum found found = FOUND_NOTHING;
	struct str path = { 0 };

	for (size_t i = 0; i < COUNT_OF(endings) && found == FOUND_NOTHING; i++) {
		str_clear(&path);
		if (!own_folder(&path))
			break;
		str_addf(&path, "/%s%s", name, endings[i]);
		found = read_path(str_text(&path), out, err);
	}
	str_release(&path);
	return found;
}

static const struct embedded_file *find_shipped(const char *name)
{
	struct str path = { 0 };
	const struct embedded_file *file;

	str_addf(&path, "%s%s%s", shipped_folder, name, suffix);
	file = embedded_find(str_text(&path));
	str_release(&path);
	return file;
}

/* "ga4" of "profiles/ga4.profile"; the caller frees it.  NULL: no profile. */
static char *shipped_name(const struct embedded_file *file)
{
	size_t start = sizeof(shipped_folder) - 1, length = strlen(file->name);

	if (strncmp(file->name, shipped_folder, start) != 0)
		return NULL;
	return xstrndup(file->name + start, length - start - (sizeof(suffix) - 1));
}

static int refuse_unknown(const char *name)
{
	struct str known = { 0 };
	char *nearest = NULL;

	for (const struct embedded_file *f = embedded_files; f->name != NULL; f++) {
		char *shipped = shipped_name(f);

		if (shipped == NULL)
			continue;
		str_addf(&known, "%s%s", known.length > 0 ? ", " : "", shipped);
		if (nearest == NULL && text_distance(shipped, name) <= 3)
			nearest = shipped;
		else
			free(shipped);
	}
	if (nearest != NULL)
		message_usage("there is no profile %s; did you mean %s?", name, nearest);
	else
		message_usage("there is no profile %s; there are %s", name, str_text(&known));
	free(nearest);
	str_release(&known);
	return STATUS_USAGE;
}

int profiles_find(const char *name, struct profile *out)
{
	const struct embedded_file *file;
	struct error err;
	enum found found;

	found = strchr(name, '/') != NULL ? read_path(name, out, &err) : find_own(name, out, &err);
	if (found == FOUND_PROFILE)
		return STATUS_DONE;
	if (found == FOUND_BROKEN || strchr(name, '/') != NULL)
		return message_fail(found == FOUND_BROKEN ? STATUS_USAGE : STATUS_FAILED, &err);
	file = find_shipped(name);
	if (file == NULL)
		return refuse_unknown(name);
	if (!profile_read((const char *)file->bytes, file->size, out, &err))
		return message_fail(STATUS_FAILED, &err);
	return STATUS_DONE;
}

static void add_line(struct str *out, const char *name, const struct profile *profile)
{
	struct str title = { 0 };

	text_gate(&title, profile->title, strlen(profile->title));
	str_addf(out, "  %-20s %s\n", name, str_text(&title));
	str_release(&title);
}

static void add_shipped(struct str *out)
{
	for (const struct embedded_file *f = embedded_files; f->name != NULL; f++) {
		char *name = shipped_name(f);
		struct profile profile;
		struct error ignored;

		if (name != NULL &&
		    profile_read((const char *)f->bytes, f->size, &profile, &ignored)) {
			add_line(out, name, &profile);
			profile_release(&profile);
		}
		free(name);
	}
}

static int is_visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static void add_own_file(struct str *out, const char *folder, const char *name)
{
	struct str path = { 0 }, shown = { 0 };
	struct profile profile;
	struct error err;

	str_addf(&path, "%s/%s", folder, name);
	text_gate(&shown, name, strlen(name));
	if (read_path(str_text(&path), &profile, &err) == FOUND_PROFILE) {
		add_line(out, str_text(&shown), &profile);
		profile_release(&profile);
	} else {
		str_addf(out, "  %-20s cannot be used: %s\n", str_text(&shown), err.text);
	}
	str_release(&path);
	str_release(&shown);
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void add_own(struct str *out)
{
	struct str folder = { 0 };
	struct dirent **entries = NULL;
	int count = -1;

	if (own_folder(&folder)) {
		count = scandir(str_text(&folder), &entries, is_visible, by_bytes);
		str_addf(out, "\nYour own, in %s:\n", str_text(&folder));
		if (count <= 0)
			str_add(out, "  none yet; saydo-csv(5) says how to write one\n");
	}
	for (int i = 0; i < count; i++) {
		add_own_file(out, str_text(&folder), entries[i]->d_name);
		free(entries[i]);
	}
	free(entries);
	str_release(&folder);
}

void profiles_add_list(struct str *out)
{
	str_add(out, "usage: saydo import BOARD actuals FILE --map PROFILE\n\n"
	             "Profiles of other programs' exports:\n");
	add_shipped(out);
	add_own(out);
}
