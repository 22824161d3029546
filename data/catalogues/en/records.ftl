# Forms: what is updated, field by field, and what cannot be.

page-actualizar-title = Update
page-actualizar-question = What has changed?

records-form-title-milestone = Milestone: reached or moved
records-form-title-commitment = Commitment: due and signed
records-form-title-event = Stage of the cluster
records-form-title-roadmap = Progress of an action of the roadmap
records-form-title-stage = Stage of the improvement cycle
records-form-title-reading = Reading of the service
records-form-title-lesson = Lesson or model
records-form-title-action = Action of the capacity plan
records-form-title-assessment = FOCAS assessment with its scores
records-form-title-training = Training event with participants
records-form-title-regional = Capacity of the regional government
records-form-title-counts = A month's conflicts, from the report
records-form-title-cluster = A cluster to propose

records-form-about-milestone = Milestone
records-form-about-cluster = Cluster
records-form-about-program = Scope
records-form-about-service = Service
records-form-about-government = Government
records-form-about-stage = Stage
records-form-about-spanish = What
records-form-about-barrier = Barrier
records-form-about-day = Of the day
records-form-about-named = Which
records-form-about-cycle = Cycle
records-form-about-area = Area
records-form-about-round = Round
records-form-about-region = Region
records-form-about-capacity = Capacity
records-form-about-last-report = Latest progress
records-form-last-report-of = { $percent } on { $day }
records-form-about-whole-program = the whole program

records-form-save = Save
records-form-back = Back
records-form-discard = Discard what I wrote
records-form-required = { $label } · required
records-form-choose = Choose…
records-form-none = None
records-form-public = Anyone can read this: leave out names of people and personal data.
records-form-new = There is no record yet: what you save will be the first.
records-form-nothing = Choose what you want to update.
records-form-nothing-how = Every list of progress has an "Update" link beside what you may record. What is pending in your clusters is under My clusters.
records-form-to-mine = Go to my clusters
records-form-sign-in = To update, sign in first.
records-form-sign-in-how = After signing in you return to this form.
records-form-may-not = This is recorded by whoever attends the place: you may not write it.
records-form-may-not-how = { $role ->
    [viewer] Your account is for reading. If it is your task to record progress, ask the program's direction for another role.
   *[other] It is not among what you attend today. If it should be, tell the program's direction; if you saw a mistake, tell the coordination in charge or monitoring.
}
records-form-copy = This database is a read-only copy: nothing is saved here.
records-form-copy-how = Record the change in the program's database.
records-form-problems = { $count ->
    [one] One thing needs another look: it says so at the field.
   *[other] { $count } things need another look: it says so at each field.
}
records-form-unchanged = All of this is saved: there was nothing more to save.
records-form-saved = Saved: { $what }.
records-form-saved-later = It shows from the as-of date { $day } on: change it above.
records-form-correct = Correct that of { $day }
records-form-draft-found = You continue what you wrote and did not save ({ $at }).
records-form-file-again = A draft keeps no files: choose "{ $name }" again.
records-form-draft-kept = What you write is kept as a draft, also if the line breaks.
records-form-draft-not-kept = The draft could not be kept: the database does not answer. What you wrote is still on this screen; do not close it, and try again.
records-form-yes = Yes, it is so
records-form-group-evidence = Evidence: a link or a file (not required)
records-form-group-people-region = Participants: regional government
records-form-group-people-province = Participants: provincial municipalities
records-form-group-people-district = Participants: district municipalities
records-form-group-people-civil_society = Participants: civil society
records-form-file = File (PDF, image, Word, Excel or text; up to 10 MB)
records-form-file-kept = File to be saved: { $name }
records-form-file-drop = Take the file back
records-form-update = Update
records-form-update-of = Update: { $what }
records-form-update-rest = { $count ->
    [one] Show one more that you can update
   *[other] Show { $count } more that you can update
}
records-form-update-narrow = To update the others, choose a region or a cluster in the filters.
records-form-add-event = Record a stage of the cluster
records-form-add-lesson = Record a lesson
records-form-add-training = Record an event in { $region }
records-form-add-reading = Record a reading
records-form-correct-reading = Correct that of { $day }
records-form-assess = FOCAS assessment · { $name }

records-conflict-title = Somebody changed this while you were writing
records-conflict-by = Changed by { $name }, { $at }.
records-conflict-unknown = It is not known who changed it.
records-conflict-gone = The record is no longer there: somebody took it away. If you save, it is made anew.
records-conflict-how = Nothing was saved. Choose what each field is to hold.
records-conflict-mine = Yours: { $value }
records-conflict-present = What is there now: { $value }
records-conflict-seen = What you saw when you began: { $value }
records-conflict-save = Save what I chose
records-conflict-blank = nothing

# Fields: their names; `asked`, in other words where a form asks for them.
records-field-planned_on = Planned for
    .asked = Planned for
records-field-reached_on = Reached on
    .asked = Reached on
records-field-in_place_on = In place since
records-field-due_on = Due on
    .asked = Signature due on
records-field-signed_on = Signed on
    .asked = Signed on
records-field-stage = Stage
records-field-happened_on = Date
records-field-decided_with = Decided with
records-field-note = Note
records-field-reported_on = Date of the report
    .asked = Date of the progress
records-field-percent = Progress (%)
    .asked = Progress in percent (0 to 100)
records-field-evidence_url = Link to the evidence
records-field-evidence_title = Title of the evidence
records-field-evidence_public = It names no person: anyone may open it
records-field-read_on = Date of the reading
records-field-measured_by = Measured by
    .asked = Who measured
records-field-value-percent = Value in percent
records-field-value-days = Value in days
records-field-value-minutes = Value in minutes
records-field-value-soles = Value in soles
records-field-value-points = Value in points
records-field-value-count = Value (number)
records-field-numerator-of = { $of }
records-field-denominator-of = Out of: { $of }
records-field-lesson-kind = Kind
records-field-title = Title
records-field-summary = What happened
records-field-reusable = What others can use
records-field-service_code = Service
records-field-cycle_code = Cycle
    .asked = Cycle that it comes from
records-field-documented_on = Documented on
    .asked = Documented on
records-field-validated_on = Validated on
    .asked = Validated on
records-field-shared_on = Shared on
    .asked = Shared on
records-field-started_on = Started on
    .asked = Started on
records-field-done_on = Done on
    .asked = Done on
records-field-cancelled_on = Cancelled on
    .asked = Cancelled on
records-field-held_on = Held on
    .asked = Held on
records-field-facilitator = Facilitator
    .asked = Who facilitated
records-field-score = Score
    .asked = { $of }: score
records-field-reason = Reason
    .asked = { $of }: why it was not assessed
records-field-place = Place
records-field-area_code = Area
records-field-hours = Hours
records-field-expected_people = Expected participants
records-field-people-woman-indigenous = Indigenous women
records-field-people-woman-other = Women, another identity
records-field-people-woman-not_recorded = Women, identity not recorded
records-field-people-man-indigenous = Indigenous men
records-field-people-man-other = Men, another identity
records-field-people-man-not_recorded = Men, identity not recorded
records-field-regional-evidence = What shows it (rule, minutes, plan)
records-field-month-of = The report's month (any day of it)
records-field-cases-active = Active cases
records-field-cases-latent = Latent cases
records-field-counts-source = Where the figure is from (report's number, page)
records-field-name = Name
records-field-wave = Wave
    .asked = Wave
records-field-province = Province that leads it
records-field-district-of = District { $of }
records-field-service-of = Service { $of }
records-field-proposed_on = Day of the proposal
records-field-url = Link
records-field-staff = People trained
records-field-action_code = Action
records-field-added_on = Date of the evidence
records-field-agreed_on = Agreed on
records-field-amount_usd = Amount (US$)
records-field-approved_on = Approved on
records-field-audience = Audience
records-field-barrier_code = Barrier
records-field-begun_on = Begun on
records-field-blocked_at = Account blocked
records-field-capacity = Capacity
records-field-carried = What is carried over
records-field-carried_from = Carried from
records-field-cases = Cases
records-field-cluster_code = Cluster
records-field-code = Code
records-field-content = Content of the file
records-field-date_precision = Precision of the date
records-field-denominator = Out of
    .asked = Of how many
records-field-dimension = Aspect
records-field-direction = Direction
records-field-email = E-mail
records-field-event_code = Event
records-field-evidence = What shows it
records-field-file_name = File name
records-field-file_sha256 = Fingerprint of the file
records-field-found_on = Found on
records-field-full_name = Name
records-field-government_ubigeo = Government
records-field-group_code = From
records-field-horizon_years = Horizon (years)
records-field-identity = Identity
records-field-instrument_code = Instrument
records-field-kind = Kind
records-field-made_at = Account made
records-field-measure_code = Measure
records-field-media_type = File type
records-field-milestone_code = Milestone
records-field-name_en = Name in English
records-field-name_es = Name in Spanish
records-field-number = Number
records-field-numerator = How many
records-field-office_region_ubigeo = Office
records-field-opened_on = Opened on
records-field-origin = Origin
records-field-outcome = Outcome
records-field-partner = Partner
records-field-password_hash = Password
records-field-people = People
records-field-person_id = Person
records-field-position = Order
records-field-provider = Provider
records-field-province_ubigeo = Province
records-field-public = Open to all
records-field-region_ubigeo = Region
records-field-responsible = Responsible
records-field-role = Role
records-field-round = Round
records-field-scope = Scope
records-field-scored_on = Scored on
records-field-set_on = Set on
records-field-sex = Sex
records-field-since = From
records-field-size_bytes = Size (bytes)
records-field-slot_code = Slot of the plan
records-field-stage_code = Stage
records-field-starts_on = Starts on
records-field-state = Review
records-field-told_by = Who tells it
records-field-tool = Tool
records-field-topic = Topic
records-field-ubigeo = Unit
records-field-unit = Unit
records-field-until = Until
records-field-user_name = User name
records-field-value = Value
records-field-year = Year

records-entering-missing = This is missing.
records-entering-no-day = This is no date.
records-entering-day-early = The program began in 2012: a date before { $first } cannot be.
records-entering-day-far = A date after { $last } cannot be kept.
records-entering-day-future = What has happened cannot have a date in the future (today is { $today }).
records-entering-day-after-end = { $day } is after the end of the contract ({ $end }). Is it so?
records-entering-day-order = It cannot be before "{ $field }" ({ $day }).
records-entering-no-number = This is no possible number.
records-entering-number-outside = It must be between { $low } and { $high }.
records-entering-number-low = It cannot be less than { $low }.
records-entering-number-step = It goes in steps of { $step }.
records-entering-not-offered = Choose one of the options.
records-entering-too-long = It has { $count } characters; { $most } fit.
records-entering-no-link = Write a whole link that begins with http:// or https://, without blanks.
records-entering-identity = "{ $number }" may be an identity number or a telephone, and anyone can read this: if it is a person's, delete it. Is it something else?
records-entering-one-of = "{ $field }" is filled in already: it can only be one of the two.
records-entering-one-missing = Fill in this date or "{ $field }".
records-entering-before-cluster = The cluster is known since { $first }: it cannot have been before.
records-entering-before-agreed = The action was agreed on { $first }: it cannot have been before.
records-entering-before-opened = The cycle was opened on { $first }: it cannot have been before.
records-entering-before-instrument = This instrument is in use since { $first }.
records-entering-percent-falls = It was at { $before }% before: progress falls back. Is it so?
records-entering-percent-over-later = { $later }% was reported later: that would be less than this. Is it so?
records-entering-report-there = There is progress of that day already ({ $day }: { $percent }%). Choose another date.
records-entering-reading-there = There is a reading of { $day } already. Choose another date.
records-entering-capacity-there = It is recorded with { $day } already. Choose another date.
records-entering-counts-known = For { $day } there are { $active } active and { $latent } latent cases already. Do these take their place?
records-entering-counts-end-demo = With the first real figure the demonstration's conflicts are no longer shown, in any region. Is it so?
records-entering-counts-there = Another source tells { $day } already: these figures would take its place. Is it so?
records-entering-counts-same = These figures are recorded already.
records-entering-cluster-known = The region has a cluster of this name already.
records-entering-chosen-twice = It is chosen above already.
records-entering-districts-few = The plan asks for at least { $least } districts. Is it so?
records-entering-districts-outside = Some districts are of another province. Is it so?
records-entering-part-over-whole = It cannot be more than the total ({ $whole }).
records-entering-link-or-file = Choose one of the two: a link or a file.
records-entering-evidence-lacks = The evidence itself is missing: give a link or choose the file (once more, if you reloaded the page). If there is none, empty the title and take away the tick that anyone may open it.
records-entering-event-drops = Dropped from { $day } on, the cluster no longer counts among the formed ones. Is it so?
records-entering-event-before = It would be before "{ $stage }" ({ $day }). Is it so?
records-entering-event-after = It would be after "{ $stage }" ({ $day }). Is it so?
records-entering-stage-before = Stage { $n }, an earlier one, was reached later ({ $day }). Is it so?
records-entering-stage-after = Stage { $n }, a later one, was reached earlier ({ $day }). Is it so?
records-entering-stage-skipped = An earlier stage is not reached yet. Is it so?
records-entering-shared-not-validated = What is shared is validated first: this date is missing.
records-entering-other-service = That cycle is of another service.
records-entering-score-or-reason = Give the score, or say why it was not assessed.
records-entering-score-and-reason = It has a score already: clear one of the two.
records-entering-round-before = The round "{ $round }" was later ({ $day }).
records-entering-round-after = The round "{ $round }" was earlier ({ $day }).
records-entering-people-not-held = There are participants: the date on which it was held is missing.
records-entering-nobody-came = There is no participant. Is it so?

error-unknown-record = There is nothing to update at this address.
error-unknown-record-do = Go back to the page before and use its "Update" link.
error-entry-refused = Something cannot be so.
error-entry-refused-do = Go back to the form: it says so at the field.

page-mis-clusters-title = My clusters
page-mis-clusters-question = What am I to record, and what comes next?
records-mine-sign-in = With an account, this is where the pending work of the clusters you attend stands.
records-mine-reads = Your account is for reading: there is nothing for you to record.
records-mine-nobody = Today you attend no cluster and no region: that is why nothing is pending.
records-mine-headline-none = Up to date: nothing overdue or due within 30 days ({ $clusters ->
    [one] { $clusters } cluster
   *[other] { $clusters } clusters
}).
records-mine-headline = { $late ->
    [0] Nothing is overdue
    [one] { $late } thing is overdue
   *[other] { $late } things are overdue
} and { $soon ->
    [0] nothing is due
    [one] { $soon } is due
   *[other] { $soon } are due
} within 30 days, in { $clusters ->
    [one] { $clusters } cluster
   *[other] { $clusters } clusters
}.
records-mine-headline-returned = { $count ->
    [one] Monitoring returned { $count } record to be put right.
   *[other] Monitoring returned { $count } records to be put right.
}
records-mine-begun-title = { $count ->
    [one] { $count } form begun and not saved
   *[other] { $count } forms begun and not saved
}
records-mine-begun-subtitle = Nobody else sees this; none of it is in the program until it is saved
records-mine-begun-go = Continue
records-mine-returned-title = { $count ->
    [one] { $count } returned record to put right
   *[other] { $count } returned records to put right
}
records-mine-returned-subtitle = Returned by monitoring and not changed since, whatever the as-of date; the longest waiting first
records-mine-overdue-title = { $count ->
    [0] Nothing is overdue
    [one] { $count } thing is past its date
   *[other] { $count } things are past their date
}
records-mine-overdue-subtitle = Planned up to the as-of date and not recorded as done; the longest waiting first · as of { $day }
records-mine-overdue-none = Nothing planned up to this date is left to be done or recorded.
records-mine-soon-title = { $count ->
    [0] Nothing is due within the next 30 days
    [one] { $count } thing is due within the next 30 days
   *[other] { $count } things are due within the next 30 days
}
records-mine-soon-subtitle = Planned for the 30 days after the as-of date · as of { $day }
records-mine-soon-none = Nothing is planned for the next 30 days.
records-mine-topic-commitment = Commitment to sign
records-mine-topic-milestone = Milestone
records-mine-topic-action = Action of the capacity plan
records-mine-topic-stage = Stage of the improvement cycle
records-mine-topic-roadmap = Action of the roadmap
records-mine-topic-training = Training event
records-mine-table-returned-on = Returned on
records-mine-table-returned-by = Returned by
records-mine-table-record = Record
records-mine-table-reason = What needs correcting
records-mine-table-due = Planned
records-mine-table-place = Cluster or region
records-mine-table-topic = Kind
records-mine-table-what = To do
records-mine-table-more = Detail
records-mine-table-origin = Origin
records-mine-propose = Propose a cluster: { $region }

# History: who changed what, undoing, reviewing.

page-historial-title = History
page-historial-question = Who changed what, and when?
records-history-sign-in = History is for people with an account.
records-history-sign-in-how = It names the people who enter data. Sign in; if you have no account, ask the program’s leadership for one.
records-history-reads = History is for those who enter and review data.
records-history-reads-how = Your account is for reading. If you are to enter or review data, ask the program’s leadership for another role.
records-history-headline = { $total ->
    [one] There is one recorded change, on { $day }, by { $who }.
   *[other] There are { $said } recorded changes; the latest was on { $day }, by { $who }.
}
records-history-headline-none = Nobody has changed anything here yet.
records-history-headline-record = The history of a record: { $what }
records-history-none = When somebody saves a form, uploads a workbook or imports data, it will stand here with their name and the time. If you chose a region, a cluster, a person or a period, try with less.
records-history-none-record = Nobody has changed this record: it stands as it came with the program.
records-history-title = { $total ->
    [one] One recorded change
   *[other] { $said } recorded changes
}
records-history-subtitle = Each change with who, when and from what to what; the latest first · { $shown } of { $said } on screen · Peru’s time
records-history-source = The program’s record of changes, which nobody can alter
records-history-note = Correction: it changes a fact that was there already and whose day has passed. Undoing is another change: both stay here.
records-history-note-most = The table and the files hold the latest { $most } changes of what you chose.
records-history-more = Show older ones
records-history-person = Who
records-history-period = When
records-history-anyone = Everybody
records-history-command-line = command line
records-history-period-all = Since the beginning
records-history-period-day = Today
records-history-period-week = Last 7 days
records-history-period-month = Last 30 days
records-history-moment = { $day }, { $time }
records-history-via-form = by form
records-history-via-workbook = by workbook
records-history-via-command = by a command
records-history-via-import = by import
records-history-via-upgrade = by an upgrade of the program
records-history-via-restore = by restoring a backup
records-history-via-undo = by undoing change no. { $number }
records-history-verb-upgrade = Database brought to version { $revision }
records-history-verb-import = Import: { $kind }
records-history-verb-take-back = Import taken back
records-history-verb-workbook = Excel workbook
records-history-verb-restore = Backup restored
records-history-verb-undo = Change undone
records-history-verb-review = Review
records-history-verb-user-add = Account added
records-history-verb-user-change = Account changed
records-history-verb-user-role = Role of an account
records-history-verb-user-office = Office of an account
records-history-verb-user-block = Account blocked
records-history-verb-user-unblock = Account unblocked
records-history-verb-user-invite = Link for choosing a password
records-history-verb-set-password = Password chosen
records-history-verb-demo-remove = Demonstration data removed
records-history-verb-evidence-add = Evidence added
records-history-verb-evidence-public = Evidence: who sees it
records-history-verb-evidence-title = Evidence: another title
records-history-verb-evidence-remove = Evidence removed
records-history-number = no. { $number }
records-history-kind-insert = New
records-history-kind-update = Change
records-history-kind-delete = Removed
records-history-correction = Correction
records-history-corrected-on = Corrected on { $day }
records-history-superseded = Changed since
records-history-undone = Undone
records-history-from-to = from { $before } to { $after }
records-history-changed = changed
records-history-nothing = no data
records-history-no-fields = It has no changes field by field.
records-history-records-more = { $count ->
    [one] and one more record
   *[other] and { $count } more records
}
records-history-review-singly = Review one by one
records-history-records-rest = { $count ->
    [one] Show one more record
   *[other] Show { $count } more records
}
records-history-rest-more = Show the next ones
records-history-link = History
records-history-link-of = History: { $what }
records-history-all = Show all history
records-history-undo = Undo
records-history-undo-how = Change no. { $number } is undone: what it added goes, what it removed comes back and what it changed stands as before. It is recorded under your name.
records-history-undo-yes = Yes, undo it
records-history-undo-done = Change no. { $number } is undone.
records-history-obstacle-import = Taken back in Imports
records-history-review-yes = Mark as reviewed
records-history-review-all = Mark the { $count } that wait as reviewed
records-history-review-all-done = Marked as reviewed: { $count } records of change no. { $number }.
records-history-review-all-stale = Somebody changed or reviewed this record meanwhile: { $what }. None was marked: look at it and decide again.
records-history-review-return = Return
records-history-review-reason = What needs correcting
records-history-review-send = Return with this reason
records-history-review-missing = Write what needs correcting: whoever entered it will read it here.
records-history-review-done-reviewed = Marked as reviewed: { $what }.
records-history-review-done-returned = Returned: { $what }.
records-history-reviewed = Reviewed by { $by } on { $day }
records-history-returned = Returned by { $by } on { $day }:
records-history-reviewed-since = { $by } reviewed it on { $day }; it changed since
records-history-returned-since = { $by } returned it on { $day }; it changed since:
records-history-reviews-line = Records entered by people: { $entered } · reviewed: { $reviewed } · returned: { $returned }
records-history-table-number = No.
records-history-table-day = Date
records-history-table-time = Time
records-history-table-who = Who
records-history-table-via = By
records-history-table-what = What
records-history-table-record = Record
records-history-table-field = Field
records-history-table-before = From
records-history-table-after = To
records-history-table-correction = Correction
records-history-table-undone = Undone
records-history-table-review = Review
error-stale = Somebody changed this record since.
error-stale-do = Nothing was changed. Look at its history and decide again.
error-undo-refused = { $reason ->
    [unknown] There is no such change.
    [import] An import is not undone here: it is taken back as a whole.
    [restore] Restoring a backup is not undone from the history.
    [upgrade] What the program brings when it is upgraded is not undone.
    [undone] That change is undone already.
    [people] Accounts are not undone: they are changed or blocked.
    [file] The content of a file that was removed is gone: it cannot come back.
    [schema] What was recorded then has no place in the database any more.
    [counts] The figures of a month are not undone.
    [needed] Other records depend on this one.
   *[nothing] That change has nothing that can be undone field by field.
}
error-undo-refused-do = { $reason ->
    [import] Do it on the page Imports.
    [restore] Restore another backup with `python -m data restore FILE`.
    [people] Do it on the page Accounts.
    [file] Upload the file again as evidence.
    [counts] Record them anew with the form, or ask monitoring to take them back on the page Import.
    [needed] First undo what was recorded on it later.
   *[other] Nothing was changed.
}
error-review-refused = { $reason ->
    [reason-missing] The reason for returning it is missing.
    [reason-long] The reason is too long.
   *[other] There is no such record.
}
error-review-refused-do = Nothing was changed. Write the reason in no more than 500 characters, or choose another record.

records-history-word-cash = cash
records-history-word-in_kind = in kind
records-history-word-pledged = pledged
records-history-word-received = received
records-history-word-day = day
records-history-word-month = month
records-history-word-year = year
records-history-word-focas = FOCAS
records-history-word-qsip = QSIP
records-history-word-program = program
records-history-word-cluster = cluster
records-history-word-cluster_service = service of the cluster
records-history-word-reviewed = reviewed
records-history-word-returned = returned
records-history-word-viewer = viewer
records-history-word-coordinator = coordinator
records-history-word-monitoring = monitoring
records-history-word-chief = chief

# What the tables of the database are called, in history and among the sources.
records-table-alliance_measures = Figures of alliances
records-table-alliances = Alliances
records-table-area_mappings = Comparable areas of instruments
records-table-assessment_people = Participants in assessments
records-table-assessment_scores = Capacity scores
records-table-assessments = Capacity assessments
records-table-assignments = Offices of accounts
records-table-boundaries = Boundaries
records-table-capacity_actions = Capacity actions
records-table-capacity_targets = Capacity targets
records-table-cluster_events = Stages of clusters
records-table-cluster_members = Members of clusters
records-table-cluster_services = Services of clusters
records-table-cluster_slots = Places for clusters
records-table-clusters = Clusters
records-table-commitments = Expressions of commitment
records-table-conflict_counts = Counts of conflicts, imported
records-table-conflict_figures = Figures of conflicts, published
records-table-conflict_months = Conflict cases by month
records-table-contributions = Partners' contributions
records-table-criterion_scores = Selection scores
records-table-emergencies = Emergencies, imported
records-table-emergency_counts = Emergencies published, by month and kind
records-table-evidence_files = Evidence files
records-table-gcd_meetings = Consultative group meetings
records-table-hazard_names = Names of kinds of emergency
records-table-hazards = Kinds of emergency
records-table-improvement_plans = Improvement plans
records-table-instrument_areas = Areas of the instrument
records-table-instrument_levels = Levels of the instrument
records-table-instruments = Assessment instruments
records-table-lessons = Lessons and models
records-table-milestone_records = Milestones of clusters
records-table-milestones = Milestones of the plan
records-table-people = Accounts
records-table-plan_disagreements = Contradictions of the plan
records-table-qsip_action_reports = Roadmap progress
records-table-qsip_actions = Roadmap actions
records-table-qsip_audit_people = Audit participants
records-table-qsip_barriers = Service barriers
records-table-qsip_cycle_stages = Stages of cycles
records-table-qsip_cycles = Service improvement cycles
records-table-qsip_evidence = Evidence
records-table-qsip_measures = Service measures
records-table-qsip_readings = Readings
records-table-qsip_stages = Stages of the improvement cycle
records-table-qsip_targets = Targets of measures
records-table-qsip_validations = Validations of results
records-table-regional_capacities = Capacities of regional governments
records-table-responsibilities = Responsibilities
records-table-reviews = Reviews
records-table-selection_criteria = Selection criteria
records-table-slot_fillings = Places filled
records-table-target_splits = Targets by level of government
records-table-targets = Targets
records-table-tool_applications = Beginning of FOCAS and QSIP
records-table-training_actions = Actions that an event serves
records-table-training_events = Training events
records-table-training_people = Participants in training
records-table-unit_populations = Population
records-table-units = Units of territory
records-table-vulnerabilities = People exposed

# The Excel workbook: downloaded, filled in offline, uploaded.

page-libro-title = Excel workbook
page-libro-question = How do I record offline?

records-workbook-intro = How to fill it in
records-workbook-intro-title = Workbook to record progress offline
records-workbook-intro-whose = Of { $name }, downloaded on { $day }. It has what you may record, as it stood that day.
records-workbook-intro-fill = Each sheet is a topic; each row, a record. Correct or fill in the white cells.
records-workbook-intro-new = Rows “to fill in” are records that are not there yet: fill them in only if it has happened. To tell another of the same place, copy a whole row “to fill in”. Do not copy a row “recorded”: the copy would be the same record.
records-workbook-intro-grey = Grey cells are not filled in on that row.
records-workbook-intro-lists = Where there is a list, choose from it. Rest the pointer on a heading: it says what may stand in its column.
records-workbook-intro-days = Dates have day, month and year: 30/06/2015.
records-workbook-intro-keep = Do not change the headings nor the hidden sheets and columns: by them it is known which record a row is.
records-workbook-intro-copy = What you do not change stays as it is, even if somebody else changed it meanwhile.
records-workbook-intro-upload = To hand it in, upload it on the page “Excel workbook”: you see what it would change before it is saved.

records-workbook-sheet-milestone = Milestones
records-workbook-sheet-commitment = Commitments
records-workbook-sheet-event = Cluster stages
records-workbook-sheet-roadmap = Roadmap
records-workbook-sheet-stage = Cycle stages
records-workbook-sheet-reading = Readings
records-workbook-sheet-lesson = Lessons
records-workbook-sheet-action = Capacity plan
records-workbook-sheet-assessment = Assessments
records-workbook-sheet-training = Training
records-workbook-sheet-regional = Regional capacity
records-workbook-sheet-counts = Month's conflicts
records-workbook-sheet-cluster = New clusters

records-workbook-sheet-others = Other rows
records-workbook-where = Where it stood
records-workbook-said = What it said
records-workbook-what = What it is
records-workbook-stands = Standing
records-workbook-there = recorded
records-workbook-to-come = to fill in
records-workbook-reason = Why it did not come in

records-workbook-rule-required = Required.
records-workbook-rule-plan = Planned date, between 2012 and 2017: day/month/year.
records-workbook-rule-fact = Date on which it happened, from 2012 and not in the future: day/month/year.
records-workbook-rule-number = { $kind ->
    [whole] Whole number
   *[number] Number
}, from { $low }{ $bound ->
    [none] {"."}
   *[top] {" "}to { $high }.
}
records-workbook-rule-text = { $link ->
    [yes] Whole link, with http:// or https://
   *[no] Text
}, up to { $most } characters.
records-workbook-rule-choice = Choose from the list.

records-workbook-row-key = The row's hidden code is missing or was changed. Copy the row into a new workbook.
records-workbook-row-unknown = There is no record with the row's code.
records-workbook-row-gone = The record is no longer there: somebody took it away.
records-workbook-row-not-allowed = It is not yours to record this place.
records-workbook-row-doubled = { $another ->
    [yes] Another row of the workbook is this very record. To tell another, use a row “to fill in”; to correct this one, leave only one of the two.
   *[no] Another row of the workbook says something of the same record: leave one.
}
records-workbook-row-evidence = The action has this link as evidence already, or a row above brings it: leave the cells of the evidence empty.
records-workbook-not-asked = Something stands in a grey cell, which is not filled in on this row.
records-workbook-conflict = Somebody changed it after the download. It is not written: download another workbook, or correct it in the form.
records-workbook-three = { $field }: downloaded { $seen } · now { $present } · in your workbook { $theirs }
records-workbook-moved = { $field }: { $before } → { $after }
records-workbook-confirm = Saving it you confirm: { $said }

records-workbook-plan = { $n ->
    [one] The workbook has one row
   *[other] The workbook has { $n } rows
}
records-workbook-count-new = New
records-workbook-count-changed = Changed
records-workbook-count-unchanged = Unchanged
records-workbook-count-refused = Refused (they stay out)
records-workbook-count-conflict = In conflict (they stay out)
records-workbook-lacking = Sheets that are no longer in the workbook; of them nothing changes: { $names }
records-workbook-row = { $sheet }, row { $row }

records-workbook-headline = Download the workbook, fill it in offline, and upload it when you are connected.
records-workbook-download-title = 1. Download
records-workbook-download-how = It has what you may record today, a sheet a topic, with what is there and what is missing. Making it takes some seconds.
records-workbook-download = Download the workbook
records-workbook-file-name = progress-workbook
records-workbook-upload-title = 2. Upload the filled-in workbook
records-workbook-file = Excel workbook, up to { $limit } MB
records-workbook-reading = Reading the workbook…
records-workbook-writing = Saving…
records-workbook-plan-title = 3. What it would change
records-workbook-write = { $n ->
    [one] Save one row
   *[other] Save { $n } rows
}
records-workbook-refused = Download the rows that do not come in
records-workbook-refused-name = rows-that-stay-out
records-workbook-nothing = There is nothing to save.
records-workbook-again = What is saved changed meanwhile: the workbook was compared again. Look once more before you save.
records-workbook-done = { $n ->
    [0] Nothing was written.
    [one] Saved: one row.
   *[other] Saved: { $n } rows.
}
records-workbook-together = Nothing was written: { $sheet }, row { $row } changed meanwhile or cannot go together with other rows of the workbook.
records-workbook-may-not = Your account records no progress: there is no workbook to fill in.
records-workbook-ask = Save these rows? [y/N]
records-workbook-end-kept = Nothing was written.
records-workbook-end-dry = Nothing was written: this was only a look.
records-workbook-end-unconfirmed = Nothing was written: it was not confirmed. Repeat the command with --yes.
records-workbook-as-missing = A workbook is imported by somebody with an account: say who with --as USER.
records-workbook-sign-in = With an account, the workbook for recording offline is downloaded and uploaded here.
