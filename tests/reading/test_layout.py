"""Units cover the article and leave page furniture out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.layout import units


def shown(text: str) -> list[tuple[str, str]]:
    return [(unit.kind, text[unit.start : unit.end]) for unit in units(text)]


def test_headline_and_paragraphs_are_units_of_their_own() -> None:
    text = "Envoys Leave Vienna Without a Deal\n\nThe talks ended.\nNobody spoke."
    assert shown(text) == [
        ("headline", "Envoys Leave Vienna Without a Deal"),
        ("paragraph", "The talks ended."),
        ("paragraph", "Nobody spoke."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By [Ann Lee](#) and [Bo Chan](#)",
        "By Ann Lee | January 11, 2022 | 3:22pm EST",
        "Reuters contributed to this report.",
        "February 3, 2022",
        "Thursday, Feb. 3, 2022, 10:15",
        "Last updated: 3 March 2023 10:00",
        "0:00 0:02:10 0:00",
        "No media source currently available",
        "Advertisement",
        "Hide AdAdvertisement",
        "More on Vienna",
        "**Related article:** [Envoys return](https://daily.example/a)",
        "Read more: What the envoys want",
        "CLICK HERE TO GET THE APP",
        "ENVOYS FURIOUS AFTER TALKS BREAK DOWN IN VIENNA",
        "Sign up to our morning newsletter",
        "Source: Reuters, AFP",
        "(AB)",
        "***",
        "https://daily.example/envoys",
        "Getty Images.",
        "Image caption,",
        "Image source, Harbour Press",
        "Other Topics of Interest Envoys Leave Vienna The talks ended without a deal.",
    ],
)
def test_furniture_between_paragraphs_is_no_unit(line: str) -> None:
    text = f"The talks ended in the evening.\n{line}\nNobody spoke afterwards."
    assert [words for _, words in shown(text)] == ["The talks ended in the evening.", "Nobody spoke afterwards."]


@pytest.mark.parametrize(
    "line",
    [
        "Topics of interest to the envoys were other than grain.",
        "By Thursday the envoys had left the city for good.",
        "Media caption writers left the hall at noon, they said.",
        "March was the month when 2,000 soldiers returned.",
        "Share prices fell by a tenth after the ban.",
        '"We will not sign," he said.',
        "- We will not sign - said the envoy.",
        "Watch officers counted four ships in the strait.",
        "More troops from Canada arrived in Riga.",
        "More important than pledges is unity, the minister said in Riga.",
        "Reuters could not verify the claim. The army declined to comment.",
        "AP reporters saw twenty tanks near the border.",
        "Sponsored by Malta, the league fined ten clubs.",
        "Loading the ships took two days.",
        "Get the troops out of Mali now, the senator said.",
        "Posted to Riga in 2014, the general saw the war begin on 24 February.",
        "Updated figures show 30 men died on 12 May.",
        "By Friday evening the rebels held the town",
        "Support us with more weapons, the president told parliament.",
        "Related sanctions hit three banks in the same week, officials said.",
    ],
)
def test_sentences_that_start_like_furniture_stay(line: str) -> None:
    text = f"The talks ended in the evening.\n{line}\nNobody spoke afterwards."
    assert line in [words for _, words in shown(text)]


def test_a_hard_break_inside_a_sentence_is_mended() -> None:
    text = "The two sides agreed in Vienna that the\n\nborder would stay open for another month."
    assert shown(text) == [("paragraph", text)]
    text = "The ministers of both states had demanded a pledge that\nUkraine would stay neutral."
    assert shown(text) == [("paragraph", text)]


@pytest.mark.parametrize(
    "dateline",
    [
        "VIENNA — ",
        "UNITED NATIONS / VIENNA — ",
        "KYIV, Ukraine (AP) — ",
        "MOSCOW, May 3 (Reuters) - ",
        "RIGA, 3 May (LETA) – ",
        "(CNN)- ",
        "(CNN)",
        "Port Louis (CNN)",
        "Bergen, Norway (CNN)",
        "RIGA, Latvia (Reuters) -",
        "RIGA, May 2. /LETA/. ",
        "Vienna, Austria (CNN) -- ",
    ],
)
def test_a_dateline_lies_outside_its_paragraph(dateline: str) -> None:
    assert shown(f"{dateline}The talks ended.") == [("paragraph", "The talks ended.")]


@pytest.mark.parametrize("button", ["Hide Ad", "Advertisement", "Hide AdAdvertisement"])
def test_a_button_that_runs_into_a_paragraph_lies_outside_it(button: str) -> None:
    assert shown(f"{button}The envoys left in the evening.") == [("paragraph", "The envoys left in the evening.")]


def test_a_teaser_without_full_stop_ends_before_a_dateline() -> None:
    text = (
        "A lock for all\n\nThe lock stays open in the winter, the mayor said\n\nRIGA, May 2. /LETA/. The lock is old."
    )
    assert [words for _, words in shown(text)][1:] == [
        "The lock stays open in the winter, the mayor said",
        "The lock is old.",
    ]


@pytest.mark.parametrize("mark", ["-", "–", "*", "•"])
def test_each_item_of_a_list_is_a_unit_however_it_ends(mark: str) -> None:
    items = [f"{mark} Norway sends 12 ships,", f"{mark} Peru sends 3 ferries and", f"{mark} 4 towns send none."]
    assert [words for _, words in shown("There were:\n" + "\n".join(items))] == ["There were:", *items]


def test_a_dash_before_a_small_letter_goes_on_with_the_sentence() -> None:
    text = "The envoys of both states had met in Vienna and\n- said the host - agreed."
    assert shown(text) == [("paragraph", text)]


@pytest.mark.parametrize("label", ["Image caption, ", "Media caption "])
def test_the_label_of_a_caption_lies_outside_it(label: str) -> None:
    assert shown(f"{label}The envoys left in the evening.") == [("paragraph", "The envoys left in the evening.")]


def test_a_dialogue_dash_is_no_dateline() -> None:
    text = "- We will not sign - said the envoy."
    assert shown(text) == [("paragraph", text)]


@pytest.mark.parametrize("site", [" - The Harbour Times", " | Reuters", " – BBC", " - harbour-news.com"])
def test_the_name_of_the_site_lies_outside_a_headline(site: str) -> None:
    assert shown(f"Envoys leave Vienna{site}\n\nThe talks ended.")[0] == ("headline", "Envoys leave Vienna")


def test_a_medium_that_the_article_cites_stays_in_the_headline() -> None:
    text = "Envoys leave Vienna - Kyiv Post\n\nThe talks ended, the Kyiv Post wrote."
    assert shown(text)[0] == ("headline", "Envoys leave Vienna - Kyiv Post")


def test_a_picture_with_its_number_does_not_go_on_with_the_headline() -> None:
    text = "Envoys of both states leave the talks in Vienna\n\nepa09123456 Envoys at the door of the hall."
    assert [kind for kind, _ in shown(text)] == ["headline", "paragraph"]


@pytest.mark.parametrize(
    "credit", [" Ann Lee / AP", " **Ann Lee / TASS**", " Credit: Ann Lee", "AP", " (Photo by Ann Lee)"]
)
def test_a_credit_makes_a_caption_and_lies_outside_it(credit: str) -> None:
    assert shown(f"Soldiers unload crates at the port.{credit}") == [("caption", "Soldiers unload crates at the port.")]


def test_nothing_after_the_sign_off_belongs_to_the_article() -> None:
    text = "The talks ended. They had lasted for hours.\nWith reporting by AFP\nOur outlet was founded in 1950."
    assert [words for _, words in shown(text)] == ["The talks ended. They had lasted for hours."]


@given(st.text(alphabet=st.sampled_from("Ab .\n—-\"'#*[]()/1:,"), max_size=200))
def test_units_are_ordered_never_overlap_and_never_start_or_end_in_white_space(text: str) -> None:
    end = 0
    for unit in units(text):
        assert end <= unit.start < unit.end <= len(text)
        assert not text[unit.start].isspace()
        end = unit.end


def test_a_sentence_on_reporting_or_copyright_ends_no_article() -> None:
    lines = [
        "The talks ended.",
        "They had lasted for hours.",
        "Reporting by journalists is banned.",
        "Copyright law stays.",
    ]
    assert [words for _, words in shown("\n".join(lines))] == lines
