"""Who is who in an article: canonical actors, with affiliation, role and kind."""

from helpers.finding.actors.cast import Cast
from helpers.finding.actors.descriptions import WEST
from helpers.finding.actors.knowledge import Knowledge

__all__ = ["WEST", "Cast", "Knowledge"]
