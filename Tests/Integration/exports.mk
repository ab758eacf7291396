# What other programs make of the exports: a browser of the pages, a validator of the statements.
# `make -f Tests/Integration/exports.mk test-integration-exports`, from the root of the checkout.

SWIFT ?= swift
BUILD ?= .build
SAMPLES := $(abspath $(BUILD))/export-samples
XAPI_PYTHON := $(BUILD)/xapi/bin/python3
BROWSER ?= $(firstword $(shell command -v chromium chromium-browser google-chrome 2>/dev/null))

.PHONY: test-integration-exports export-samples test-pages test-statements

test-integration-exports: test-pages test-statements

# Every playtest, written out by the test of that name.
export-samples:
	rm -rf $(SAMPLES)
	DYAD_EXPORT_SAMPLES=$(SAMPLES) $(SWIFT) test --filter ReportsTests.ExportSamples

test-pages: export-samples
	@test -n "$(BROWSER)" || { echo "the pages are looked at in Chromium: apt-get install chromium"; exit 1; }
	python3 -B Tests/Integration/browser/check.py $(BROWSER) $(SAMPLES)

test-statements: export-samples $(XAPI_PYTHON)
	$(XAPI_PYTHON) -B Tests/Integration/xapi/check.py $(SAMPLES)

# The validator lives in an environment of its own, which nothing but this test uses.
$(XAPI_PYTHON): Tests/Integration/xapi/requirements.txt
	python3 -m venv $(BUILD)/xapi
	$(BUILD)/xapi/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@
