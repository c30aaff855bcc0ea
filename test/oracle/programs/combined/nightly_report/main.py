"""A nightly job: sections by departments, a translation each, one summary, with a dry-run flag."""
import argparse
from pathlib import Path

from report.builder import ReportBuilder
from report.constants import DEPARTMENTS, LANGUAGES


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", type=Path, default=Path("report.md"))
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--audio", action="store_true", help="also speak the summary")
    options = parser.parse_args()

    builder = ReportBuilder(dry_run=options.dry_run)
    for department in DEPARTMENTS:
        builder.section(department)
    builder.translate(LANGUAGES)
    summary = builder.summary()
    if options.audio:
        builder.speak(summary)
    options.output.write_text(summary)


if __name__ == "__main__":
    main()
