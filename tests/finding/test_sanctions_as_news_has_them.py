"""Sanctions as news has them: pressure, compromises and lists of targets whose parts the parser hangs elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sanction_lines import told

from helpers.tables import Sanction

Find = Callable[[str], list[tuple[str, Sanction]]]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "The opposition is putting pressure on Norway's government to impose sanctions on Iranian judges.",
            "sanctions: Norway > iranian judges, personal, called_for",
        ),
        (
            "The allies stepped up pressure on Malta to lift its embargo on Iran.",
            "embargo: Malta > Iran, trade, opposed",
        ),
        (
            "Pressure is being piled on Canada to extend sanctions on Iran.",
            "sanctions: Canada > Iran, general, called_for",
        ),
        (
            "The lawmaker said they talk of further sanctions on Iran but do nothing.",
            "further sanctions: - > Iran, general, considered",
        ),
        ("Envoys talk of sanctions on Iran.", "sanctions: - > Iran, general, mentioned"),
        (
            '"We must speak about an embargo on Iranian oil," Tom Berg said.',
            "embargo: - > Iran, energy, called_for",
        ),
        ("The envoys spoke about the sanctions on Iran.", "sanctions: - > Iran, general, imposed"),
        (
            "Should Norway bring in an embargo on Iran, shipowners would sail under other flags.",
            "embargo: Norway > Iran, trade, considered",
        ),
        (
            "The minister said that an answer might include sanctions on Iran.",
            "sanctions: - > Iran, general, considered",
        ),
        (
            "Buckling under the weight of Canadian sanctions, Iran could face a revolt if prices rise further.",
            "Canadian sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Canada struck a compromise on sanctions against Iran.",
            "sanctions: Canada > Iran, general, announced",
        ),
        (
            "Canada hopes to find a compromise on sanctions against Iran.",
            "sanctions: Canada > Iran, general, considered",
        ),
        ("No consensus was reached on sanctions against Iran.", "sanctions: - > Iran, general, considered"),
        ("Agreement has been reached on sanctions against Iran.", "sanctions: - > Iran, general, announced"),
        (
            "Canada said it was slapping sanctions on two Iranian banks.",
            "sanctions: Canada > iranian banks, financial, announced",
        ),
        ("Norway said Canada was imposing sanctions on Iran.", "sanctions: Canada > Iran, general, imposed"),
        (
            "Canadian sanctions on Iran have hurt trade but will stay in force until May.",
            "Canadian sanctions: Canada > Iran, general, maintained",
        ),
        (
            "Canadian sanctions on Iran were eased in May and remain a sore point.",
            "Canadian sanctions: Canada > Iran, general, lifted",
        ),
        ("The ban on Iranian oil takes effect immediately.", "ban: - > Iran, energy, imposed"),
        ("The ban on Iranian oil takes effect in May.", "ban: - > Iran, energy, announced"),
        ("Iran has lived with so many sanctions that few count them.", "sanctions: - > Iran, general, imposed"),
        (
            "Iran has lived under sanctions - toughened twice by Canada and Norway - ever since the raid.",
            "sanctions: Canada+Norway > Iran, general, imposed",
        ),
        ("Norway ought to lift its ban on Iranian fruit.", "ban: Norway > Iran, trade, opposed"),
        (
            "Envoys debated a new sanctions resolution on Iran.",
            "new sanctions resolution: - > Iran, general, considered",
        ),
        (
            "Canada threatens Iran with new sanctions. Iran has had many sanctions. New sanctions are no threat.",
            "New sanctions: Canada > Iran, general, threatened",
        ),
        ("The Senate bill seeks to widen the embargo on Iran.", "embargo: United States > Iran, trade, considered"),
    ],
)
def test_how_far_it_has_come(sanctions_in: Find, text: str, mention: str) -> None:
    assert told(sanctions_in(text)[-1]) == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        (
            "Norway set entry bans on six judges jailed for fraud in Malta and an Iranian drone maker.",
            "entry bans: Norway > judges jailed for fraud in malta+iranian drone maker, travel, imposed",
        ),
        (
            "Norway put sanctions on a man accused of killing a judge and two lawyers.",
            "sanctions: Norway > man accused of killing a judge and lawyers, personal, imposed",
        ),
        (
            "Norway imposed asset freezes on nine Iranian generals and on the Iranian shipyard Marlina.",
            "asset freezes: Norway > iranian generals+Marlina, financial, imposed",
        ),
        (
            "Canada named two Iranian judges. Canadian ministers also imposed travel bans on them.",
            "travel bans: Canada > iranian judges, travel, imposed",
        ),
        (
            "Canada has set sanctions on Iran. The sanctions also hit two banks and a Maltese shipping firm.",
            "sanctions: Canada > banks+maltese shipping firm, financial, imposed",
        ),
        (
            "Canada has set sanctions on Iran. The sanctions also bar two Iranian judges from travelling to Malta.",
            "sanctions: Canada > iranian judges, personal, imposed",
        ),
        (
            "Canada has imposed sanctions on Iran. The sanctions place six Iranian judges on a list.",
            "sanctions: Canada > iranian judges, personal, imposed",
        ),
        (
            "Canada imposed a freeze on the assets of Iran's central bank.",
            "freeze: Canada > Central Bank of Iran, financial, imposed",
        ),
        (
            "Canada imposed a freeze on Iranian central bank gold.",
            "freeze: Canada > Central Bank of Iran, financial, imposed",
        ),
        (
            "Canada imposed sanctions on Iran's oil revenues.",
            "sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Iranian airlines at risk of Canadian sanctions",
            "Canadian sanctions: Canada > iranian airlines, travel, threatened",
        ),
        (
            "Maltese shippers are in danger of sanctions from Canada.",
            "sanctions: Canada > maltese shippers, general, threatened",
        ),
        (
            "Canada imposed sanctions on Malta's largest bank, Valbank, on Friday.",
            "sanctions: Canada > Valbank, financial, imposed",
        ),
        (
            "Canada put sanctions on Malta's Judicial Studies and Research Centre.",
            "sanctions: Canada > Judicial Studies and Research Centre, general, imposed",
        ),
        (
            "Malta keeps a ban on Iranian fruit. Its rulers are wary of joining sanctions on Iran.",
            "sanctions: - > Iran, general, imposed",
        ),
        (
            "Malta did not impose sanctions on Iran. The sanctions on Iran have hurt its ports.",
            "sanctions: - > Iran, general, imposed",
        ),
        (
            "The legislation targets judges who hold Iran's journalists. It would renew the Iran Sanctions Act.",
            "Iran Sanctions Act: - > Iran, general, mentioned",
        ),
        (
            "New sanctions on Iran are being drafted. Two Democrats back the bill, and Republicans are split.",
            "New sanctions: United States > Iran, general, considered",
        ),
        (
            "New sanctions on Iran are being drafted. The Social Democrats are split.",
            "New sanctions: - > Iran, general, considered",
        ),
        ("Hit by sanctions, Iran has closed two ports.", "sanctions: - > Iran, general, imposed"),
        (
            "Iran, hit hard by sanctions from Canada, has turned to Malta.",
            "sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Norway banned imports of Iranian fruit in answer to sanctions, a rare step that will hurt traders.",
            "rare step: Norway > Iran, trade, imposed",
        ),
        (
            "The European Union has put sanctions on Iran. "
            '"We must not rush our sanctions on Iran," Poland\'s minister Jan Nowak said.',
            "sanctions: European Union > Iran, general, imposed",
        ),
        (
            "Canada has put sanctions on Iran. Rain fell. Snow fell. Wind rose. The minister warned of stiff measures.",
            "stiff measures: Canada > Iran, general, threatened",
        ),
        (
            "Canada has put sanctions on Iran. Farmers protest against EU measures to help importers.",
            "sanctions: Canada > Iran, general, imposed",
        ),
        (
            "Canada has put sanctions on Iran. Iran is putting economic and security pressure on Malta.",
            "sanctions: Canada > Iran, general, imposed",
        ),
        (
            "The senator made a list of judges who should face sanctions. He hopes to see the list in May.",
            "sanctions: - > judges, personal, called_for",
        ),
    ],
)
def test_who_is_hit_by_whom(sanctions_in: Find, text: str, mention: str) -> None:
    assert told(sanctions_in(text)[-1]) == mention
