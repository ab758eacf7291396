# Everything that is done with dyad from a shell. `make` by itself lists the targets.

SHELL := /bin/bash
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
BUILD := .build
APT := $(if $(filter 0,$(shell id -u)),,sudo )apt-get
# Debian packages that the build needs.
PACKAGES := libncurses-dev libsqlite3-dev pkg-config
# What is run, measured and installed has a folder of its own, so that it and the builds for tests do not undo each other.
STATIC := $(BUILD)/static
# Nothing is loaded or bound at launch in a program that is linked whole. Where the toolchain or the system lacks the
# parts for that, Swift's runtime alone is linked in.
WHOLE := -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker --gc-sections
# What a session runs is put side by side, so that little of the program has to come into memory. A name that is no longer there is passed over.
ORDER := Benchmarks/terminal/link-order.txt
WHOLE += -Xlinker --symbol-ordering-file=$(CURDIR)/$(ORDER) -Xlinker --no-warn-symbol-ordering
SHIPPED = $(SWIFT) build -c release --static-swift-stdlib --scratch-path $(STATIC) $$(cat $(STATIC)/link) --product
SOURCES := Package.swift Sources Tests Benchmarks

# check-jsonschema, the peer of `dyad check` that comes from the Python Package Index, in an environment of its own.
PEERS := $(BUILD)/peers
CHECKER := check-jsonschema==0.39.0
# How long `make fuzz` looks for trouble, in seconds.
FUZZ_SECONDS ?= 300
FUZZ := $(BUILD)/fuzz

.PHONY: help run build test test-integration soak lint format bench bench-check bench-build order fuzz sanitize test-address test-thread \
  screens install install-docs uninstall manual completions packages clean

help:
	@echo "make run       build dyad and open the catalogue"
	@echo "make test      build and run every test"
	@echo "make test-integration   hold schema, exports and pages against programs of others"
	@echo "make lint      check format, imports and texts"
	@echo "make soak      kill playing programs in every state, KILLS in each test (now $(KILLS)), and look at what they left"
	@echo "make format    format the sources"
	@echo "make bench     measure, each figure beside a peer in the same run"
	@echo "make bench-build  time make test and make run from a fresh clone of what is committed (KEEP=1 keeps the figures)"
	@echo "make order     list anew what a session runs, for the linker"
	@echo "make fuzz      feed the reader and the loader made-up files for FUZZ_SECONDS (now $(FUZZ_SECONDS))"
	@echo "make sanitize  run the tests under AddressSanitizer, then under ThreadSanitizer"
	@echo "make screens   make the pictures of docs/screens.md from real runs"
	@echo "make install   install to PREFIX (now $(PREFIX))"
	@echo "make clean     remove what was built"

run: $(STATIC)/release/dyad $(STATIC)/release/dyad-journal
	@$(STATIC)/release/dyad

build: packages
	$(SWIFT) build

test: packages
	$(SWIFT) build --build-tests
	@# What failed is said again at the end, where it is found.
	@set -o pipefail; $(SWIFT) test --skip-build 2>&1 | tee $(BUILD)/test.log || { \
	  echo "What failed:"; grep -v -e ' started\.$$' -e '^✔' $(BUILD)/test.log | grep -A 3 '^✘'; exit 1; }

# What is held against programs of others: a validator of schemas and a record store, which come from PyPI into an environment
# of their own, and a browser. And the page for authors, every command of which is run.
VENV := $(BUILD)/venv

test-integration: PACKAGES += python3 python3-venv chromium curl
test-integration: packages $(VENV)/ready
	$(SWIFT) build --product dyad
	$(SWIFT) build --product dyad-journal
	$(SWIFT) build --product schema-mutants
	@$(VENV)/bin/python -B -m unittest discover -s Tests/Integration -v

$(VENV)/ready: Tests/Integration/requirements.txt | packages
	@rm -rf $(VENV)
	python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $< || { \
	  echo "The packages in $< come from PyPI, which could not be reached; make test needs none of them."; exit 1; }
	@touch $@

# What is kept of a session whose program was ended at any moment, and what of its terminal; `make test` does the same with
# fewer kills. KILLS are those of each test, each of which goes through one state or two.
KILLS ?= 250

soak: packages
	$(SWIFT) build --build-tests
	@set -o pipefail; DYAD_KILLS=$(KILLS) $(SWIFT) test --skip-build --no-parallel --filter 'CrashTests' 2>&1 \
	  | tee $(BUILD)/soak.log; status=$$?; grep ' kills, ' $(BUILD)/soak.log; exit $$status

# The compiler refuses undeclared imports; the test of the same name holds every import to the allow-list.
lint: packages
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	$(SWIFT) build --explicit-target-dependency-import-check error
	$(SWIFT) test --filter ArchitectureTests
	$(SWIFT) run dyad check vignettes
	@if [ -x ../shared/checks/verbatim ]; then ../shared/checks/verbatim vignettes docs Sources README.md; fi

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

# The peer of the terminal benchmark, and what compiles its story.
bench: PACKAGES += frotz inform6-compiler binutils python3
bench: bench-check $(STATIC)/release/dyad-journal
	$(SHIPPED) dyad-bench
	@$(STATIC)/release/dyad-bench vignettes
	@python3 -B Benchmarks/terminal/bench.py $(STATIC)/release vignettes
	@python3 -B Benchmarks/terminal/keys.py $(STATIC)/release vignettes

bench-check: PACKAGES += jq python3 python3-venv
bench-check: $(STATIC)/release/dyad
	@test -x $(PEERS)/bin/check-jsonschema || { echo "installing $(CHECKER) into $(PEERS)"; \
	  python3 -m venv $(PEERS) && $(PEERS)/bin/pip install -q --disable-pip-version-check $(CHECKER); }
	@python3 -B Benchmarks/check/bench.py $(STATIC)/release/dyad vignettes \
	  $(PEERS)/bin/check-jsonschema docs/vignette.schema.json
	@python3 -B Benchmarks/check/growth.py $(STATIC)/release/dyad vignettes

bench-build: PACKAGES += python3 git
bench-build: packages
	@python3 -B Benchmarks/build/bench.py $(CURDIR) $(if $(KEEP),--keep)

# The programs are linked anew only where they are not there.
order: PACKAGES += valgrind binutils python3
order: $(STATIC)/release/dyad $(STATIC)/release/dyad-journal
	@python3 -B Benchmarks/terminal/order.py $< vignettes $(ORDER)
	@rm $^

# What is found is kept in $(FUZZ): new inputs in corpus, those that broke a promise beside it.
fuzz: packages
	@mkdir -p $(FUZZ)/corpus
	@printf '@_cdecl("LLVMFuzzerTestOneInput")\npublic func one(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 { 0 }\n' \
	  > $(FUZZ)/probe.swift
	@if ! $(SWIFT)c -parse-as-library -sanitize=fuzzer,address -use-ld=lld $(FUZZ)/probe.swift -o $(FUZZ)/probe \
	  >/dev/null 2>&1; then echo "skipped: this Swift toolchain has no libFuzzer, so nothing was fuzzed"; exit 0; fi; \
	DYAD_FUZZING=1 $(SWIFT) build -c release --scratch-path $(FUZZ)/build --product dyad-fuzz \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library -Xswiftc -use-ld=lld && \
	SWIFT_BACKTRACE=enable=no $(FUZZ)/build/release/dyad-fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=20 \
	  -rss_limit_mb=2048 -max_len=16384 -dict=Tests/Fuzzing/words.dict -artifact_prefix=$(FUZZ)/ -verbosity=0 \
	  -print_final_stats=1 \
	  $(FUZZ)/corpus Tests/Fuzzing/Corpus

sanitize: test-address test-thread

# Each sanitiser has a build of its own. A report fails the run: the program that made it ends with another status. What the
# test framework and Foundation never give back would be reported as leaks, so that those are not looked for.
test-address test-thread: test-%: packages
	$(SWIFT) build --build-tests --sanitize=$* --scratch-path $(BUILD)/$*
	ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no DYAD_PRODUCTS=$(CURDIR)/$(BUILD)/$*/debug \
	  $(SWIFT) test --skip-build --sanitize=$* --scratch-path $(BUILD)/$* $(TESTS)

# The pictures on docs/screens.md; the same program and cases give the same files, but for the leader's clock.
screens: packages
	$(SWIFT) build --product dyad
	$(SWIFT) build --product dyad-journal
	$(SWIFT) build --product screen-pictures
	rm -f docs/screens/*.svg
	@DYAD_PRODUCTS=$(BUILD)/debug $(BUILD)/debug/screen-pictures docs/screens

packages:
	@missing=; for package in $(PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "dyad needs these packages, which are installed now through apt:$$missing"; \
	  $(APT) update -qq && $(APT) install -y -qq $$missing; fi
	@command -v $(SWIFT) >/dev/null || { \
	  echo "dyad needs a Swift 6 toolchain: https://www.swift.org/install/linux"; exit 1; }

$(STATIC)/link: | packages
	@mkdir -p $(STATIC)
	@echo 'print("linked whole")' > $(STATIC)/probe.swift
	@if $(SWIFT)c -static-executable -use-ld=lld $(STATIC)/probe.swift -lncursesw -ltinfo -o $(STATIC)/probe \
	  >/dev/null 2>&1 && $(STATIC)/probe >/dev/null; then echo '$(WHOLE)' > $@; \
	else echo "no whole link here; dyad will load the system's libraries"; : > $@; fi
	@rm -f $(STATIC)/probe $(STATIC)/probe.swift

$(STATIC)/release/dyad: packages $(STATIC)/link
	$(SHIPPED) dyad

# Keeps the journal for dyad, and is looked for beside it or in libexec.
$(STATIC)/release/dyad-journal: packages $(STATIC)/link
	$(SHIPPED) dyad-journal

manual: packages
	rm -rf $(BUILD)/man && mkdir -p $(BUILD)/man
	$(SWIFT) package --allow-writing-to-package-directory generate-manual --multi-page --output-directory $(BUILD)/man

completions: $(STATIC)/release/dyad
	mkdir -p $(BUILD)/completions
	for shell in bash zsh fish; do \
	  $(STATIC)/release/dyad --generate-completion-script $$shell > $(BUILD)/completions/dyad.$$shell; done

# The pages that messages send to, under the names that messages give them.
install-docs:
	install -d $(addprefix $(DESTDIR)$(PREFIX)/share/doc/dyad,/ /diagnostics /screens)
	install -m 644 docs/*.md $(DESTDIR)$(PREFIX)/share/doc/dyad
	install -m 644 docs/diagnostics/*.md $(DESTDIR)$(PREFIX)/share/doc/dyad/diagnostics
	install -m 644 docs/screens/* $(DESTDIR)$(PREFIX)/share/doc/dyad/screens

install: $(STATIC)/release/dyad $(STATIC)/release/dyad-journal completions manual install-docs
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec/dyad $(DESTDIR)$(PREFIX)/share/dyad/vignettes/catalogue \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -s -m 755 $(STATIC)/release/dyad $(DESTDIR)$(PREFIX)/bin/dyad
	install -s -m 755 $(STATIC)/release/dyad-journal $(DESTDIR)$(PREFIX)/libexec/dyad/dyad-journal
	install -m 644 vignettes/*.json vignettes/LICENSE $(DESTDIR)$(PREFIX)/share/dyad/vignettes
	install -m 644 docs/vignette.schema.json $(DESTDIR)$(PREFIX)/share/dyad/vignette.schema.json
	install -m 644 vignettes/catalogue/*.json $(DESTDIR)$(PREFIX)/share/dyad/vignettes/catalogue
	install -d $(DESTDIR)$(PREFIX)/share/dyad/vignettes/group
	install -m 644 vignettes/group/*.json $(DESTDIR)$(PREFIX)/share/dyad/vignettes/group
	install -m 644 $(BUILD)/man/*.1 $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 $(BUILD)/completions/dyad.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dyad
	install -m 644 $(BUILD)/completions/dyad.zsh $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dyad
	install -m 644 $(BUILD)/completions/dyad.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dyad.fish

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/dyad $(DESTDIR)$(PREFIX)/libexec/dyad $(DESTDIR)$(PREFIX)/share/dyad \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dyad $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dyad \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dyad.fish
	rm -rf $(DESTDIR)$(PREFIX)/share/doc/dyad
	rm -f $(DESTDIR)$(PREFIX)/share/man/man1/dyad*.1

clean:
	$(SWIFT) package clean
	rm -rf $(STATIC) $(PEERS) $(FUZZ) $(BUILD)/address $(BUILD)/thread $(BUILD)/man $(BUILD)/completions
