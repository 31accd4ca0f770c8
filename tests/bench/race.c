/*
 * race - times commands side by side and prints a table.
 *
 * Standard input has a line a command, cut by tabs: the job, who does it, how
 * often, what is done before every run (not timed), the command.  All commands
 * of a job take turns, so that a busy machine is busy for each of them; the
 * medians are compared.  A ratio is the first command's time by this one's.
 */
#include "base/compiler.h"
#include "base/number.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS_MAX = 31, ENTRIES_MAX = 64, LINE_ROOM = 4096 };

struct entry {
	char *line;
	char *job, *name, *before, *command;
	int runs, done;
	double wall[RUNS_MAX], work[RUNS_MAX]; /* seconds; work is of the processor */
	long memory;                           /* peak, KiB */
	bool failed;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

/* false when it could not be run or failed. */
static bool run(const char *command, struct rusage *usage)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		execl("/bin/bash", "bash", "-c", command, (char *)NULL);
		_exit(127);
	}
	return child > 0 && wait4(child, &status, 0, usage) == child && status == 0;
}

static void run_entry(struct entry *e)
{
	struct rusage usage;
	double begun;

	if (e->failed || e->done >= e->runs)
		return;
	if (e->before[0] != '\0' && !run(e->before, &usage)) {
		e->failed = true;
		return;
	}
	begun = now();
	e->failed = !run(e->command, &usage);
	e->wall[e->done] = now() - begun;
	e->work[e->done++] = seconds(usage.ru_utime) + seconds(usage.ru_stime);
	if (usage.ru_maxrss > e->memory)
		e->memory = usage.ru_maxrss;
}

static int compare(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static double median(const double *values, int count)
{
	double sorted[RUNS_MAX];

	memcpy(sorted, values, (size_t)count * sizeof(*values));
	qsort(sorted, (size_t)count, sizeof(*sorted), compare);
	return sorted[count / 2];
}

static void print_entry(const struct entry *e, const struct entry *first)
{
	double wall = median(e->wall, e->done), work = median(e->work, e->done);

	if (e->failed) {
		printf("%-18s %-34s failed\n", e->job, e->name);
		return;
	}
	printf("%-18s %-34s %9.4f %9.4f %8.1f", e->job, e->name, wall, work,
	       (double)e->memory / 1024);
	if (e != first && !first->failed)
		printf(" %7.3f %7.3f", median(first->wall, first->done) / wall,
		       median(first->work, first->done) / work);
	putchar('\n');
}

/* 0 when it is none. */
static int count_of(const char *text)
{
	const struct number_format whole = { .mark = DECIMAL_POINT };
	struct error ignored;
	int64_t count;

	return number_read(text, whole, &count, &ignored) == NUMBER_OK ? (int)count : 0;
}

static char *next_part(char **at)
{
	char *part = strsep(at, "\t");

	return part;
}

static bool read_entry(struct entry *e)
{
	char line[LINE_ROOM], *at;

	if (fgets(line, sizeof(line), stdin) == NULL)
		return false;
	line[strcspn(line, "\n")] = '\0';
	*e = (struct entry){ .line = strdup(line) };
	at = e->line;
	e->job = next_part(&at);
	e->name = next_part(&at);
	e->runs = count_of(next_part(&at));
	e->before = next_part(&at);
	e->command = at;
	return e->line != NULL && e->runs > 0 && e->runs <= RUNS_MAX;
}

static void race(struct entry *entries, int count)
{
	for (int round = 0; round < RUNS_MAX; round++)
		for (int i = 0; i < count; i++)
			run_entry(&entries[i]);
	for (int i = 0; i < count; i++)
		print_entry(&entries[i], &entries[0]);
	fflush(stdout);
}

int main(void)
{
	static struct entry entries[ENTRIES_MAX];
	int count = 0, first = 0;

	printf("%-18s %-34s %9s %9s %8s %7s %7s\n", "job", "who", "seconds", "work", "MiB", "ratio",
	       "of work");
	while (count < ENTRIES_MAX && read_entry(&entries[count]))
		count++;
	for (int i = 1; i <= count; i++) {
		if (i < count && strcmp(entries[i].job, entries[first].job) == 0)
			continue;
		race(entries + first, i - first);
		first = i;
	}
	for (int i = 0; i < count; i++)
		free(entries[i].line);
	return count == 0;
}
