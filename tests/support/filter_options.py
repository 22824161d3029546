"""A small set of filter options, for tests without a database."""

from datetime import date

from components.session.address import FilterOptions

LATEST = date(2015, 6, 30)
OPTIONS = FilterOptions(
    regions=(("16", "Loreto"), ("22", "San Martín")),
    clusters=(("LOR-1", "Alto Amazonas", "16"), ("SMA-1", "Moyobamba", "22"), ("SMA-2", "Lamas", "22")),
    services=("health", "education"),
    governments=(("22", "San Martín", "region"), ("2205", "Lamas", "province")),
    cycles=(("LOR-1-S1", "LOR-1"), ("SMA-2-E1", "SMA-2"), ("SMA-2-E2", "SMA-2")),
    hazards=("flood", "fire_other"),
    default_as_of=LATEST,
    min_date=date(2012, 1, 1),
    max_date=date(2020, 12, 31),
)
