# Capacidad regional

page-regional-title = Capacidad regional
page-regional-question = ¿Qué tiene formalizado cada gobierno regional?

regional-headline-none = Ningún gobierno regional tiene todavía formalizada la gestión de conflictos ni la del riesgo de desastres.
regional-headline = De { $regions } gobiernos regionales, { $conflict } tienen formalizada la gestión de conflictos y { $disaster } la del riesgo de desastres.
