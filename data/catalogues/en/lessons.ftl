# Lessons and decentralised management models

page-aprendizajes-title = Models and lessons
page-aprendizajes-question = What did we learn, and what can others use?

lessons-headline-none = No lessons or models are documented yet.
lessons-headline = { $models ->
    [one] One model
   *[other] { $models } models
  } and { $lessons ->
    [one] one lesson documented
   *[other] { $lessons } lessons documented
  }: { $validated } validated, { $shared } already shared.
