"""Tell page furniture by the words publishers put on it."""

from __future__ import annotations

import re

__all__ = [
    "CAPITAL",
    "LINES_OF_BIOGRAPHY",
    "furniture_kind",
    "is_credit",
    "is_heading_of_box",
    "starts_appendix",
]

CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ]"
"""A capital letter of the Latin alphabets, as a class of a pattern."""

_I = re.IGNORECASE


def _any(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_WORD = r"[\w.'-]"
_NAME = rf"{CAPITAL}{_WORD}*"
_FULL_NAME = rf"{_NAME}(?: {_NAME}){{1,3}}"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = _any(
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}",
    rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}",
    r"\d{4}-\d{2}-\d{2}",
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}",
)
_DATE = re.compile(
    r"(?:(?:published|updated|posted|last modified|first published)[ :]*(?:on )?)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"{_DAY}(?:[ ,|•·-]*(?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,20}})?",
    _I,
)
_SITES = r"facebook|twitter|linkedin|whatsapp|reddit|telegram|pinterest|instagram|e-?mail"
_SHARE = re.compile(
    _any(
        rf"share(?: (?:this(?: \w+)?|(?:this )?(?:on|via|by) (?:{_SITES})))?",
        r"tweet(?: this)?",
        r"(?:e-?mail|print|save|bookmark)(?: this(?: \w+)?)?",
        rf"{_SITES}|copy link|advertisement|sponsored(?: content)?",
        r"story continues below.{0,30}",
        r"follow (?:(?:us|me|him|her|them) on .{2,60}|@.{2,60})",
        r"like us on .{0,40}",
        r"(?:sign up|subscribe|click here|tap here)\b.{0,120}",
        r"get (?:our|the) .{0,60}(?:newsletter|app)\b.{0,60}",
        r"this (?:content|video|page) (?:is|requires|uses) .{0,80}javascript.{0,40}",
        r"skip to .{0,40}|back to top|scroll (?:down|to continue).{0,40}",
    )
    + r"[:.!…]*",
    _I,
)
_COMMENTS = re.compile(
    _any(
        r"(?:all |leave a |post a |add a |view |show |read |\d+ )?comments?(?: \(\d+\))?",
        r"join the (?:conversation|discussion)",
        r"what do you think\??",
        r"loading comments",
    )
    + r"[.:…]*",
    _I,
)
_IN_BYLINE = rf"(?:{_NAME}|de|van|von|al|bin|der|la|le|and|for|of|the|in|&)"
_BYLINE = re.compile(
    rf"(?i:by|written by|reported by|story by):? {_NAME}(?:,? {_IN_BYLINE}){{0,14}}"
    r"[*†]?(?: ?[,|•·–-].{0,60})?"
)
_CAPTION = re.compile(
    r"(?:photo|image|caption|picture|pictured|figure|graphic|map)s?\s?(?:\d+)?\s?[:|] ?.{10,}", _I
)
_AGENCIES = _any(
    r"AP|AFP|Reuters|EPA|Getty(?: Images)?|Associated Press|Bloomberg|TASS|Yonhap|Xinhua|dpa",
    r"Shutterstock|iStock|Alamy|YouTube|Facebook|Instagram|Twitter|Flickr|Handout|Pool|File",
    r"Press Association|PA|KCNA|Anadolu(?: Agency)?|NurPhoto|Sputnik|UPI|ANSA",
    r"The New York Times|The Washington Post",
)
_PICTURES = r"photo(?:graph)?s?|images?|pictures?|illustrations?|videos?|graphics?"
_CREDIT = re.compile(
    _any(
        rf"(?i:(?:{_PICTURES}) ?credits?|credits?|sources?)\s?: ?.{{2,80}}",
        rf"(?i:{_PICTURES})\s?[:|] ?{_NAME}(?:[ ,/|&]+(?:{_NAME}|and|for|via)){{0,7}}",
        rf"(?i:{_PICTURES}) (?i:by|courtesy(?: of)?):? {_NAME}(?:[ ,/|]+{_NAME}){{0,5}}",
        rf".{{0,60}}(?:/|via |\()\s?{_AGENCIES}\)?(?:/.{{0,40}})?",
        rf"\({_AGENCIES} [Pp]hoto(?:/.{{0,40}})?\)",
        rf"{_AGENCIES}(?:\s?/\s?.{{2,60}})?",
        rf"{_FULL_NAME}\s?/\s?{CAPITAL}[\w.' -]{{1,40}}",
        rf"(?i:courtesy) (?:of )?{CAPITAL}.{{2,60}}",
    )
    + r"\.?"
)
_TEASER = re.compile(
    _any(
        _any(
            r"related(?: (?:articles?|story|stories|content|coverage|reading|links?|topics?))?",
            r"read (?:more|next|also|this)|see also|also (?:read|see|on)",
            r"more (?:on|from|about|like) .{0,40}",
            r"watch(?: (?:now|live|more|the video|below))?|listen(?: (?:now|to))?",
            r"don'?t miss|recommended(?: (?:for you|reading|stories))?|you may also like",
            r"trending|most (?:read|popular)|up next|photos|gallery|in pictures",
            r"editors?'? picks?|what to read next|opinion",
        )
        + r"\s?[:|>»].{0,160}",
        r"(?-i:READ|WATCH|RELATED|MORE|SEE ALSO|LISTEN)(?-i: MORE)?\s?[:|>-] ?.{3,160}",
        r"read (?:the (?:rest|full (?:story|article|report))|more)"
        r"(?: (?:about|on|at|from|here|in) .{0,40}| here)?[.…]?",
        r"(?:click|tap) (?:here|through) .{3,120}",
    ),
    _I,
)
_DISCLAIMER = re.compile(
    _any(
        r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? "
        r"(?:expressed|in this|of the author).{0,300}",
        r"(?:the|this) (?:article|story|post|piece|report|essay|commentary) "
        r"(?:was|is|has been|first|originally|also)\b.{0,20}\b(?:republished|published|reprinted|"
        r"updated|corrected|adapted|appeared|produced|supplied) "
        r"(?:by|in|on|at|with|from|to|under)\b.{0,200}",
        r"(?:©|\(c\)|copyright\b).{0,200}",
        r"all rights reserved.{0,80}",
        r"(?:editor(?:'s|s'|ial)? note|correction|clarification|disclaimer|disclosure)s?"
        r"\s?(?:\([^)]{0,80}\))?\s?[:—–-].{0,600}",
        r".{0,80}does not (?:necessarily )?(?:reflect|represent) the "
        r"(?:views|opinions|position).{0,200}",
    ),
    _I,
)
_TRADES = (
    r"(?:author|columnist|contributor|correspondent|reporter|writer|editor|fellow|professor|"
    r"lecturer|researcher|student|journalist|analyst|director|blogger|freelancer)"
)
_BIOGRAPHY = re.compile(
    _any(
        rf"\*\s?{_NAME}(?: {_WORD}+){{0,4}}\s?"
        r"(?:[–—:,-]|is|was|writes|works|teaches|holds)\s.{20,}",
        r"(?i:about the authors?)\b.{0,1200}",
        r"(?i:the (?:author|writer)) (?:is|was) (?:an?|the|currently) .{5,400}",
        rf"{_FULL_NAME}(?:,? (?:Ph\.?D\.?|M\.?D\.?))?,? (?:is|was|are) (?:an?|the|currently|our) "
        rf"(?:[\w'-]+ ){{0,6}}?{_TRADES}\b.{{0,400}}",
        rf"{_NAME}(?: {_NAME}){{0,3}} (?:contributed (?:reporting|research|to this)|"
        r"reported from|reports? for|writes about|covers .{3,60} for|tweets at|can be reached)"
        r".{0,300}",
        r"\(?(?i:contributors?|contributing|additional reporting|reporting|with reporting|editing|"
        r"edited)(?: by| from)?[: ].{3,200}\)?",
    )
)
_SPEAKS = re.compile(r"\b(?:said|says|told|tells|added|adds|according|believes?|thinks?)\b")
_APPENDIX = re.compile(
    _any(
        r"(?:further reading|related (?:articles|stories|reading|content|links|posts|coverage)"
        r"|recommended (?:for you|reading|articles|stories)"
        r"|more (?:from|on|stories)|read (?:more|next)"
        r"|see also|you may also like|most (?:read|popular)|latest (?:news|stories))\b.{0,60}",
        r"(?:references|bibliography|endnotes|notes|sources|tags|topics|keywords|filed under)"
        r"(?:\s?:.{0,200})?",
    ),
    _I,
)
_BOX = re.compile(
    _any(
        r"why (?:we wrote|this matters|it matters|we told)(?: this)?",
        r"key (?:points|takeaways|facts|findings)|at a glance|in brief|the big picture",
        r"fact ?(?:box|file)|highlights|quick facts|what to know|the essentials|in short",
    )
    + r"[:.]?",
    _I,
)
LINES_OF_BIOGRAPHY = 5
"""How many last paragraphs a biography of the author may be among."""


def is_credit(text: str) -> bool:
    """Whether a line does nothing but credit a photographer or agency."""
    return len(text) <= 90 and len(text.split()) <= 9 and _CREDIT.fullmatch(text) is not None


def is_heading_of_box(text: str) -> bool:
    """Whether a heading opens a box of the outlet's own, such as "Key points"."""
    return len(text) <= 40 and _BOX.fullmatch(text) is not None


def starts_appendix(text: str) -> bool:
    """Whether a line reads like the heading of a list of further reading.

    Examples
    --------
    >>> starts_appendix("Further reading"), starts_appendix("References to it were few.")
    (True, False)
    """
    return (
        len(text) <= 200
        and text[-1:] not in ".!?\"'"
        and (":" in text or len(text.split()) <= 8)
        and _APPENDIX.fullmatch(text) is not None
    )


def furniture_kind(text: str, index: int, count: int) -> str:
    """Tell the kind of a paragraph of page furniture; '' for one that is none.

    Parameters
    ----------
    text : str
        The paragraph in plain form.
    index, count : int
        Its place among how many paragraphs: biographies stand at the end, bylines
        at the beginning or the end.

    Returns
    -------
    str
        One of the kinds of `framing.document.model.BLOCK_KINDS`, or ''.

    Examples
    --------
    >>> furniture_kind("Share this:", 1, 9), furniture_kind("By Ana Beck", 1, 9)
    ('share_bar', 'byline')
    """
    if len(text) <= 200:
        kind = _kind_of_line(text)
        if kind:
            return kind
    if count > 1 and _DISCLAIMER.fullmatch(text):
        return "disclaimer"
    if count > 1 and _CAPTION.fullmatch(text):
        return "caption"
    if count > 2 and index >= count - LINES_OF_BIOGRAPHY and _is_biography(text):
        return "biography"
    return ""


def _kind_of_line(text: str) -> str:
    for kind, pattern in (
        ("share_bar", _SHARE),
        ("comments", _COMMENTS),
        ("date", _DATE),
        ("teaser", _TEASER),
    ):
        if pattern.fullmatch(text):
            return kind
    if len(text.split()) <= 16 and not text.endswith(".") and _BYLINE.fullmatch(text):
        return "byline"
    return "credit" if is_credit(text) else ""


def _is_biography(text: str) -> bool:
    return _BIOGRAPHY.fullmatch(text) is not None and _SPEAKS.search(text) is None
