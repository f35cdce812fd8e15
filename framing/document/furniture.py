"""Tell page furniture by the words publishers put on it."""

from __future__ import annotations

import re

__all__ = ["CAPITAL", "furniture_kind", "is_credit", "is_heading_of_box", "starts_appendix"]

CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ]"
"""A capital letter of the Latin alphabets, as a class of a pattern."""

_I = re.IGNORECASE
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
)
_DATE = re.compile(
    rf"(?:(?:published|updated|posted|last modified|first published)[ :]*(?:on )?)?"
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
    rf"(?:[ ,|•·-]*(?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,20}})?",
    _I,
)
_SHARE = re.compile(
    r"(?:share(?: (?:this|on|via|with|the)\b.{0,40})?|tweet(?: this)?|e-?mail(?: this)?|print(?: this)?|facebook|"
    r"twitter|linkedin|whatsapp|reddit|telegram|pinterest|copy link|save|bookmark|"
    r"advertisement|sponsored(?: content)?|story continues below.{0,30}|"
    r"follow (?:us|me|him|her|@).{0,60}|like us on .{0,40}|"
    r"(?:sign up|subscribe|click here|tap here)\b.{0,120}|"
    r"get (?:our|the) .{0,60}(?:newsletter|app)\b.{0,60}|"
    r"this (?:content|video|page) (?:is|requires|uses) .{0,80}javascript.{0,40}|"
    r"skip to .{0,40}|back to top|scroll (?:down|to continue).{0,40})[:.!…]*",
    _I,
)
_COMMENTS = re.compile(
    r"(?:(?:all |leave a |post a |add a |view |show |read |\d+ )?comments?(?: \(\d+\))?|"
    r"join the (?:conversation|discussion)|what do you think\??|loading comments)[.:…]*",
    _I,
)
_BYLINE = re.compile(
    r"(?i:by|written by|reported by|story by) "
    r"(?:[A-Z][\w.'’-]*|de|van|von|al|bin|der|la|le|and|for|of|the|in|&)"
    r"(?:,? (?:[A-Z][\w.'’-]*|de|van|von|al|bin|der|la|le|and|for|of|the|in|&)){0,14}"
    r"[*†]?(?:[,|–-].{0,60})?",
)
_CAPTION = re.compile(r"(?:photo|image|caption|picture|pictured|figure|graphic|map)s?\s?(?:\d+)?\s?[:|] ?.{10,}", _I)
_AGENCIES = (
    r"(?:AP|AFP|Reuters|EPA|Getty(?: Images)?|Associated Press|Bloomberg|TASS|Yonhap|Xinhua|dpa|"
    r"Shutterstock|iStock|Alamy|YouTube|Facebook|Instagram|Twitter|Flickr|Handout|Pool|File|"
    r"Press Association|PA|KCNA|Anadolu(?: Agency)?|NurPhoto|Sputnik|UPI|ANSA|"
    r"The New York Times|The Washington Post)"
)
_CREDIT = re.compile(
    rf"(?:(?:photo(?:graph)?s?|image|credit|illustration|video|source)\s?(?:credit)?s?\s?(?::|by|courtesy(?: of)?)\s?.{{2,80}}"
    rf"|.{{0,60}}(?:/|via |\()\s?{_AGENCIES}\)?(?:/.{{0,40}})?"
    rf"|{_AGENCIES}(?:\s?/\s?.{{2,60}})?"
    rf"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{1,3}}\s?/\s?[A-Z][\w.'’ -]{{1,40}}"
    rf"|courtesy (?:of )?.{{2,60}})\.?",
)
_TEASER = re.compile(
    r"(?:related(?: (?:article|story|stories|content|coverage|reading|link|topic)s?)?|read (?:more|next|also|this)|see also|also (?:read|see|on)|"
    r"more (?:on|from|about|like) .{0,40}|watch(?: (?:now|live|more|the video|below))?|listen(?: (?:now|to))?|"
    r"don'?t miss|recommended(?: (?:for you|reading|stories))?|you may also like|trending|most (?:read|popular)|up next|"
    r"photos?|gallery|in pictures|editors?'? picks?|what to read next|opinion)\s?[:|>»].{0,160}"
    r"|(?:READ|WATCH|RELATED|MORE|SEE ALSO|LISTEN)(?: MORE)?\s?[:|>-] ?.{3,160}"
    r"|read (?:the (?:rest|full (?:story|article|report))|more)(?: .{0,40})?[.…]?|(?:click|tap) (?:here|through) .{3,120}",
)
_DISCLAIMER = re.compile(
    r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:expressed|in this|of the author).{0,300}"
    r"|(?:this|the) (?:article|story|post|piece|report|essay|commentary) (?:was|is|has been|first|originally|also)\b.{0,12}"
    r"\b(?:originally|first|republished|published|reprinted|updated|corrected|adapted|appeared|produced|supplied).{0,200}"
    r"|(?:©|\(c\)|copyright\b).{0,200}|all rights reserved.{0,80}"
    r"|(?:editor(?:'s|s'|ial)? note|correction|clarification|update|disclaimer|disclosure)s?\s?(?:\([^)]*\))?\s?[:—–-].{0,600}"
    r"|.{0,80}does not (?:necessarily )?(?:reflect|represent) the (?:views|opinions|position).{0,200}",
    _I,
)
_BIOGRAPHY = re.compile(
    r"\*\s?[A-Z][\w.'’-]+(?: [\w.'’-]+){0,4}\s?(?:[–—:,-]|is|was|writes|works|teaches|holds)\s.{20,}"
    r"|about the authors?\b.{0,1200}"
    r"|(?:the (?:author|writer)|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:,? (?:Ph\.?D\.?|M\.?D\.?))?,?) (?:is|was|are) (?:an?|the|currently|our) "
    r"(?:[\w'’-]+ ){0,6}?(?:author|columnist|contributor|correspondent|reporter|writer|editor|fellow|professor|lecturer|"
    r"researcher|student|journalist|analyst|director|blogger|freelancer)\b.{0,400}"
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} (?:contributed|reported from|reports? for|writes about|covers|tweets at|can be reached).{0,300}"
    r"|(?:contributors?|additional reporting|reporting|with reporting|edited)(?: by| from)?[: ].{3,200}",
)
_APPENDIX = re.compile(
    r"(?:further reading|related (?:articles|stories|reading|content|links|posts)|recommended (?:reading|articles|stories)|"
    r"more (?:from|on|stories)|read (?:more|next)|references|bibliography|endnotes|notes|see also|you may also like|"
    r"most (?:read|popular)|latest (?:news|stories)|tags|topics|keywords|filed under)\b.{0,60}",
    _I,
)
_BOX = re.compile(
    r"(?:why (?:we wrote|this matters|it matters|we told)(?: this)?|key (?:points|takeaways|facts|findings)|at a glance|in brief|"
    r"the big picture|fact ?(?:box|file)|highlights|quick facts|what to know|the essentials|in short)[:.]?",
    _I,
)
_LINES_OF_BIOGRAPHY = 5


def is_credit(text: str) -> bool:
    """Whether a line does nothing but credit a photographer or agency."""
    return len(text) <= 90 and len(text.split()) <= 9 and _CREDIT.fullmatch(text) is not None


def is_heading_of_box(text: str) -> bool:
    """Whether a heading opens a box of the outlet's own, such as "Key points"."""
    return len(text) <= 40 and _BOX.fullmatch(text) is not None


def starts_appendix(text: str, remaining: int) -> bool:
    """Whether a line opens a list of further reading that runs to the end.

    Parameters
    ----------
    text : str
        The paragraph.
    remaining : int
        How many paragraphs there are from it to the end, itself included.
    """
    return remaining > 1 and len(text.split()) <= 8 and _APPENDIX.fullmatch(text) is not None


def furniture_kind(text: str, index: int, count: int) -> str:
    """The kind of a paragraph of page furniture, or '' for one that is none.

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
    short = len(text) <= 200
    if short:
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
        if is_credit(text):
            return "credit"
    if count > 1 and _DISCLAIMER.fullmatch(text):
        return "disclaimer"
    if count > 1 and _CAPTION.fullmatch(text):
        return "caption"
    if count > 2 and index >= count - _LINES_OF_BIOGRAPHY and _BIOGRAPHY.fullmatch(text):
        return "biography"
    return ""
