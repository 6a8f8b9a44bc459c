from __future__ import annotations

from another_opinion.rules.library import load_library

LIBRARY = load_library()

FACT_TABLE = {
    "2OP": (*range(1, 29),),
    "GRV": (*range(1, 22),),
    "UR": (*range(1, 13),),
    "TA": (*range(1, 9),),
    "IMR": (*range(1, 35), *range(40, 49)),
    "REG": (*range(1, 9), *range(10, 16), *range(20, 24), *range(30, 35), 40, 41),
    "REC": (*range(1, 11), *range(20, 28)),
    "MON": (*range(1, 11),),
    "DAY": (*range(1, 14),),
    "KP": (*range(1, 10),),
    "CON": (*range(1, 8),),
    "ADV": (*range(1, 20),),
}
ROWS = {f"{letters}-{number:02}" for letters, numbers in FACT_TABLE.items() for number in numbers}

LEFT_OUT = {
    "UR-09": "a bill that did not become law; its times are in no clock",
    "UR-12": "a duty toward a hospital, never verified",
    "IMR-34": "fees between the state and the plans; no patient meets them",
    "REC-10": "how records are stored; nothing that a patient can ask for, never verified",
    "KP-06": "Kaiser in Washington, not in California",
    "KP-08": "numbers that no source shows are never printed",
    "ADV-14": "an accusation without a legal source",
    "ADV-17": "about the page this product starts from; ADV-03 and ADV-05 correct what it says",
    "ADV-18": "about the page this product starts from; the clocks fill its gap",
    "ADV-19": "about the page this product starts from; a date that has passed",
}


def handled() -> set[str]:
    """Return the rows that the library has a rule, clock, statement, office or note for."""
    kinds = (
        LIBRARY.rules,
        LIBRARY.clocks,
        LIBRARY.statements,
        LIBRARY.contacts,
        LIBRARY.regulators,
        LIBRARY.notes,
    )
    return {row for kind in kinds for thing in kind for row in thing.rows}


def test_every_row_of_the_fact_table_is_handled_or_left_out_for_a_reason():
    assert handled() | set(LEFT_OUT) == ROWS


def test_nothing_is_both_handled_and_left_out():
    assert handled() & set(LEFT_OUT) == set()
