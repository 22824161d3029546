# Forms: what is updated, field by field, and what cannot be.

page-actualizar-title = Update
page-actualizar-question = What has changed?

form-title-milestone = Milestone: reached or moved
form-title-commitment = Commitment: due and signed
form-title-event = Stage of the cluster
form-title-roadmap = Progress of an action of the roadmap
form-title-stage = Stage of the improvement cycle
form-title-reading = Reading of the service
form-title-lesson = Lesson or model
form-title-action = Action of the capacity plan
form-title-assessment = FOCAS assessment with its scores
form-title-training = Training event with participants
form-title-regional = Capacity of the regional government
form-title-counts = A month's conflicts, from the report
form-title-cluster = A cluster to propose

form-about-milestone = Milestone
form-about-cluster = Cluster
form-about-program = Scope
form-about-service = Service
form-about-government = Government
form-about-stage = Stage
form-about-spanish = What
form-about-barrier = Barrier
form-about-day = Of the day
form-about-named = Which
form-about-cycle = Cycle
form-about-area = Area
form-about-round = Round
form-about-region = Region
form-about-capacity = Capacity
form-about-last-report = Latest progress
form-last-report-of = { $percent } on { $day }
form-about-whole-program = the whole program

form-save = Save
form-back = Back
form-discard = Discard what I wrote
form-required = { $label } · required
form-choose = Choose…
form-none = None
form-public = Anyone can read this: leave out names of people and personal data.
form-new = There is no record yet: what you save will be the first.
form-nothing = Choose what you want to update.
form-nothing-how = Every list of progress has an "Update" link beside what you may record. What is pending in your clusters is under My clusters.
form-to-mine = Go to my clusters
form-sign-in = To update, sign in first.
form-sign-in-how = After signing in you return to this form.
form-may-not = This is recorded by whoever attends the place: you may not write it.
form-may-not-how = { $role ->
    [viewer] Your account is for reading. If it is your task to record progress, ask the program's direction for another role.
   *[other] It is not among what you attend today. If it should be, tell the program's direction; if you saw a mistake, tell the coordination in charge or monitoring.
}
form-copy = This database is a read-only copy: nothing is saved here.
form-copy-how = Record the change in the program's database.
form-problems = { $count ->
    [one] One thing needs another look: it says so at the field.
   *[other] { $count } things need another look: it says so at each field.
}
form-unchanged = All of this is saved: there was nothing more to save.
form-saved = Saved: { $what }.
form-saved-later = It shows from the as-of date { $day } on: change it above.
form-correct = Correct that of { $day }
form-draft-found = You continue what you wrote and did not save ({ $at }).
form-file-again = A draft keeps no files: choose "{ $name }" again.
form-draft-kept = What you write is kept as a draft, also if the line breaks.
form-draft-not-kept = The draft could not be kept: the database does not answer. What you wrote is still on this screen; do not close it, and try again.
form-yes = Yes, it is so
form-group-evidence = Evidence: a link or a file (not required)
form-group-people-region = Participants: regional government
form-group-people-province = Participants: provincial municipalities
form-group-people-district = Participants: district municipalities
form-group-people-civil_society = Participants: civil society
form-file = File (PDF, image, Word, Excel or text; up to 10 MB)
form-file-kept = File to be saved: { $name }
form-file-drop = Take the file back
form-update = Update
form-update-of = Update: { $what }
form-update-rest = { $count ->
    [one] Show one more that you can update
   *[other] Show { $count } more that you can update
}
form-update-narrow = To update the others, choose a region or a cluster in the filters.
form-add-event = Record a stage of the cluster
form-add-lesson = Record a lesson
form-add-training = Record an event in { $region }
form-add-reading = Record a reading
form-correct-reading = Correct that of { $day }
form-assess = FOCAS assessment · { $name }

conflict-title = Somebody changed this while you were writing
conflict-by = Changed by { $name }, { $at }.
conflict-unknown = It is not known who changed it.
conflict-gone = The record is no longer there: somebody took it away. If you save, it is made anew.
conflict-how = Nothing was saved. Choose what each field is to hold.
conflict-mine = Yours: { $value }
conflict-present = What is there now: { $value }
conflict-seen = What you saw when you began: { $value }
conflict-save = Save what I chose
conflict-blank = nothing

# Fields: their names; `asked`, in other words where a form asks for them.
field-planned_on = Planned for
    .asked = Planned for
field-reached_on = Reached on
    .asked = Reached on
field-in_place_on = In place since
field-due_on = Due on
    .asked = Signature due on
field-signed_on = Signed on
    .asked = Signed on
field-stage = Stage
field-happened_on = Date
field-decided_with = Decided with
field-note = Note
field-reported_on = Date of the report
    .asked = Date of the progress
field-percent = Progress (%)
    .asked = Progress in percent (0 to 100)
field-evidence_url = Link to the evidence
field-evidence_title = Title of the evidence
field-evidence_public = It names no person: anyone may open it
field-read_on = Date of the reading
field-measured_by = Measured by
    .asked = Who measured
field-value-percent = Value in percent
field-value-days = Value in days
field-value-minutes = Value in minutes
field-value-soles = Value in soles
field-value-points = Value in points
field-value-count = Value (number)
field-numerator-of = { $of }
field-denominator-of = Out of: { $of }
field-lesson-kind = Kind
field-title = Title
field-summary = What happened
field-reusable = What others can use
field-service_code = Service
field-cycle_code = Cycle
    .asked = Cycle that it comes from
field-documented_on = Documented on
    .asked = Documented on
field-validated_on = Validated on
    .asked = Validated on
field-shared_on = Shared on
    .asked = Shared on
field-started_on = Started on
    .asked = Started on
field-done_on = Done on
    .asked = Done on
field-cancelled_on = Cancelled on
    .asked = Cancelled on
field-held_on = Held on
    .asked = Held on
field-facilitator = Facilitator
    .asked = Who facilitated
field-score = Score
    .asked = { $of }: score
field-reason = Reason
    .asked = { $of }: why it was not assessed
field-place = Place
field-area_code = Area
field-hours = Hours
field-expected_people = Expected participants
field-people-woman-indigenous = Indigenous women
field-people-woman-other = Women, another identity
field-people-woman-not_recorded = Women, identity not recorded
field-people-man-indigenous = Indigenous men
field-people-man-other = Men, another identity
field-people-man-not_recorded = Men, identity not recorded
field-regional-evidence = What shows it (rule, minutes, plan)
field-month-of = The report's month (any day of it)
field-cases-active = Active cases
field-cases-latent = Latent cases
field-counts-source = Where the figure is from (report's number, page)
field-name = Name
field-wave = Wave
    .asked = Wave
field-province = Province that leads it
field-district-of = District { $of }
field-service-of = Service { $of }
field-proposed_on = Day of the proposal
field-url = Link
field-staff = People trained
field-action_code = Action
field-added_on = Date of the evidence
field-agreed_on = Agreed on
field-amount_usd = Amount (US$)
field-approved_on = Approved on
field-audience = Audience
field-barrier_code = Barrier
field-begun_on = Begun on
field-blocked_at = Account blocked
field-capacity = Capacity
field-carried = What is carried over
field-carried_from = Carried from
field-cases = Cases
field-cluster_code = Cluster
field-code = Code
field-content = Content of the file
field-date_precision = Precision of the date
field-denominator = Out of
    .asked = Of how many
field-dimension = Aspect
field-direction = Direction
field-email = E-mail
field-event_code = Event
field-evidence = What shows it
field-file_name = File name
field-file_sha256 = Fingerprint of the file
field-found_on = Found on
field-full_name = Name
field-government_ubigeo = Government
field-group_code = From
field-horizon_years = Horizon (years)
field-identity = Identity
field-instrument_code = Instrument
field-kind = Kind
field-made_at = Account made
field-measure_code = Measure
field-media_type = File type
field-milestone_code = Milestone
field-name_en = Name in English
field-name_es = Name in Spanish
field-number = Number
field-numerator = How many
field-office_region_ubigeo = Office
field-opened_on = Opened on
field-origin = Origin
field-outcome = Outcome
field-partner = Partner
field-password_hash = Password
field-people = People
field-person_id = Person
field-position = Order
field-provider = Provider
field-province_ubigeo = Province
field-public = Open to all
field-region_ubigeo = Region
field-responsible = Responsible
field-role = Role
field-round = Round
field-scope = Scope
field-scored_on = Scored on
field-set_on = Set on
field-sex = Sex
field-since = From
field-size_bytes = Size (bytes)
field-slot_code = Slot of the plan
field-stage_code = Stage
field-starts_on = Starts on
field-state = Review
field-told_by = Who tells it
field-tool = Tool
field-topic = Topic
field-ubigeo = Unit
field-unit = Unit
field-until = Until
field-user_name = User name
field-value = Value
field-year = Year

entering-missing = This is missing.
entering-no-day = This is no date.
entering-day-early = The program began in 2012: a date before { $first } cannot be.
entering-day-far = A date after { $last } cannot be kept.
entering-day-future = What has happened cannot have a date in the future (today is { $today }).
entering-day-after-end = { $day } is after the end of the contract ({ $end }). Is it so?
entering-day-order = It cannot be before "{ $field }" ({ $day }).
entering-no-number = This is no possible number.
entering-number-outside = It must be between { $low } and { $high }.
entering-number-low = It cannot be less than { $low }.
entering-number-step = It goes in steps of { $step }.
entering-not-offered = Choose one of the options.
entering-too-long = It has { $count } characters; { $most } fit.
entering-no-link = Write a whole link that begins with http:// or https://, without blanks.
entering-identity = "{ $number }" may be an identity number or a telephone, and anyone can read this: if it is a person's, delete it. Is it something else?
entering-one-of = "{ $field }" is filled in already: it can only be one of the two.
entering-one-missing = Fill in this date or "{ $field }".
entering-before-cluster = The cluster is known since { $first }: it cannot have been before.
entering-before-agreed = The action was agreed on { $first }: it cannot have been before.
entering-before-opened = The cycle was opened on { $first }: it cannot have been before.
entering-before-instrument = This instrument is in use since { $first }.
entering-percent-falls = It was at { $before }% before: progress falls back. Is it so?
entering-percent-over-later = { $later }% was reported later: that would be less than this. Is it so?
entering-report-there = There is progress of that day already ({ $day }: { $percent }%). Choose another date.
entering-reading-there = There is a reading of { $day } already. Choose another date.
entering-capacity-there = It is recorded with { $day } already. Choose another date.
entering-counts-known = For { $day } there are { $active } active and { $latent } latent cases already. Do these take their place?
entering-counts-end-demo = With the first real figure the demonstration's conflicts are no longer shown, in any region. Is it so?
entering-counts-there = Another source tells { $day } already: these figures would take its place. Is it so?
entering-counts-same = These figures are recorded already.
entering-cluster-known = The region has a cluster of this name already.
entering-chosen-twice = It is chosen above already.
entering-districts-few = The plan asks for at least { $least } districts. Is it so?
entering-districts-outside = Some districts are of another province. Is it so?
entering-part-over-whole = It cannot be more than the total ({ $whole }).
entering-link-or-file = Choose one of the two: a link or a file.
entering-evidence-lacks = The evidence itself is missing: give a link or choose the file (once more, if you reloaded the page). If there is none, empty the title and take away the tick that anyone may open it.
entering-event-drops = Dropped from { $day } on, the cluster no longer counts among the formed ones. Is it so?
entering-event-before = It would be before "{ $stage }" ({ $day }). Is it so?
entering-event-after = It would be after "{ $stage }" ({ $day }). Is it so?
entering-stage-before = Stage { $n }, an earlier one, was reached later ({ $day }). Is it so?
entering-stage-after = Stage { $n }, a later one, was reached earlier ({ $day }). Is it so?
entering-stage-skipped = An earlier stage is not reached yet. Is it so?
entering-shared-not-validated = What is shared is validated first: this date is missing.
entering-other-service = That cycle is of another service.
entering-score-or-reason = Give the score, or say why it was not assessed.
entering-score-and-reason = It has a score already: clear one of the two.
entering-round-before = The round "{ $round }" was later ({ $day }).
entering-round-after = The round "{ $round }" was earlier ({ $day }).
entering-people-not-held = There are participants: the date on which it was held is missing.
entering-nobody-came = There is no participant. Is it so?

error-unknown-record = There is nothing to update at this address.
error-unknown-record-do = Go back to the page before and use its "Update" link.
error-entry-refused = Something cannot be so.
error-entry-refused-do = Go back to the form: it says so at the field.

page-mis-clusters-title = My clusters
page-mis-clusters-question = What am I to record, and what comes next?
mine-sign-in = With an account, this is where the pending work of the clusters you attend stands.
mine-reads = Your account is for reading: there is nothing for you to record.
mine-nobody = Today you attend no cluster and no region: that is why nothing is pending.
mine-headline-none = Up to date: nothing overdue or due within 30 days ({ $clusters ->
    [one] { $clusters } cluster
   *[other] { $clusters } clusters
}).
mine-headline = { $late ->
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
mine-headline-returned = { $count ->
    [one] Monitoring returned { $count } record to be put right.
   *[other] Monitoring returned { $count } records to be put right.
}
mine-begun-title = { $count ->
    [one] { $count } form begun and not saved
   *[other] { $count } forms begun and not saved
}
mine-begun-subtitle = Nobody else sees this; none of it is in the program until it is saved
mine-begun-go = Continue
mine-returned-title = { $count ->
    [one] { $count } returned record to put right
   *[other] { $count } returned records to put right
}
mine-returned-subtitle = Returned by monitoring and not changed since, whatever the as-of date; the longest waiting first
mine-overdue-title = { $count ->
    [0] Nothing is overdue
    [one] { $count } thing is past its date
   *[other] { $count } things are past their date
}
mine-overdue-subtitle = Planned up to the as-of date and not recorded as done; the longest waiting first · as of { $day }
mine-overdue-none = Nothing planned up to this date is left to be done or recorded.
mine-soon-title = { $count ->
    [0] Nothing is due within the next 30 days
    [one] { $count } thing is due within the next 30 days
   *[other] { $count } things are due within the next 30 days
}
mine-soon-subtitle = Planned for the 30 days after the as-of date · as of { $day }
mine-soon-none = Nothing is planned for the next 30 days.
mine-topic-commitment = Commitment to sign
mine-topic-milestone = Milestone
mine-topic-action = Action of the capacity plan
mine-topic-stage = Stage of the improvement cycle
mine-topic-roadmap = Action of the roadmap
mine-topic-training = Training event
mine-table-returned-on = Returned on
mine-table-returned-by = Returned by
mine-table-record = Record
mine-table-reason = What needs correcting
mine-table-due = Planned
mine-table-place = Cluster or region
mine-table-topic = Kind
mine-table-what = To do
mine-table-more = Detail
mine-table-origin = Origin
mine-propose = Propose a cluster: { $region }
