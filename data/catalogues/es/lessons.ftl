# Aprendizajes y modelos de gestión descentralizada

page-aprendizajes-title = Aprendizajes
page-aprendizajes-question = ¿Qué aprendimos y qué pueden usar otros?

lessons-headline-none = Todavía no hay aprendizajes ni modelos documentados.
lessons-headline = { $models ->
    [one] Un modelo
   *[other] { $models } modelos
  } y { $lessons ->
    [one] un aprendizaje documentados
   *[other] { $lessons } aprendizajes documentados
  }: { $validated } validados, { $shared } ya compartidos.
