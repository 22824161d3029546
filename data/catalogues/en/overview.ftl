# The overview.

page-panorama-title = Overview
page-panorama-question = Where do we stand against the plan?

overview-target-of = of { $target } due
overview-target-none = the plan does not split this target here
overview-target-next = Next: { $value } by { $day }
overview-target-final = This was the last target
overview-target-late-since = since { $day }
overview-target-share-next = { $share } of the next target

overview-map-title = { $met ->
    [0] None of the five regions meets all that is due
    [one] One of the five regions meets all that is due
    [5] All five regions meet all that is due
   *[other] { $met } of the five regions meet all that is due
}
overview-map-title-no-data = No progress recorded by region yet
overview-map-title-nothing-due = Nothing is due yet in any region
overview-map-subtitle = Regional targets due by { $day }: clusters and meetings (the plan splits no others by region)
overview-map-label = { $met } of { $due }
overview-map-alt = Map of the five regions by the part of the due targets that is met
overview-table-region = Region
overview-table-met = Targets met
overview-table-due = Targets due
overview-share-all = All met
overview-share-over_half = Half or more
overview-share-under_half = Less than half
overview-share-none = None

overview-attention-title = { $count ->
    [0] Nothing pending is past its date
    [one] One matter needs attention
   *[other] { $count } matters need attention
}
overview-attention-shown = { $count ->
    [one] The only one as of this day.
   *[other] The { $shown } that wait the most, of { $count }. Order: weight of the matter times days waiting.
}
overview-attention-rest = See { $count ->
    [one] the next one
   *[other] the next { $count }
} as well
overview-attention-none = Everything with a date is done as of this day.
overview-attention-not-started = No progress is recorded: the places for clusters stand as pending.
overview-attention-where = { $region } · { $cluster }
overview-attention-slot_unfilled = { $count ->
    [one] A cluster of the plan not formed
   *[other] { $count } clusters of the plan not formed
}
overview-attention-plan_unapproved = { $count ->
    [one] An improvement plan not approved
   *[other] { $count } improvement plans not approved
}
overview-attention-commitment_unsigned = { $count ->
    [one] A commitment not signed
   *[other] { $count } commitments not signed
}
overview-attention-milestone_late = { $count ->
    [one] A milestone late
   *[other] { $count } milestones late
}
overview-attention-meeting_missed = { $count ->
    [one] A consultative group meeting not held
   *[other] { $count } consultative group meetings not held
}
overview-attention-action_late = { $count ->
    [one] One capacity action overdue
   *[other] { $count } capacity actions overdue
}
overview-attention-cycle_late = { $count ->
    [one] One improvement cycle late
   *[other] { $count } improvement cycles late
}
overview-attention-roadmap_late = { $count ->
    [one] One roadmap action overdue
   *[other] { $count } roadmap actions overdue
}
overview-attention-program = the program
overview-attention-since = since { $day }
