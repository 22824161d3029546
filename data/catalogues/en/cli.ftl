# What the command line says, `python -m data`.

cli-usage = usage:
cli-commands = commands
cli-command = COMMAND
cli-arguments = arguments
cli-options = options
cli-usage-error = The command cannot be understood: { $reason }
    See `python -m data --help`.
cli-usage-required = { $what } is missing.
cli-usage-one-of = one of these is missing: { $what }.
cli-usage-unknown = { $what } is not known.
cli-usage-choice = cannot be “{ $given }”; it may be { $known }.
cli-usage-value = { $what } needs a value.
cli-usage-no-value = { $what } takes no value.
cli-usage-conflict = { $what } and { $other } do not go together.
cli-usage-argument = { $what }: { $reason }
cli-interrupted = Interrupted.

cli-help = The program's database: make it, upgrade it, ask it, copy it.
cli-help-help = show this help
cli-help-lang = language of the messages (es, en)
cli-help-json = write a single JSON object to standard output
cli-help-init = make the database with the plan's facts
cli-help-init-demo = with demonstration data (so, if nothing is said)
cli-help-init-empty = without demonstration data: an empty program
cli-help-init-if-needed = if there is one, upgrade it instead of refusing
cli-help-upgrade = bring schema and facts to those of this version
cli-help-demo = the demonstration data
cli-help-demo-remove = remove only the demonstration data; what was entered stays
cli-help-demo-dry-run = only say what would be removed
cli-help-status = which database this is and how much it holds
cli-help-report = the program's figures on a date
cli-help-backup = save a copy of the database to a file
cli-help-backup-dest = new file for the copy
cli-help-restore = put a copy in the place of the present database
cli-help-restore-src = file of the copy
cli-help-restore-authoritative = the restored database is the program's and takes changes (else it is a read-only copy)

cli-help-yes = do not ask

cli-step-import-read = Reading the file…
cli-step-import-compare = Comparing with what is in force…
cli-step-import-write = Writing…
cli-step-schema = Preparing the tables…
cli-step-facts = Loading the plan's facts…
cli-step-demo = Loading the demonstration data…
cli-step-backup = Saving a copy before the change…

cli-init-made = Database ready: { $place }
cli-init-territory = Territory: { $regions } departments, { $provinces } provinces, { $districts } districts.
cli-init-plan = Plan: { $clusters_planned } planned clusters, { $clusters_proposed } proposed, { $targets } targets.
cli-init-demo = It holds demonstration data; `python -m data demo remove` takes them away.
cli-init-empty = Empty program: no demonstration data.
cli-init-there = There is a database already; it stays.

cli-upgrade-schema = Schema upgraded: from { $before } to { $after }.
cli-upgrade-backup = Copy from before the change: { $path }
cli-upgrade-demo = { $n ->
    [one] One row of demonstration data was added.
   *[other] { $n } rows of demonstration data were added, for the new tables.
}
cli-upgrade-facts = { $n ->
    [one] One row of facts was added.
   *[other] { $n } rows of facts were added.
}
cli-upgrade-corrected = { $n ->
    [one] One row of facts was corrected.
   *[other] { $n } rows of facts were corrected.
}
cli-upgrade-nothing = Everything is up to date (schema { $schema }).

cli-demo-none = There are no demonstration data to remove.
cli-demo-dry = Nothing was removed: this was only a look.
cli-demo-kept = Nothing was removed.
cli-demo-ask = Remove these rows? [y/N]
cli-demo-written = { $n ->
    [one] One demonstration row was removed.
   *[other] { $n } demonstration rows were removed.
}
cli-demo-going = { $n ->
    [one] One demonstration row, by table:
   *[other] { $n } demonstration rows, by table:
}
cli-demo-stays = { $n ->
    [one] One dependency keeps a demonstration row:
   *[other] { $n } dependencies keep demonstration rows:
}
cli-demo-stay = {"  "}{ $row } stays: { $by } needs it ({ $origin ->
    [plan] of the plan
    [published] published
    [demo] demonstration, which stays too
   *[entered] entered
})

cli-status-place = { $place } · schema { $schema } · data version { $version }
cli-status-copy = Copy of { $date }: read-only.
cli-status-own = It is the program's database: it takes changes.
cli-status-demo = It holds demonstration data.
cli-status-no-demo = It holds no demonstration data.
cli-warning-sqlite-wal-reset = Warning: SQLite { $version } is older than 3.51.3 and can lose writes when several processes use one database. Update Python or use PostgreSQL.

cli-count-regions = Departments
cli-count-provinces = Provinces
cli-count-districts = Districts
cli-count-governments = Governments
cli-count-governments-proposed = Governments of the clusters proposed in the plan
cli-count-governments-in-clusters = Governments in formed clusters
cli-count-clusters-planned = Planned clusters
cli-count-clusters-proposed = Clusters proposed in the plan
cli-count-clusters = Recorded clusters
cli-count-targets = Targets
cli-count-target-alternatives = Alternative readings of targets
cli-count-milestones = Milestones of the preparatory stage
cli-count-selection-criteria = Selection criteria
cli-count-commitments = Commitments
cli-count-milestone-records = Milestone records
cli-count-improvement-plans = Improvement plans
cli-count-gcd-meetings = GCD meetings
cli-count-contributions = Contributions
cli-count-assessments = Capacity assessments
cli-count-capacity-actions = Capacity actions
cli-count-training-events = Training events
cli-count-qsip-cycles = Service improvement cycles
cli-count-qsip-actions = Roadmap actions
cli-count-lessons = Lessons and models
cli-count-emergencies-published = Emergencies in published counts
cli-count-emergencies = Emergencies imported
cli-count-conflict-figures = Published figures of conflicts
cli-count-imports = Imports
cli-count-sources = Sources

cli-backup-done = Copy saved and proved: { $path } ({ $rows } rows, { $kilobytes } kB)
cli-restore-done = Copy restored and proved: { $rows } rows in { $tables } tables, equal to the copy's.
cli-restore-copy = The database is now a copy of { $date }, read-only.
cli-restore-authoritative = The database is now the program's and takes changes.

cli-refused-missing = there is no such file.
cli-refused-not-a-database = it is no SQLite database.
cli-refused-no-manifest = it was not made with `python -m data backup`.
cli-refused-newer = it is from a newer version of the program.
cli-refused-damaged = the file is damaged or incomplete.
cli-refused-differs = its content is not what was saved.
cli-refused-differs-in-table = its content is not what was saved (table { $table }).
cli-refused-rows-refused = it has rows that the database does not take.
cli-refused-rows-refused-in-table = it has rows that the database does not take (table { $table }).

cli-do-bad-address = Write `sqlite:///path/file.db` or `postgresql://user:password@server/database`, or leave the variable empty.
cli-error-file-failed = The system did not allow reading or writing: { $reason }
    Check the path, the permissions and the space on the disk.
cli-error-database-failed = The database refused the operation ({ $kind }).
    Repeat the command; if it happens again, check with `python -m data status` that the database is the program's.
cli-do-backup-refused = The present database is as it was. Use another copy.
cli-do-database-absent = Make it with `createdb { $name }`, or correct the address in DATABASE_URL; then run `python -m data init`.
cli-do-database-down = Check that PostgreSQL is running and that the address in DATABASE_URL is right.
cli-do-database-exists = It stays as it is. To upgrade it: `python -m data upgrade`.
cli-do-database-forbidden = Ask PostgreSQL's administrator to let the user of DATABASE_URL read and write in the database and, for `init` and `upgrade`, make tables in it (CREATE). Nothing was changed.
cli-do-database-foreign = If it is a file ({ $place }), move it elsewhere or rename it; if it is a PostgreSQL database, name another in DATABASE_URL. Then run `python -m data init`.
cli-do-database-full = Free some space on the disk and repeat the command. Nothing was changed.
cli-do-database-locked = Wait a moment and repeat the command. If it lasts, close the other program that uses the database.
cli-do-database-missing = Make it with `python -m data init`.
cli-do-database-newer = Update the program, or use the copy that was saved before the change. Nothing was changed.
cli-do-database-older = Upgrade it with `python -m data upgrade`.
cli-do-database-unreadable = Put the file aside (rename or move it, with its companions `-wal` and `-shm`), then bring back a copy with `python -m data restore FILE` or make another with `python -m data init`.

## The report

cli-help-report-as-of = the day to look at (if missing, that of the latest recorded fact)
cli-help-report-region = a region's ubigeo of two digits
cli-usage-date = “{ $given }” is no date; write YYYY-MM-DD
cli-report-head = { $place }, as of { $day }: achieved / target due
cli-report-index = ICI · { $what }: { $mean } (from { $low } to { $high }; { $n } of { $of } governments)
cli-report-gaps = Capacity gaps with no action planned: { $n }
cli-report-training = Training: { $events } events, { $participants } attendances; women { $women }, indigenous people { $indigenous }
cli-report-cycles = Service improvement: { $cycles ->
    [0] no cycles
    [one] one cycle; { $told }
   *[other] { $cycles } cycles; { $told }
  }
cli-report-roadmaps = Roadmaps: { $done } of { $planned } actions done, { $overdue } overdue
cli-report-conflicts = Conflicts standing in { $month }: { $active } active, { $latent } latent{ $seen }
cli-report-conflicts-total = Conflicts standing in { $month }: { $standing }, not split into active and latent{ $seen }
cli-report-first-seen = ; first seen since { $month }: { $n }
cli-report-conflicts-part = Conflicts. { $said }
cli-report-no-conflicts = Conflicts: there is no report of all regions
cli-report-emergencies = Emergencies in the 12 months to { $month }: { $events }, { $natural } of them from natural hazards; { $affected } people affected, { $homeless } made homeless ({ $origin })
cli-report-no-emergencies = Emergencies: the last 12 months are not complete
cli-report-origin-published = published counts
cli-report-origin-imported = imported
cli-report-origin-mixed = published and imported
