# saydo - a flip board for the quarterly say/do review.
#
#   make             build build/release/saydo
#   make check       install what is missing, build, run every test and the lint
#   make demo        install what is missing, build, open the demo board
#
#   make run-tests   every test; T='core/%' or T=cli/import.sh chooses some
#   make lint        layers, headers, banned words, layout, globals, symbols, map
#   make golden      run the tests and accept the pictures they draw
#   make asan        run-tests under the address and undefined behavior sanitizers
#   make cov         run-tests, then how much of each source they reached
#   make deps        install what is missing through the system's package manager
#   make install     prefix=/usr/local bindir= mandir= datadir= DESTDIR= INSTALL=
#   make uninstall   remove what install put there
#   make dist        build/saydo-VERSION.tar.gz of what is committed
#   make clean       remove build/
#   make help        this text
#
# MODE=release|debug|asan|cov (build/MODE/), WERROR=1, V=1 shows the commands.
# CC CFLAGS CPPFLAGS LDFLAGS LDLIBS are honored; they add to what saydo needs.

.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory

all:
.PHONY: all check demo run-tests test-programs objects lint lint-objects golden asan cov deps install \
        uninstall dist clean help FORCE

# --- What is built -----------------------------------------------------------------------

MODE ?= release
modes := release debug asan cov lint
$(if $(filter-out $(modes),$(MODE)),$(error MODE is one of: $(modes)))

out := build/$(MODE)
program := $(out)/saydo
archive := $(out)/libsaydo.a

# The pure layers are all that a test, a fuzzer or a benchmark links.
pure := base core store exchange tui app
objects_in = $(patsubst %.c,$(out)/%.o,$(wildcard $(addsuffix /*.c,$1)))
pure_objects := $(call objects_in,$(addprefix src/,$(pure)))
term_objects := $(call objects_in,src/term)
shell_objects := $(call objects_in,src/shell)
edge_objects := $(shell_objects) $(term_objects) $(out)/gen/embedded.o
support_objects := $(call objects_in,tests/support)

# Files that the program carries in itself; their names in it leave out data/.
embedded := $(wildcard data/duties.csv data/demo/*.csv data/profiles/*.profile)

test_names := $(patsubst tests/%.c,%,$(wildcard tests/*/test_*.c))
script_names := $(patsubst tests/%,%,$(wildcard tests/cli/*.sh tests/oracle/run.sh tests/pty/*.sh))
T ?= %
chosen_tests := $(filter $(T),$(test_names))
chosen_scripts := $(filter $(T),$(script_names))
chosen := $(strip $(chosen_tests) $(chosen_scripts))

# fuzz, bench and torture are targets as soon as their folder has a run.sh.
campaigns := $(patsubst tests/%/run.sh,%,$(wildcard $(patsubst %,tests/%/run.sh,fuzz bench torture)))
campaign_names := $(patsubst tests/%.c,%,$(wildcard $(patsubst %,tests/%/*.c,$(campaigns))))
mode_fuzz := asan
mode_bench := release
.PHONY: $(campaigns)

# What a test links besides the pure layers: needs_LAYER for every test of a layer,
# needs_LAYER/test_NAME for one.  Objects are $(out)/src/LAYER/NAME.o, libraries -lNAME.
needs_term := $(term_objects)
needs_shell := $(filter-out $(out)/src/shell/main.o,$(edge_objects))
needs = $(needs_$(firstword $(subst /, ,$1))) $(needs_$1)
needed_objects = $(filter %.o,$(call needs,$1))
needed_libs = $(filter-out %.o,$(call needs,$1))

# --- How it is built ---------------------------------------------------------------------

PKG_CONFIG ?= pkg-config
packages := ncursesw sqlite3 libutf8proc gmp xlsxwriter
package = $(shell $(PKG_CONFIG) $1 $2 2>/dev/null)
package_libs = $(foreach p,$1,$(or $(call package,--libs,$p),-l$(patsubst lib%,%,$p)))

libs := $(call package_libs,$(packages)) -lcsv
test_libs := $(call package_libs,cmocka)
includes := -Iinclude -Isrc $(foreach p,$(packages),$(call package,--cflags-only-I,$p))
warnings := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
            -Wmissing-prototypes -Wswitch-enum -Wvla -Wformat=2 -Wundef -Wwrite-strings \
            -Wcast-qual $(if $(WERROR),-Werror)
language := -std=c11 -D_GNU_SOURCE $(includes) $(warnings)

default_release := -O2 -g
default_lint := -O2 -g
default_debug := -O0 -g3
default_asan := -O1 -g
default_cov := -O0 -g
CFLAGS ?= $(default_$(MODE))

# FORTIFY wants an optimizer, and distributions that set it themselves know better.
fortify := $(if $(filter-out -O0,$(filter -O%,$(CFLAGS))),-D_FORTIFY_SOURCE=2)
fortify := $(if $(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS)),,$(fortify))
hardened := -fPIE -fstack-protector-strong $(fortify) '-ffile-prefix-map=$(CURDIR)=.'
sanitized := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer

mode_flags_release := $(hardened)
mode_flags_lint := $(hardened)
mode_flags_asan := $(sanitized)
mode_flags_cov := --coverage
mode_link_asan := $(sanitized)
mode_link_cov := --coverage

ifneq ($(shell uname -s),Darwin)
link_flags := -Wl,--as-needed
mode_link_release := -pie -Wl,-z,relro,-z,now
else
libs += -liconv
endif

compile = $(CC) $(language) $(mode_flags_$(MODE)) $(CPPFLAGS) $(CFLAGS)
link = $(CC) $(mode_flags_$(MODE)) $(CFLAGS) $(link_flags) $(mode_link_$(MODE)) $(LDFLAGS)

Q := $(if $(V),,@)
silent := $(findstring s,$(filter-out -%,$(firstword $(MAKEFLAGS))))
say = $(if $(V)$(silent),@:,@printf '  %-4s %s\n')

# --- Rules -------------------------------------------------------------------------------

all: $(program)

# Text files that change only when their text does; what depends on them is rebuilt then.
# `flags` is how things are compiled, `lists` what the program is put together from.
quoted = '$(subst ','\'',$1)'
$(out)/flags: text = $(compile) $(link) $(libs) $(LDLIBS)
$(out)/lists: text = $(pure_objects) $(edge_objects) $(support_objects) $(embedded)
$(out)/flags $(out)/lists: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' $(call quoted,$(text)) | cmp -s - $@ || \
		printf '%s\n' $(call quoted,$(text)) > $@

$(out)/%.o: %.c $(out)/flags
	$(say) CC $<
	@mkdir -p $(@D)
	$(Q)$(compile) $(if $(filter tests/%,$<),-Itests) -MMD -MP -c -o $@ $<

$(out)/gen/embedded.o: $(out)/gen/embedded.c $(out)/flags
	$(say) CC $<
	$(Q)$(compile) -MMD -MP -c -o $@ $<

$(out)/gen/embedded.c: data/embed.sh $(embedded) $(out)/lists
	$(say) GEN $@
	@mkdir -p $(@D)
	$(Q)sh data/embed.sh $(embedded) > $@

$(archive): $(pure_objects) $(out)/lists
	$(say) AR $@
	$(Q)rm -f $@ && $(AR) rcs $@ $(pure_objects)

$(program): $(edge_objects) $(archive) $(out)/lists
	$(say) LD $@
	$(Q)$(link) -o $@ $(edge_objects) $(archive) $(libs) $(LDLIBS)

.SECONDEXPANSION:
$(out)/tests/%: $(out)/tests/%.o $$(call needed_objects,$$*) $(support_objects) \
                $(archive) $(out)/lists
	$(say) LD $@
	$(Q)$(link) -o $@ $(filter %.o %.a,$^) $(call needed_libs,$*) \
		$(test_libs) $(libs) $(LDLIBS)

every_object := $(pure_objects) $(edge_objects) $(support_objects) \
                $(patsubst %,$(out)/tests/%.o,$(test_names) $(campaign_names))
objects: $(every_object)
test-programs: $(addprefix $(out)/tests/,$(chosen_tests))

-include $(every_object:.o=.d)

# --- Tests -------------------------------------------------------------------------------

cores = $(shell nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
parallel = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(cores))

# The libraries are looked up anew in a second make: deps may just have installed them.
check: deps
	@$(MAKE) $(parallel) all test-programs
	@failed=0; $(MAKE) $(parallel) lint || failed=1; $(MAKE) run-tests || failed=1; exit $$failed

demo: deps
	@$(MAKE) $(parallel) all
	@$(program) demo

run-tests: test-programs $(if $(chosen_scripts),$(program))
	@bash tests/support/run.sh $(out) $(if $(subst %,,$(T)),$(or $(chosen),$(error No test is called $(T))))

golden:
	@GOLDEN=accept $(MAKE) $(parallel) run-tests

asan:
	@$(MAKE) $(parallel) MODE=asan run-tests

cov:
	@rm -f build/cov/*/*/*.gcda
	@$(MAKE) $(parallel) MODE=cov run-tests
	@bash tests/support/cov.sh build/cov

lint:
	@$(MAKE) MODE=lint WERROR=1 lint-objects

lint-objects: objects
	@CC=$(call quoted,$(CC)) FLAGS=$(call quoted,$(language) -Itests $(CPPFLAGS)) \
		LIBS=$(call quoted,$(libs) $(LDLIBS)) \
		OBJECTS='$(pure_objects) $(shell_objects) $(term_objects)' bash tests/lint/run.sh

campaign_mode = $(or $(mode_$@),$(MODE))
$(campaigns):
	@$(MAKE) $(parallel) MODE=$(campaign_mode) all \
		$(patsubst %,build/$(campaign_mode)/tests/%,$(filter $@/%,$(campaign_names)))
	@bash tests/$@/run.sh build/$(campaign_mode)

# --- Everything else ---------------------------------------------------------------------

deps:
	@CC=$(call quoted,$(CC)) PKG_CONFIG=$(call quoted,$(PKG_CONFIG)) sh tests/support/deps.sh

prefix ?= /usr/local
bindir ?= $(prefix)/bin
datadir ?= $(prefix)/share
mandir ?= $(datadir)/man
INSTALL ?= install
pages := $(wildcard man/*.[157])
installed_pages = $(foreach p,$(pages),$(mandir)/man$(subst .,,$(suffix $p))/$(notdir $p))

install: all
	$(INSTALL) -d '$(DESTDIR)$(bindir)'
	$(INSTALL) -m 755 $(program) '$(DESTDIR)$(bindir)/saydo'
	for page in $(pages); do \
		folder='$(DESTDIR)$(mandir)'/man$${page##*.} && \
		$(INSTALL) -d "$$folder" && $(INSTALL) -m 644 $$page "$$folder" || exit; \
	done

uninstall:
	rm -f '$(DESTDIR)$(bindir)/saydo' $(patsubst %,'$(DESTDIR)%',$(installed_pages))

version = $(shell sed -n 's/.*SAYDO_VERSION "\([0-9.]*\)".*/\1/p' include/shell/*.h src/shell/*.[ch])
dist:
	@mkdir -p build
	git archive --format=tar.gz --prefix=saydo-$(version)/ -o build/saydo-$(version).tar.gz HEAD

clean:
	rm -rf build

help:
	@sed -n '/^#/!q; s/^#$$//; s/^# //; p' Makefile
	@for name in $(campaigns); do \
		printf '  make %-11s %s\n' $$name "$$(sed -n '2s/^# *//p' tests/$$name/run.sh)"; done
