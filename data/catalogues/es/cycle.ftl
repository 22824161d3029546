# Un ciclo de mejora del servicio

page-ciclo-title = Ciclo de mejora
page-ciclo-question = ¿Qué midió la auditoría, qué barreras quedan y qué mejoró?
