# Sources and data.

page-fuentes-title = Sources and data
page-fuentes-question = Where does each figure come from?

sources-headline-demo = The plan and what is published are real; the progress shown is a demonstration ({ $rows } rows).
sources-headline-empty = The database holds the plan and what is published; nobody has entered progress yet.
sources-headline-entered = The database holds { $rows } rows entered by the program, beside the plan and what is published.
sources-origins-title = What is in the database and where it comes from
sources-origins-subtitle = Rows by subject and origin
sources-table = Subject
sources-list-title = { $count } sources
sources-list-subtitle = Documents and data sets that the figures rest on
sources-kind-plan = Plan
sources-kind-published = Published
sources-kind-law = Law
sources-kind-ours = Ours
sources-kind-demo = Demonstration
sources-kind = Kind
sources-title = Title
sources-publisher = Who
sources-date = Date
sources-database-title = The database
sources-database-engine = Engine
sources-database-schema = Schema version
sources-database-version = Data version
sources-database-id = Identity
sources-database-copy = It is
sources-copy-own = the program's database
sources-copy-of = a copy of { $day }, read-only
sources-begin-title = How to begin an empty program
sources-begin-remove = Remove the demonstration data only (what was entered stays):
sources-begin-init = Or make another database, without demonstration data:
sources-begin-run = Open the dashboard with it:
sources-begin-windows = On Windows without make: `.venv\Scripts\python` instead of `.venv/bin/python`, and `$env:DATABASE_URL="sqlite:///program-2.db"` before.
sources-begin-backup = Before that, keep a backup:
