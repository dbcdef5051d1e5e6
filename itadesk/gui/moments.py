"""Times of day and moments as the screens say them: Thai digits, Buddhist era."""

from datetime import datetime

from itadesk.thai.dates import format_date
from itadesk.thai.digits import to_thai


def clock_text(moment: datetime) -> str:
    """``๑๐.๔๒ น.`` of a local time."""
    return to_thai(f"{moment:%H.%M} น.")


def moment_text(moment: datetime) -> str:
    """``๒๑ พ.ย. ๒๕๖๙ เวลา ๑๐.๔๒ น.`` of a local time, Common Era."""
    return f"{to_thai(format_date(moment.date(), style='short'))} เวลา {clock_text(moment)}"


def iso_moment_text(moment: str) -> str:
    """The same of an ISO date and time; what is none is given back as it is."""
    try:
        return moment_text(datetime.fromisoformat(moment))
    except ValueError:
        return moment
