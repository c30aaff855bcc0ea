import argparse

import jobs

parser = argparse.ArgumentParser()
parser.add_argument("--model", type=str, default="gpt-4o")
parser.add_argument("--rows", type=int, default=100)
parser.add_argument("--dry-run", action="store_true")
options = parser.parse_args()

if not options.dry_run:
    jobs.run(options.model, options.rows)
