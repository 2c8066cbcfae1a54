"""Fields that people type where they have no place, by their names without spaces, and where what they say belongs."""

from __future__ import annotations

from collections.abc import Mapping

_OURS = "A note for yourselves is a line that begins with #; it is not printed."
_NO_USE = "No leaflet has it: take the line out."
_PICTURE_LINES = "picture: name-of-the-file.jpg\nshows: What is to be seen, for whoever does not see it"
_PICTURE = f"Put its file into the folder ‘pictures’ of the data folder, and type:\n{_PICTURE_LINES}"
_PICTURE_IN_SECTION = "A picture stands in a section, beside its ‘text’ or without:\n- " + _PICTURE_LINES.replace(
    "\n", "\n  "
)
_NO_PICTURE = "Take the line out: pictures stand in the sections of leaflets."
_IN_TEXT = "Type it in the text of a section:\n- text: …"
_LIST = "Type each in the ‘text’, in a line of its own that begins with a dash and a space."
_OF_GROUPS = (
    "It belongs to a group. Type the whole record in groups.yaml, and its short name below ‘groups:’ of a leaflet."
)
_OF_CONTACTS = (
    "It belongs to a contact. Type the record in contacts.yaml, and its short name below ‘contacts:’ of a leaflet."
)
_OF_RECORDS = (
    "It belongs to a contact: add one to contacts.yaml, and type its short name after ‘contacts:’. "
    "Or type it into the words of ‘text’."
)
_SMALL = "For a small heading, begin a line of the ‘text’ with ## and a space."

_PICTURES = ("image", "images", "picture", "pictures", "photo", "photos", "photograph", "logo", "icon", "figure", "img")
_NOTES = dict.fromkeys(("notes", "note", "comment", "comments", "todo", "author", "editor", "version", "status"), _OURS)
_DAYS = {
    day: f"Type it as a line of ‘hours’, as in {day.capitalize()}: 9 to 5."
    for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekdays", "weekends")
}
_SOCIAL = {
    name.lower(): f"Type the address of its page as a line of ‘website’: {name}: www.example.org/page"
    for name in ("Facebook", "Twitter", "X", "Instagram", "YouTube", "LinkedIn", "TikTok", "Bluesky", "Threads")
}

OF_A_LEAFLET: Mapping[str, str] = {
    **dict.fromkeys(_PICTURES, _PICTURE_IN_SECTION),
    **_NOTES,
    **dict.fromkeys(("subtitle", "summary", "introduction", "intro", "description", "abstract", "content"), _IN_TEXT),
    **dict.fromkeys(
        ("category", "categories", "tags", "keywords", "layout", "slug", "id", "url", "permalink"), _NO_USE
    ),
    **dict.fromkeys(("language", "lang"), "It stands once, in house.yaml: take the line out."),
}
OF_A_SECTION: Mapping[str, str] = {
    **dict.fromkeys((name for name in _PICTURES if name not in ("picture", "pictures")), _PICTURE),
    **dict.fromkeys(
        ("phone", "phones", "tel", "telephone", "helpline", "mobile", "email", "mail", "website", "web", "url",
         "address", "hours", "openinghours"),
        _OF_RECORDS,
    ),
    **dict.fromkeys(("subheading", "subheadings", "subtitle", "smallheading", "heading2", "h2", "h3"), _SMALL),
    **dict.fromkeys(("sections", "subsections", "subsection", "section"),
                    f"No section stands in another: begin it with a dash, below the dash above. {_SMALL}"),
    **dict.fromkeys(("list", "bullets", "bullet", "points", "items", "bulletpoints"), _LIST),
    **dict.fromkeys(("table", "rows"), "Type it in the ‘text’, with | between the columns:\n| Age | Dose |\n|---|---|"),
}  # fmt: skip
OF_A_CONTACT: Mapping[str, str] = {
    **dict.fromkeys(_PICTURES, _NO_PICTURE),
    **_NOTES,
    **_DAYS,
    **_SOCIAL,
    **dict.fromkeys(("meets", "meeting", "meetings", "meetingtimes"), _OF_GROUPS),
}
OF_A_GROUP: Mapping[str, str] = {
    **dict.fromkeys(_PICTURES, _NO_PICTURE),
    **_NOTES,
    **_DAYS,
    **_SOCIAL,
    **dict.fromkeys(("charitynumber", "charityno", "webchat", "signvideo", "bsl", "service", "access", "formerly"),
                    _OF_CONTACTS),
}  # fmt: skip
