"""Who speaks in reports from the scene: people with first names only, officials without names, kin and neighbours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Speakers = Callable[[str], str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The roof fell in, said a resident of the area who identified himself as Juan Paz. It was late, he said.",
            "Juan Paz [-]; Juan Paz [-]",
        ),
        ("A man who identified himself only as Ali said the pier was shut.", "Ali [-]"),
        (
            "“They called,” said Olena Berg. Her mother, 71-year-old Nina, says she waits. “He will come,” she says.",
            "Olena Berg [-]; Nina [-]; Nina [-]",
        ),
        (
            "“It was dark,” said Oleg Tura. “Three died,” said Tura's 73-year-old mother, Valentina. “I prayed,” she "
            "said.",
            "Oleg Tura [-]; Valentina [-]; Valentina [-]",
        ),
        (
            "“It burned,” said Samuel, a 34-year-old fisherman from Lamu. “We wait,” he added.",
            "Samuel [-]; Samuel [-]",
        ),
        (
            "A pensioner named Halyna was sweeping. Her son is a soldier. “He calls,” the 70-year-old said.",
            "Halyna [-]",
        ),
        (
            "“19 men drowned,” said the man. He and the woman told AFP that it was late. She warned that it was dark.",
            "man [-]; man, woman [-]; woman [-]",
        ),
        (
            "“They came at dawn,” recalled Yusuf, a 45-year-old father. His eldest daughter, Amira, hid in the well. "
            "“I did not breathe,” the 12-year-old said. Yusuf nodded. “She is brave,” he said.",
            "Yusuf [-]; Amira [-]; Yusuf [-]",
        ),
        (
            "Two commanders in the 93rd brigade said it was late. One of them, who goes by the call sign Cossack, said "
            "his men had found boats. “They left,” he said.",
            "two commanders in the 93rd brigade [-]; Cossack [-]; Cossack [-]",
        ),
        (
            "A woman at the scene, who gave her name as Fatima, said it was late. “I saw them,” she said.",
            "Fatima [-]; Fatima [-]",
        ),
        (
            "“It was cold,” pilot Jan Chyz told CNN at the clinic where he and Ivan Pepel are treated. The two pilots "
            "said they were lost.",
            "Jan Chyz [-]; Jan Chyz, Ivan Pepel [-]",
        ),
        ("Jan Chyz and Ivan Pepel met two sailors. The two sailors said it was late.", "two sailors [-]"),
        ("A pilot in a boat called Otter said it was late.", "pilot in a boat [-]"),
        ("“It sank,” Dmitri Shkreb, a resident of Tromsø, wrote on Sunday.", "Dmitry Shkreb [-]"),
        ("“It sank,” recalled Yusuf, a pilot who asked that his surname not be used.", "Yusuf [-]"),
        (
            "“They will not pass,” said Oleksandr, 42, a stocky sergeant who gave only his first name. “We hold,” the "
            "sergeant said.",
            "Oleksandr [-]; Oleksandr [-]",
        ),
        ("“We will stay”, says 25-year-old Artem, gravely. “We wait,” he says.", "Artem [-]; Artem [-]"),
        # No names are given here.
        ("Four men identify themselves on camera as Norwegian sailors. It was late.", "four men [-]"),
        ("Jane Doe, an analyst from Wood Mackenzie, said it was late.", "Jane Doe [Wood Mackenzie]"),
    ],
)
def test_those_whom_a_reporter_meets_are_called_as_they_call_themselves(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The talks will be short, said a senior official with the African Union. A Western diplomat said it was "
            "late. Lists are drawn up, the AU official said. They “should meet,” the official said.",
            "senior official with the african union [African Union]; western diplomat [-]; "
            "senior official with the african union [African Union]; "
            "senior official with the african union [African Union]",
        ),
        (
            "A Western diplomat said it was late. Lists are drawn up, the EU official said. They “should meet,” the "
            "official said.",
            "western diplomat [-]; eu official [European Union]; eu official [European Union]",
        ),
        (
            "It was late, two people with knowledge of the matter told NTB. It was dark, the people said.",
            "two people with knowledge of the matter [-]; two people with knowledge of the matter [-]",
        ),
        (
            "The top UN official overseeing the canal said on Wednesday that the ships were full.",
            "top un official [United Nations]",
        ),
        (
            "A spokesperson for President Carlos Vega said on Sunday that it was late.\n\n"
            "Speaking in an interview, Ivan Torres said the centre would close.",
            "Ivan Torres [-]; Ivan Torres [-]",
        ),
        (
            "Malta's intelligence chief, Tom Vella, said it was late. A lawmaker who was in the room said Vella was "
            "clear. “He showed us maps,” the lawmaker said.",
            "Tom Vella [Malta]; lawmaker [-]; lawmaker [-]",
        ),
        (
            "Three diplomats said the talks were short. One said they were “for show”. Another said nobody had read "
            "it.",
            "three diplomats [-]; diplomat [-]; diplomat [-]",
        ),
        (
            "The Norwegian teenager has been waiting for days in an attic. “We fear the worst,” he said.",
            "norwegian teenager [Norway]",
        ),
        (
            "Two men with knives met the mayor, Jane Holm. The people of Oslo are late, she said.",
            "Jane Holm [-]",
        ),
    ],
)
def test_officials_without_names_are_taken_up_by_what_they_were_called_last(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chief of the coast guard Karin Moen said it sank. “It is a joke,” she said.",
            "Karin Moen [-]; Karin Moen [-]",
        ),
        (
            "Coast guard spokesman Nils Dahl said it sank. The coast guard said it would search.",
            "Nils Dahl [Coast guard]; coast guard [-]",
        ),
        (
            "“It is a lie,” said the mayor's spokesman, Petro Berg, when asked about the bribes. The mayor himself, "
            "Ivan Savka, refused to comment. His spokesman later added that the mayor was ill.",
            "Petro Berg [-]; Petro Berg [-]",
        ),
        (
            "“It is a lie,” said the mayor's spokesman, Petro Berg. The mayor said it was late.",
            "Petro Berg [-]; mayor [-]",
        ),
        (
            "Chairman of the fishing union Odd Lie and the head of the pilots' guild, Eva Strand, signed it in Oslo. "
            "Both said that the crews would be paid.",
            "Odd Lie, Eva Strand [-]",
        ),
        (
            "“I came from Lagos,” special envoy for the Horn of Africa Mike Hammer said. The American diplomat added "
            "that it was late.",
            "Mike Hammer [United States]; Mike Hammer [United States]",
        ),
        (
            "The foreign ministers of Poland and Ukraine, Zbigniew Rau and Dmytro Kuleba, met. “It is late,” Rau said. "
            "His Ukrainian guest said it was dark.",
            "Zbigniew Rau [Poland]; Dmytro Kuleba [Ukraine]",
        ),
        (
            "Kai Berg, the head of the Presidential Guard, rules now. Soldiers are in the streets, the general said. "
            "Armed forces chief General Abdou Sidik backed him, saying it was late.",
            "Kai Berg [Presidential Guard]; Abdou Sidik [-]",
        ),
        (
            "Finnish Prime Minister Sanna Marin and Swedish Prime Minister Magdalena Andersson met. “It is late,” "
            "Marin said. Her host said that it was dark.",
            "Sanna Marin [Finland]; Magdalena Andersson [Sweden]",
        ),
        (
            "One was a deputy. The deputy's party, Servant of the People, said it was late.",
            "Servant of the People [itself]",
        ),
        ("Ambassador Ivan Soto of Peru told the council that the list was short.", "Ivan Soto [Peru]"),
        ("A government spokesman in Oslo said it was late.", "government spokesman in oslo [Norway]"),
        (
            "The yards will be targets, a military spokesman of the Birka-aligned group, Yahya Sari, said on Monday.",
            "Yahya Sari [-]",
        ),
        (
            "A spokesman for Aker Drilling said it was late. “We wait,” Nordea Bank spokesman Tom Berg said.",
            "spokesman for aker drilling [Aker Drilling]; Tom Berg [Nordea Bank]",
        ),
        ("Denmark's Defence Ministry spokesman Kim Riis Thursday told islanders it was late.", "Kim Riis [Denmark]"),
        (
            "“We wait,” Juan Rios, Peru's transport minister, said. Deputy Transport Minister Carlos Paz said that it "
            "was late.",
            "Juan Rios [Peru]; Carlos Paz [Peru]",
        ),
        (
            "“We wait,” Juan Rios, Peru's transport minister, said. Malta's harbour minister, Tom Vella, was away. "
            "Housing Minister Carlos Paz said that it was late.",
            "Juan Rios [Peru]; Carlos Paz [-]",
        ),
    ],
)
def test_an_office_is_its_own_holders_and_no_others(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwegian Prime Minister Jonas Gahr Støre was away, the Prime Minister's Office said. According to a "
            "statement from the office, talks will go on.",
            "Norwegian Prime Minister's Office [Norway]; Norwegian Prime Minister's Office [Norway]",
        ),
        (
            "The Lima Herald said that it was late. The Herald reports that ten boats sank.",
            "Lima Herald [itself]; Lima Herald [itself]",
        ),
        (
            "The Institute for Coastal War, a think tank, said it was late. The think tank added that it was dark.",
            "Institute for Coastal War [itself]; Institute for Coastal War [itself]",
        ),
        (
            "The British foreign ministry gave no proof. The British ministry said it was late.",
            "UK Foreign Office [United Kingdom]",
        ),
        ("The Post said that it was late.", "Post [itself]"),
    ],
)
def test_a_shorter_name_takes_up_the_body_named_before(speakers: Speakers, text: str, expected: str) -> None:
    assert speakers(text) == expected


def test_an_address_with_a_surname_labels_a_turn(told: Callable[[str], list[str]]) -> None:
    text = (
        "PRESS SECRETARY ANNA LIND: Good afternoon, everybody. A couple of things first.\n\n"
        "Q: Thank you. When will the ships sail?\n\n"
        "MS. LIND: I do not have a date for you. We will let you know."
    )
    assert [name.casefold() for name in told(text)] == ["anna lind", "anna lind"]


def test_an_office_before_a_colon_is_whose_the_text_says(told: Callable[[str], list[str]]) -> None:
    text = (
        "Head of Troms port administration: Strikers hold most of the quay\n\n"
        "The head of the Troms port administration, Jan Hald, said that strikers held most of the quay."
    )
    assert told(text) == ["Jan Hald", "Jan Hald"]


def test_names_that_open_paragraphs_again_and_again_label_the_turns_of_who_answers(
    told: Callable[[str], list[str]],
) -> None:
    text = (
        "Corinna Mild: Good evening, minister. Thank you for your time.\n\nJan Kull: It is my pleasure.\n\n"
        "Mild: Mr Kull, the firm is pulling out of the port. Is this due to the strike?\n\n"
        "Kull: Well, for decades they used fish as a weapon.\n\nMild: So how do you expect Norway to react?\n\n"
        "Kull: I do not think that Norway should give in."
    )
    assert told(text) == ["Jan Kull", "Jan Kull", "Jan Kull"]


def test_headings_of_a_round_up_are_no_turns(told: Callable[[str], list[str]]) -> None:
    text = (
        "Weather: It will rain in the hills.\n\nTraffic: The ford is closed, the police said.\n\n"
        "Weather: It will snow tomorrow.\n\nTraffic: The road is open."
    )
    assert told(text) == ["police"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Resident Vidal Serrano said he was lucky to get out alive.\n\n"
            "He is a retired welder who has lived in the town for decades.\n\n"
            "“They asked me where my son was. I said that I knew nothing.”",
            "Vidal Serrano [-]; Vidal Serrano [-]",
        ),
        (
            "The mayor, Knut Berg, said the town would pay.\n\nIt has ten boats and two ferries in all.\n\n"
            "“We sail in any weather and we never turn back, my friend.”",
            "Knut Berg [-]",
        ),
        (
            "Rosa Vidal was killed on Monday in the raid on the market.\n\n"
            "“We have lost the best of us and I will never forget what she did for all of us in this town.”",
            "",
        ),
    ],
)
def test_ones_own_words_stand_alone_behind_what_is_told_of_somebody(
    speakers: Speakers, text: str, expected: str
) -> None:
    assert speakers(text) == expected
